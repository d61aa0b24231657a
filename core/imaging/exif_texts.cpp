// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/exif_texts.h"
#include "core/base/utf8.h"
#include "core/imaging/png_text.h"
#include <array>
#include <libexif/exif-data.h>
#include <memory>

namespace seedbook {
namespace {

constexpr std::size_t kMostBytes = 8U << 20;

struct TextTag
{
    ExifTag tag;
    const char* name;
};
constexpr std::array kTextTags{TextTag{EXIF_TAG_IMAGE_DESCRIPTION, "ImageDescription"}, TextTag{EXIF_TAG_MAKE, "Make"},
                               TextTag{EXIF_TAG_MODEL, "Model"}, TextTag{EXIF_TAG_SOFTWARE, "Software"},
                               TextTag{EXIF_TAG_USER_COMMENT, "UserComment"}};

std::string withoutPadding(std::string text)
{
    while (!text.empty() && (text.back() == '\0' || text.back() == ' '))
        text.pop_back();
    return text;
}

std::string eightBitText(std::span<const std::byte> bytes)
{
    std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return withoutPadding(isUtf8(text) ? std::move(text) : utf8FromLatin1(text));
}

char16_t unitAt(std::span<const std::byte> bytes, std::size_t at, bool bigEndian)
{
    const auto first = std::to_integer<unsigned>(bytes[at]), second = std::to_integer<unsigned>(bytes[at + 1]);
    return static_cast<char16_t>(bigEndian ? first << 8 | second : second << 8 | first);
}

// Prompts and settings are full of blanks, digits and commas, whatever the language.
bool readsBetterBigEndian(std::span<const std::byte> bytes)
{
    std::size_t big = 0, little = 0;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        big += unitAt(bytes, at, true) < 0x80 ? 1 : 0;
        little += unitAt(bytes, at, false) < 0x80 ? 1 : 0;
    }
    return big >= little;
}

std::string utf16Text(std::span<const std::byte> bytes)
{
    constexpr char32_t kReplacement = 0xFFFD;
    const bool big = readsBetterBigEndian(bytes);
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const char32_t unit = unitAt(bytes, at, big);
        if (unit == 0xFEFF && at == 0)
            continue;
        if (unit < 0xD800 || unit > 0xDFFF) {
            appendCodePoint(text, unit);
            continue;
        }
        const char32_t low = at + 3 < bytes.size() ? unitAt(bytes, at + 2, big) : 0;
        const bool pair = unit < 0xDC00 && low >= 0xDC00 && low <= 0xDFFF;
        appendCodePoint(text, pair ? 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00) : kReplacement);
        at += pair ? 2 : 0;
    }
    return withoutPadding(std::move(text));
}

void addTexts(ExifContent* content, std::vector<PngText>& texts)
{
    for (const TextTag& wanted : kTextTags) {
        const ExifEntry* entry = exif_content_get_entry(content, wanted.tag);
        if (entry == nullptr || entry->data == nullptr || entry->size == 0)
            continue;
        const auto value = std::as_bytes(std::span(entry->data, entry->size));
        std::string text = wanted.tag == EXIF_TAG_USER_COMMENT ? userCommentText(value) : eightBitText(value);
        if (!text.empty())
            texts.push_back({wanted.name, std::move(text)});
    }
}

} // namespace

std::string userCommentText(std::span<const std::byte> value)
{
    constexpr std::size_t kMark = 8;
    if (value.size() < kMark)
        return eightBitText(value);
    const std::string_view mark(reinterpret_cast<const char*>(value.data()), kMark);
    if (mark == std::string_view("UNICODE\0", kMark))
        return utf16Text(value.subspan(kMark));
    if (mark == std::string_view("ASCII\0\0\0", kMark) || mark == std::string_view("\0\0\0\0\0\0\0\0", kMark))
        return eightBitText(value.subspan(kMark));
    return eightBitText(value);
}

Result<std::vector<PngText>> readExifTexts(std::span<const std::byte> tiff)
{
    if (tiff.size() > kMostBytes)
        return fail(ErrorCode::InvalidFile, "the EXIF data of the picture is longer than 8 MiB");
    std::vector<unsigned char> marked{'E', 'x', 'i', 'f', 0, 0};
    for (const std::byte byte : tiff)
        marked.push_back(std::to_integer<unsigned char>(byte));
    const std::unique_ptr<ExifData, decltype(&exif_data_unref)> data(exif_data_new(), exif_data_unref);
    if (!data)
        return fail(ErrorCode::OutOfMemory, "there is no memory for the EXIF data of the picture");
    exif_data_unset_option(data.get(), EXIF_DATA_OPTION_FOLLOW_SPECIFICATION); // it would rewrite the comment
    exif_data_load_data(data.get(), marked.data(), static_cast<unsigned int>(marked.size()));
    std::vector<PngText> texts;
    for (ExifContent* content : data->ifd)
        if (content != nullptr)
            addTexts(content, texts);
    return texts;
}

} // namespace seedbook
