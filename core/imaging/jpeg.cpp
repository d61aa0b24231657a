// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/codecs.h"
#include "core/imaging/thumbnail.h"
#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <jpeglib.h>
#include <string>

#include <jerror.h>

namespace seedbook {

namespace {
struct ErrorManager
{
    jpeg_error_mgr base = {}; // first: libjpeg hands back a pointer to it
    std::jmp_buf jump = {};
    std::array<char, JMSG_LENGTH_MAX> message{};
};

[[noreturn]] void onError(j_common_ptr common)
{
    auto* manager = reinterpret_cast<ErrorManager*>(common->err);
    common->err->format_message(common, manager->message.data());
    std::longjmp(manager->jump, 1);
}

// A warning means that libjpeg made up what was missing: that is an error, but for stray bytes between markers, which
// cameras write.
void onMessage(j_common_ptr common, int level)
{
    if (level < 0 && common->err->msg_code != JWRN_EXTRANEOUS_DATA && common->err->msg_code != JWRN_ADOBE_XFORM)
        onError(common);
}

void install(ErrorManager& manager)
{
    jpeg_std_error(&manager.base);
    manager.base.error_exit = onError;
    manager.base.emit_message = onMessage;
}

struct Decoder
{
    jpeg_decompress_struct info = {};
    ErrorManager errors;
    Decoder()
    {
        install(errors);
        info.err = &errors.base;
    }
    ~Decoder() { jpeg_destroy_decompress(&info); }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
};

struct Encoder
{
    jpeg_compress_struct info = {};
    ErrorManager errors;
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    Encoder()
    {
        install(errors);
        info.err = &errors.base;
    }
    ~Encoder()
    {
        jpeg_destroy_compress(&info);
        std::free(bytes);
    }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;
};
} // namespace

// longjmp passes over the frames of the next three functions only, which hold no destructor.
static bool readHeader(Decoder& decoder, std::span<const std::byte> bytes)
{
    if (setjmp(decoder.errors.jump) != 0)
        return false;
    jpeg_create_decompress(&decoder.info);
    jpeg_mem_src(&decoder.info, reinterpret_cast<const unsigned char*>(bytes.data()),
                 static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&decoder.info, TRUE);
    return true;
}

static bool readRows(Decoder& decoder, Image& image)
{
    if (setjmp(decoder.errors.jump) != 0)
        return false;
    decoder.info.out_color_space = JCS_RGB;
    jpeg_start_decompress(&decoder.info);
    while (decoder.info.output_scanline < decoder.info.output_height) {
        JSAMPROW row = image.row(static_cast<int>(decoder.info.output_scanline));
        jpeg_read_scanlines(&decoder.info, &row, 1);
    }
    jpeg_finish_decompress(&decoder.info);
    return true;
}

static bool writeRows(Encoder& encoder, const Image& image, int quality)
{
    if (setjmp(encoder.errors.jump) != 0)
        return false;
    jpeg_compress_struct& info = encoder.info;
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, &encoder.bytes, &encoder.size);
    info.image_width = static_cast<JDIMENSION>(image.width);
    info.image_height = static_cast<JDIMENSION>(image.height);
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, quality, TRUE);
    for (int i = 0; i < info.num_components; ++i)
        info.comp_info[i].h_samp_factor = info.comp_info[i].v_samp_factor = 1;
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        JSAMPROW row = const_cast<JSAMPROW>(image.row(static_cast<int>(info.next_scanline)));
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    return true;
}

static tl::unexpected<Error> damaged(const ErrorManager& errors)
{
    return fail(ErrorCode::InvalidFile, "the JPEG is damaged: " + std::string(errors.message.data()));
}

Result<Image> decodeJpeg(std::span<const std::byte> bytes, std::uint64_t maxPixels)
{
    Decoder decoder;
    if (!readHeader(decoder, bytes))
        return damaged(decoder.errors);
    if (auto checked = checkSize(decoder.info.image_width, decoder.info.image_height, maxPixels); !checked)
        return tl::unexpected(checked.error());
    if (decoder.info.num_components != 1 && decoder.info.num_components != 3)
        return fail(ErrorCode::Unsupported, "the JPEG has four colour channels (CMYK); save it as RGB");
    Image image{static_cast<int>(decoder.info.image_width), static_cast<int>(decoder.info.image_height), {}};
    image.rgb.resize(std::size_t{decoder.info.image_width} * decoder.info.image_height * 3);
    if (!readRows(decoder, image))
        return damaged(decoder.errors);
    return image;
}

Result<std::vector<std::byte>> encodeJpeg(const Image& image, int quality)
{
    if (image.width <= 0 || image.height <= 0 || image.width > 65500 || image.height > 65500 || quality < 1 ||
        quality > 100 ||
        image.rgb.size() != static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3)
        return fail(ErrorCode::InvalidArgument, "the picture's size or the quality is out of range");
    Encoder encoder;
    if (!writeRows(encoder, image, quality))
        return fail(ErrorCode::InvalidArgument,
                    "the picture cannot be encoded as JPEG: " + std::string(encoder.errors.message.data()));
    const auto bytes = std::as_bytes(std::span(encoder.bytes, encoder.size));
    return std::vector<std::byte>(bytes.begin(), bytes.end());
}

} // namespace seedbook
