// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/picture_files.h"
#include "core/base/file.h"
#include "core/imaging/png.h"
#include <algorithm>
#include <system_error>

namespace seedbook {

namespace fs = std::filesystem;

bool isKey(std::string_view text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

fs::path PictureFiles::fileOf(std::string_view key) const
{
    return m_root / std::string(key.substr(0, 2)) / (std::string(key) + ".png");
}

Result<void> PictureFiles::write(std::string_view key, std::span<const std::byte> png) const
{
    const fs::path file = fileOf(key);
    std::error_code error;
    if (fs::create_directory(file.parent_path(), error)) {
        if (const Result<void> synced = syncFolder(m_root); !synced)
            return synced;
    }
    if (error)
        return tl::unexpected<Error>(
            errnoError(error.value(), "make a folder for pictures", file.parent_path().string()));
    return atomicWrite(file, png);
}

Result<Image> PictureFiles::read(std::string_view key) const
{
    const fs::path file = fileOf(key);
    const Result<std::vector<std::byte>> bytes = readFile(file);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    Result<Image> image = decodePicture(*bytes);
    if (!image)
        return fail(ErrorCode::Corrupt, "the picture's file is damaged: " + image.error().message, file.string());
    return image;
}

void PictureFiles::remove(std::string_view key) const
{
    std::error_code ignored;
    fs::remove(fileOf(key), ignored);
}

int PictureFiles::sweepBeside(std::string_view key) const
{
    std::error_code error;
    int removed = fs::remove(fileOf(key), error) ? 1 : 0;
    std::vector<fs::path> halves;
    for (fs::directory_iterator it(fileOf(key).parent_path(), error), end; !error && it != end; it.increment(error))
        if (it->path().filename().string().starts_with(kTempPrefix))
            halves.push_back(it->path());
    for (const fs::path& half : halves)
        removed += fs::remove(half, error) ? 1 : 0;
    return removed;
}

Result<std::vector<fs::path>> PictureFiles::list() const
{
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator it(m_root, error), end; !error && it != end; it.increment(error))
        if (!it->is_directory(error) || it->is_symlink(error))
            files.push_back(fs::relative(it->path(), m_root, error));
    if (error)
        return tl::unexpected<Error>(errnoError(error.value(), "list the pictures", m_root.string()));
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace seedbook
