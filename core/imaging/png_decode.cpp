// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/codecs.h"
#include "core/imaging/png_chunks.h"
#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <png.h>

namespace seedbook {

namespace {
struct Source
{
    std::span<const std::byte> bytes;
    std::array<char, 128> message{};
};

void readBytes(png_structp png, png_bytep into, std::size_t count)
{
    auto* source = static_cast<Source*>(png_get_io_ptr(png));
    if (count > source->bytes.size())
        png_error(png, "the file ends too early");
    std::memcpy(into, source->bytes.data(), count);
    source->bytes = source->bytes.subspan(count);
}

[[noreturn]] void onError(png_structp png, png_const_charp message)
{
    auto* source = static_cast<Source*>(png_get_error_ptr(png));
    std::strncpy(source->message.data(), message, source->message.size() - 1);
    png_longjmp(png, 1);
}

void onWarning(png_structp, png_const_charp) {}
} // namespace

// Eight bits per channel, RGB or RGBA, into `rows`. longjmp passes over this function's frame only, which holds no
// destructor.
static bool readRows(png_structp png, png_infop info, png_bytepp rows, bool alpha)
{
    if (setjmp(png_jmpbuf(png)) != 0)
        return false;
    png_set_user_limits(png, 0x7FFFFFFF, 0x7FFFFFFF);
    png_read_info(png, info);
    png_set_expand(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
    if (alpha)
        png_set_add_alpha(png, 0xFF, PNG_FILLER_AFTER);
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
    png_read_image(png, rows);
    png_read_end(png, nullptr);
    return true;
}

static Result<void> decodeInto(std::span<const std::byte> bytes, std::vector<png_bytep>& rows, bool alpha)
{
    Source source{bytes, {}};
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &source, onError, onWarning);
    png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;
    bool done = false;
    if (info != nullptr) {
        png_set_read_fn(png, &source, readBytes);
        done = readRows(png, info, rows.data(), alpha);
    }
    png_destroy_read_struct(&png, &info, nullptr);
    if (!done)
        return fail(ErrorCode::InvalidFile, "the PNG is damaged: " + std::string(source.message.data()));
    return {};
}

// Deflate packs at most 1032 to 1 (zlib's technical notes): less data than that cannot fill the picture.
static bool hasEnoughData(const PngHeader& header, std::span<const PngChunk> chunks)
{
    std::uint64_t packed = 0;
    for (const PngChunk& chunk : chunks)
        packed += chunk.type == "IDAT" ? chunk.data.size() : 0;
    const std::uint64_t bitsPerRow = std::uint64_t{header.width} * std::max(1u, header.bitDepth);
    return packed * 1032 >= (bitsPerRow / 8) * header.height;
}

Result<Image> decodePng(std::span<const std::byte> bytes, std::uint64_t maxPixels)
{
    const auto header = readPngHeader(bytes);
    if (!header)
        return tl::unexpected(header.error());
    if (auto checked = checkSize(header->width, header->height, maxPixels); !checked)
        return tl::unexpected(checked.error());
    const auto chunks = readPngChunks(bytes);
    if (!chunks)
        return tl::unexpected(chunks.error());
    if (!hasEnoughData(*header, *chunks))
        return fail(ErrorCode::InvalidFile, "the PNG holds too little data for its size");
    const bool transparent =
        std::any_of(chunks->begin(), chunks->end(), [](const PngChunk& chunk) { return chunk.type == "tRNS"; });
    const bool alpha = transparent || (header->colourType & PNG_COLOR_MASK_ALPHA) != 0;

    Image image{static_cast<int>(header->width), static_cast<int>(header->height), {}};
    const std::size_t pixels = std::size_t{header->width} * header->height;
    image.rgb.resize(pixels * 3);
    std::vector<std::uint8_t> rgba(alpha ? pixels * 4 : 0);
    std::vector<png_bytep> rows(header->height);
    for (std::size_t y = 0; y < rows.size(); ++y)
        rows[y] = alpha ? rgba.data() + y * header->width * 4 : image.row(static_cast<int>(y));
    if (auto done = decodeInto(bytes, rows, alpha); !done)
        return tl::unexpected(done.error());
    if (alpha)
        layOnBlack(rgba, image);
    return image;
}

} // namespace seedbook
