// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/picture_texts.h"
#include "core/base/utf8.h"
#include "core/imaging/exif_texts.h"
#include "core/imaging/png_text.h"
#include <algorithm>
#include <iterator>
#include <string_view>

namespace seedbook {
namespace {

constexpr std::string_view kExifMark("Exif\0\0", 6);

std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Result<void> addExif(std::span<const std::byte> data, std::vector<PngText>& texts)
{
    if (textOf(data).starts_with(kExifMark))
        data = data.subspan(kExifMark.size());
    auto found = readExifTexts(data);
    if (!found)
        return tl::unexpected(found.error());
    std::ranges::move(*found, std::back_inserter(texts));
    return {};
}

// ISO/IEC 10918-1, annex B: marker, big-endian length, data; until the first scan.
Result<std::vector<PngText>> jpegTexts(std::span<const std::byte> bytes)
{
    constexpr unsigned kScan = 0xDA, kEnd = 0xD9, kApp1 = 0xE1, kComment = 0xFE;
    std::vector<PngText> texts;
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        const auto byte = [&](std::size_t i) { return std::to_integer<unsigned>(bytes[at + i]); };
        const std::size_t length = byte(2) << 8 | byte(3);
        if (byte(0) != 0xFF)
            return fail(ErrorCode::InvalidFile, "the JPEG is damaged at byte " + std::to_string(at));
        if (byte(1) == 0xFF) { // fill
            ++at;
            continue;
        }
        if (byte(1) == kScan || byte(1) == kEnd)
            return texts;
        if (length < 2 || at + 2 + length > bytes.size())
            return fail(ErrorCode::InvalidFile, "the JPEG is truncated at byte " + std::to_string(at));
        const auto data = bytes.subspan(at + 4, length - 2);
        if (byte(1) == kApp1 && textOf(data).starts_with(kExifMark))
            if (const auto added = addExif(data, texts); !added)
                return tl::unexpected(added.error());
        if (byte(1) == kComment)
            texts.push_back(
                {"comment", isUtf8(textOf(data)) ? std::string(textOf(data)) : utf8FromLatin1(textOf(data))});
        at += 2 + length;
    }
    return fail(ErrorCode::InvalidFile, "the JPEG is truncated at byte " + std::to_string(bytes.size()));
}

// RFC 9649: four letters, little-endian length, data, a zero where the length is odd.
Result<std::vector<PngText>> webpTexts(std::span<const std::byte> bytes)
{
    std::vector<PngText> texts;
    for (std::size_t at = 12; at + 8 <= bytes.size();) {
        std::size_t length = 0;
        for (std::size_t i = 8; i-- > 4;)
            length = length << 8 | std::to_integer<std::size_t>(bytes[at + i]);
        if (length > bytes.size() - at - 8)
            return fail(ErrorCode::InvalidFile, "the WebP is truncated at byte " + std::to_string(bytes.size()));
        if (textOf(bytes.subspan(at, 4)) == "EXIF")
            if (const auto added = addExif(bytes.subspan(at + 8, length), texts); !added)
                return tl::unexpected(added.error());
        at += 8 + length + length % 2;
    }
    return texts;
}

Result<std::vector<PngText>> bounded(Result<std::vector<PngText>> texts)
{
    constexpr std::size_t kMostBytes = 8U << 20;
    std::size_t bytes = 0;
    if (!texts)
        return texts;
    for (const PngText& text : *texts)
        bytes += text.text.size();
    if (bytes > kMostBytes)
        return fail(ErrorCode::InvalidFile, "the texts of the picture are longer than 8 MiB");
    return texts;
}

} // namespace

Result<std::vector<PngText>> readPictureTexts(std::span<const std::byte> bytes)
{
    const std::string_view text = textOf(bytes);
    if (text.starts_with("\x89PNG\r\n\x1a\n"))
        return readPngTexts(bytes);
    if (text.starts_with("\xff\xd8\xff"))
        return bounded(jpegTexts(bytes));
    if (text.starts_with("RIFF") && text.substr(0, 12).ends_with("WEBP"))
        return bounded(webpTexts(bytes));
    return fail(ErrorCode::Unsupported, "is neither a PNG nor a JPEG nor a WebP picture");
}

} // namespace seedbook
