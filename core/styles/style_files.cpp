// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/styles/style_files.h"
#include "core/base/ascii.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/paths.h"
#include "core/base/utf8.h"
#include "core/styles/csv_rows.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace seedbook {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr std::size_t kMostStyles = 10'000;
constexpr std::string_view kMark = "\xEF\xBB\xBF"; // of UTF-8, as AUTOMATIC1111 writes it

tl::unexpected<Error> invalid(std::string message)
{
    return fail(ErrorCode::InvalidFile, std::move(message));
}

std::string textAt(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<StylePreset> styleOf(const Json& entry)
{
    if (!entry.is_object() || textAt(entry, "name").empty())
        return std::nullopt;
    const auto inner = entry.find("preset_data");
    const Json& data = inner != entry.end() && inner->is_object() ? *inner : entry;
    StylePreset style{textAt(entry, "name"), textAt(data, "prompt"), textAt(data, "negative_prompt")};
    if (style.prompt.empty())
        style.prompt = textAt(data, "positive_prompt");
    style.favourite = entry.contains("favourite") && entry.at("favourite") == Json(true);
    return style;
}

Result<std::vector<StylePreset>> fromJson(std::string_view text)
{
    constexpr int kDeepest = 8;
    bool deep = false;
    const auto watch = [&deep](int depth, Json::parse_event_t, const Json&) {
        deep = deep || depth > kDeepest;
        return !deep;
    };
    Json json = Json::parse(text.begin(), text.end(), watch, false);
    if (!deep && json.is_object() && json.contains("styles"))
        json = Json(json.at("styles"));
    if (deep || !json.is_array())
        return invalid("the file holds no list of styles");
    if (json.size() > kMostStyles)
        return invalid("the file holds more than 10,000 styles");
    std::vector<StylePreset> styles;
    for (const Json& entry : json)
        if (auto style = styleOf(entry))
            styles.push_back(std::move(*style));
    if (styles.empty() && !json.empty())
        return invalid("the file holds no list of styles");
    return styles;
}

Result<std::vector<StylePreset>> fromCsv(std::string_view text)
{
    const auto rows = readCsvRows(text);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->size() > kMostStyles)
        return invalid("the file holds more than 10,000 styles");
    const auto columnOf = [&](const char* name) {
        return static_cast<std::size_t>(std::ranges::find(rows->front(), name) - rows->front().begin());
    };
    if (rows->empty() || columnOf("name") == rows->front().size())
        return invalid("the first line of the CSV file does not name the column 'name'");
    const std::size_t columns = rows->front().size(), name = columnOf("name"), negative = columnOf("negative_prompt");
    const std::size_t prompt = columnOf("prompt") == columns ? columnOf("text") : columnOf("prompt");
    std::vector<StylePreset> styles;
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const auto cell = [&](std::size_t column) {
            return column < (*rows)[i].size() ? (*rows)[i][column] : std::string();
        };
        if (!cell(name).empty() && !cell(name).starts_with('#'))
            styles.push_back({cell(name), cell(prompt), cell(negative)});
    }
    return styles;
}

Json jsonOf(const StylePreset& style)
{
    return {{"name", style.name}, {"prompt", style.prompt}, {"negative_prompt", style.negative}};
}

std::string dumped(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

bool isCsv(const fs::path& file)
{
    return asciiLower(file.extension().string()) == ".csv";
}

} // namespace

Result<std::vector<StylePreset>> importStyles(const fs::path& file)
{
    const auto text = readTextFile(file);
    if (!text)
        return tl::unexpected(text.error());
    std::string_view rest = *text;
    if (rest.starts_with(kMark))
        rest.remove_prefix(kMark.size());
    auto styles = !isUtf8(rest) ? invalid("the styles are not UTF-8 text: save them as UTF-8")
                  : isCsv(file) ? fromCsv(rest)
                                : fromJson(rest);
    if (!styles && styles.error().context.empty())
        return fail(styles.error().code, styles.error().message, file.string());
    return styles;
}

Result<void> exportStyles(const fs::path& file, const std::vector<StylePreset>& styles)
{
    if (isCsv(file)) {
        std::string text = std::string(kMark) + csvRow({"name", "prompt", "negative_prompt"});
        for (const StylePreset& style : styles)
            text += csvRow({style.name, style.prompt, style.negative});
        return atomicWrite(file, text);
    }
    Json list = Json::array();
    for (const StylePreset& style : styles)
        list.push_back(jsonOf(style));
    return atomicWrite(file, dumped(list));
}

Result<std::vector<StylePreset>> loadStyles(const fs::path& folder)
{
    const auto text = readTextFile(folder / "styles.json");
    if (!text && text.error().code == ErrorCode::NotFound)
        return std::vector<StylePreset>();
    if (!text)
        return tl::unexpected(text.error());
    auto styles = fromJson(*text);
    if (!styles)
        return fail(ErrorCode::Corrupt, "the style presets cannot be read: mend or rename the file",
                    (folder / "styles.json").string());
    return styles;
}

Result<void> saveStyles(const fs::path& folder, const std::vector<StylePreset>& styles)
{
    Json list = Json::array();
    for (const StylePreset& style : styles) {
        list.push_back(jsonOf(style));
        if (style.favourite)
            list.back()["favourite"] = true;
    }
    std::error_code ignored; // a folder that cannot be made is named by the write
    fs::create_directories(folder, ignored);
    return atomicWrite(folder / "styles.json", dumped({{"version", 1}, {"styles", list}}));
}

fs::path samplePicture(const fs::path& folder, const std::string& name)
{
    constexpr std::size_t kDigits = 8; // two names may look alike as file names
    return folder / "styles" / (safeFileName(name, 60) + "-" + sha256Hex(name).substr(0, kDigits) + ".jpg");
}

Result<void> saveSample(const fs::path& folder, const std::string& name, std::span<const std::byte> jpeg)
{
    std::error_code ignored; // as above
    fs::create_directories(folder / "styles", ignored);
    return atomicWrite(samplePicture(folder, name), jpeg);
}

} // namespace seedbook
