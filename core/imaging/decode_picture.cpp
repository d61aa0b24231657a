// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/codecs.h"
#include "core/imaging/png.h"
#include <string_view>

namespace seedbook {

static bool startsWith(std::span<const std::byte> bytes, std::size_t offset, std::string_view magic)
{
    if (bytes.size() < offset + magic.size())
        return false;
    for (std::size_t i = 0; i < magic.size(); ++i) {
        if (std::to_integer<unsigned char>(bytes[offset + i]) != static_cast<unsigned char>(magic[i]))
            return false;
    }
    return true;
}

Result<Image> decodePicture(std::span<const std::byte> bytes, std::uint64_t maxPixels)
{
    if (startsWith(bytes, 0, "\x89PNG\r\n\x1a\n"))
        return decodePng(bytes, maxPixels);
    if (startsWith(bytes, 0, "\xff\xd8\xff"))
        return decodeJpeg(bytes, maxPixels);
    if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP"))
        return decodeWebp(bytes, maxPixels);
    return fail(ErrorCode::Unsupported, "is neither a PNG nor a JPEG nor a WebP picture");
}

Result<void> checkSize(std::uint64_t width, std::uint64_t height, std::uint64_t maxPixels)
{
    if (width == 0 || height == 0)
        return fail(ErrorCode::InvalidFile, "the picture's header says it has no pixels");
    if (width > maxPixels || height > maxPixels / width) {
        return fail(ErrorCode::InvalidFile, "the picture is " + std::to_string(width) + " x " + std::to_string(height) +
                                                " pixels, more than the " + std::to_string(maxPixels) + " allowed");
    }
    return {};
}

void layOnBlack(std::span<const std::uint8_t> rgba, Image& image)
{
    const std::size_t pixels = rgba.size() / 4;
    for (std::size_t i = 0; i < pixels; ++i) {
        const unsigned alpha = rgba[i * 4 + 3];
        for (std::size_t c = 0; c < 3; ++c)
            image.rgb[i * 3 + c] = static_cast<std::uint8_t>((rgba[i * 4 + c] * alpha + 127) / 255);
    }
}

} // namespace seedbook
