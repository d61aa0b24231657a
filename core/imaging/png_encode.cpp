// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/png.h"
#include "core/imaging/png_text.h"
#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <png.h>
#include <zlib.h>

namespace seedbook {

namespace {
// A text as libpng takes it.
struct EncodedText
{
    std::string keyword; // Latin-1
    std::string text;    // Latin-1, or UTF-8 when `international`
    bool international = false;
};

struct Target
{
    std::vector<std::byte> bytes;
    bool outOfMemory = false;
};

void writeBytes(png_structp png, png_bytep data, std::size_t count)
{
    auto* target = static_cast<Target*>(png_get_io_ptr(png));
    const auto piece = std::as_bytes(std::span(data, count));
    try {
        target->bytes.insert(target->bytes.end(), piece.begin(), piece.end());
        return;
    } catch (const std::bad_alloc&) {
        target->outOfMemory = true;
    }
    png_error(png, "out of memory");
}

[[noreturn]] void onError(png_structp png, png_const_charp)
{
    png_longjmp(png, 1);
}

void onWarning(png_structp, png_const_charp) {}
} // namespace

static Result<EncodedText> encodeText(const PngText& text)
{
    auto keyword = latin1FromUtf8(text.keyword);
    const auto printable = [](char c) { return (c >= ' ' && c <= '~') || static_cast<unsigned char>(c) >= 0xA1; };
    if (!keyword || keyword->empty() || keyword->size() > 79 || keyword->front() == ' ' || keyword->back() == ' ' ||
        keyword->find("  ") != std::string::npos || !std::all_of(keyword->begin(), keyword->end(), printable))
        return fail(ErrorCode::InvalidArgument, "a PNG keyword has 1 to 79 Latin-1 characters", text.keyword);
    if (text.text.find('\0') != std::string::npos)
        return fail(ErrorCode::InvalidArgument, "a PNG text cannot hold a NUL character", text.keyword);
    if (auto latin1 = latin1FromUtf8(text.text))
        return EncodedText{std::move(*keyword), std::move(*latin1), false};
    return EncodedText{std::move(*keyword), text.text, true};
}

static png_text pngText(EncodedText& text)
{
    png_text entry = {};
    entry.compression = text.international ? PNG_ITXT_COMPRESSION_NONE : PNG_TEXT_COMPRESSION_NONE;
    entry.key = text.keyword.data();
    entry.text = text.text.data();
    entry.text_length = text.international ? 0 : text.text.size();
    entry.itxt_length = text.international ? text.text.size() : 0;
    return entry;
}

// longjmp passes over this function's frame only, which holds no destructor.
static bool writePicture(png_structp png, png_infop info, const Image& image, std::span<png_text> texts)
{
    if (setjmp(png_jmpbuf(png)) != 0)
        return false;
    // Measured on generated pictures: Paeth with run-length matching takes a fifth of the time of libpng's defaults,
    // for 1 % more bytes.
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_PAETH);
    png_set_compression_strategy(png, Z_RLE);
    png_set_compression_level(png, 3);
    png_set_IHDR(png, info, static_cast<png_uint_32>(image.width), static_cast<png_uint_32>(image.height), 8,
                 PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_text(png, info, texts.data(), static_cast<int>(texts.size()));
    png_write_info(png, info);
    for (int y = 0; y < image.height; ++y)
        png_write_row(png, image.row(y));
    png_write_end(png, nullptr);
    return true;
}

Result<std::vector<std::byte>> encodePng(const Image& image, std::span<const PngText> texts)
{
    if (image.width <= 0 || image.height <= 0 ||
        image.rgb.size() != static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3)
        return fail(ErrorCode::InvalidArgument, "the picture's size does not match its pixels");
    std::vector<EncodedText> encoded;
    for (const PngText& text : texts) {
        auto one = encodeText(text);
        if (!one)
            return tl::unexpected(one.error());
        encoded.push_back(std::move(*one));
    }
    std::vector<png_text> entries;
    for (EncodedText& text : encoded)
        entries.push_back(pngText(text));

    Target target;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, onError, onWarning);
    png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;
    bool done = false;
    if (info != nullptr) {
        png_set_write_fn(png, &target, writeBytes, nullptr);
        done = writePicture(png, info, image, entries);
    }
    png_destroy_write_struct(&png, &info);
    if (!done)
        return fail(target.outOfMemory ? ErrorCode::OutOfMemory : ErrorCode::InvalidArgument,
                    "the picture cannot be encoded as PNG");
    return std::move(target.bytes);
}

} // namespace seedbook
