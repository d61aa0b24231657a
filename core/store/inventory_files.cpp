// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/imaging/png.h"
#include "core/imaging/thumbnail.h"
#include "core/store/inventory.h"
#include <cstdlib>
#include <optional>
#include <system_error>
#include <unordered_set>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

// JPEG at quality 90 stays well below this mean difference of grey levels; another picture is well above.
constexpr double kThumbTolerance = 12;

double meanDifference(const Image& a, const Image& b)
{
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < a.rgb.size(); ++i)
        sum += static_cast<std::uint64_t>(std::abs(a.rgb[i] - b.rgb[i]));
    return a.rgb.empty() ? 0 : static_cast<double>(sum) / static_cast<double>(a.rgb.size());
}

// The picture where its file is as the row says.
std::optional<Image> surveyPicture(const ExpectedPicture& expected, const fs::path& file, std::vector<Damage>& damages)
{
    const auto damaged = [&](const char* what, std::string text) -> std::optional<Image> {
        damages.push_back({what, file.string(), std::move(text)});
        return std::nullopt;
    };
    std::error_code error;
    const fs::file_status status = fs::symlink_status(file, error);
    if (!fs::exists(status))
        return damaged("missing-file", "the file of picture " + std::to_string(expected.id) + " is not there");
    if (!fs::is_regular_file(status))
        return damaged("not-a-file", "a link, folder or device stands where a picture must be");
    const Result<std::vector<std::byte>> bytes = readFile(file);
    if (!bytes)
        return damaged("file-unreadable", bytes.error().message);
    if (bytes->empty())
        return damaged("empty-file", "the file has no bytes");
    if (bytes->size() != expected.bytes || sha256Hex(std::span<const std::byte>(*bytes)) != expected.sha256)
        return damaged("hash-differs", "the file is not the one that was stored (" + std::to_string(bytes->size()) +
                                           " bytes, stored were " + std::to_string(expected.bytes) + ")");
    Result<Image> image = decodePicture(*bytes);
    if (!image)
        return damaged("file-unreadable", image.error().message);
    return std::move(*image);
}

void surveyThumb(const ExpectedPicture& expected, const ThumbPack& thumbs, const std::optional<Image>& picture,
                 std::vector<Damage>& damages)
{
    const std::string where = "thumbs.pack, picture " + std::to_string(expected.id);
    const Result<Image> thumb = thumbs.read(expected.thumb);
    if (!thumb) {
        damages.push_back({"thumb-unreadable", where, thumb.error().message});
        return;
    }
    if (!picture)
        return;
    const Image small = shrinkTo(*picture, kThumbSide);
    if (small.width != thumb->width || small.height != thumb->height || meanDifference(small, *thumb) > kThumbTolerance)
        damages.push_back({"thumb-differs", where, "the thumbnail shows another picture"});
}

Damage extraFile(const fs::path& relative, const fs::path& root)
{
    const std::string name = relative.filename().string();
    const std::string stem = relative.stem().string();
    const std::string where = (root / relative).string();
    if (name.starts_with(kTempPrefix))
        return {"unfinished-file", where, "half a file that a killed program left"};
    if (isKey(stem) && relative == fs::path(stem.substr(0, 2)) / (stem + ".png"))
        return {"orphan-file", where, "a picture that no row knows"};
    return {"foreign-file", where, "not a file of this project, or one that was renamed"};
}

} // namespace

Result<FileSurvey> surveyFiles(const Inventory& inventory, const PictureFiles& files, const ThumbPack& thumbs,
                               std::stop_token stop)
{
    FileSurvey survey;
    std::unordered_set<std::string> known;
    for (const ExpectedPicture& expected : inventory.pictures) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "the check was stopped");
        const fs::path file = files.fileOf(expected.key);
        known.insert(file.lexically_relative(files.root()).string());
        const std::optional<Image> picture = surveyPicture(expected, file, survey.damages);
        surveyThumb(expected, thumbs, picture, survey.damages);
    }
    const Result<std::vector<fs::path>> present = files.list();
    if (!present)
        return tl::unexpected<Error>(present.error());
    survey.files = static_cast<std::int64_t>(present->size());
    for (const fs::path& relative : *present)
        if (!known.contains(relative.string()))
            survey.damages.push_back(extraFile(relative, files.root()));
    return survey;
}

} // namespace seedbook
