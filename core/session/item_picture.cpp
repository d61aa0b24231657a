// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/item_picture.h"
#include "core/base/file.h"
#include "core/engine/safetensors_file.h"
#include "core/imaging/png.h"
#include "core/imaging/thumbnail.h"

namespace seedbook {

namespace {

constexpr std::uint64_t kMostFileBytes = 64U << 20;

int digitOf(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    if (c == '+')
        return 62;
    return c == '/' ? 63 : -1;
}

Result<std::vector<std::byte>> pictureBytes(const LibraryItem& item)
{
    if (!item.picture.empty())
        return readFile(item.picture, kMostFileBytes);
    if (item.path.extension() != ".safetensors")
        return fail(ErrorCode::NotFound, "there is no picture beside the file", item.path.string());
    const auto file = SafetensorsFile::open(item.path);
    if (!file)
        return tl::unexpected(file.error());
    const auto found = file->metadata().find("modelspec.thumbnail");
    const std::size_t comma = found == file->metadata().end() ? std::string::npos : found->second.find(";base64,");
    if (comma == std::string::npos)
        return fail(ErrorCode::NotFound, "there is no picture beside or in the file", item.path.string());
    return fromBase64(std::string_view(found->second).substr(comma + 8));
}

} // namespace

Result<std::vector<std::byte>> fromBase64(std::string_view text)
{
    while (text.ends_with('='))
        text.remove_suffix(1);
    std::vector<std::byte> bytes;
    bytes.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const int digit = digitOf(c);
        if (digit < 0)
            return fail(ErrorCode::InvalidFile, "this is not base64");
        bits = (bits << 6) | static_cast<std::uint32_t>(digit);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes.push_back(static_cast<std::byte>((bits >> count) & 255));
        }
    }
    return bytes;
}

Result<Image> readItemPicture(const LibraryItem& item, int side)
{
    const auto bytes = pictureBytes(item);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto image = decodePicture(*bytes);
    return image ? Result<Image>(shrinkTo(*image, side)) : tl::unexpected(image.error());
}

} // namespace seedbook
