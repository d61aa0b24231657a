// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/imaging/damaged_files.h"
#include "core/imaging/thumbnail.h"
#include "tests/core/imaging/sample_images.h"
#include <string>
#include <zlib.h>

namespace seedbook::test {

static std::string bigEndian(std::uint32_t value)
{
    std::string text;
    for (int shift = 24; shift >= 0; shift -= 8)
        text.push_back(static_cast<char>(value >> shift));
    return text;
}

static std::string chunk(const std::string& type, const std::string& data)
{
    const std::string covered = type + data;
    const auto crc = ::crc32_z(0, reinterpret_cast<const Bytef*>(covered.data()), covered.size());
    return bigEndian(static_cast<std::uint32_t>(data.size())) + covered + bigEndian(static_cast<std::uint32_t>(crc));
}

static std::string deflated(const std::string& text)
{
    std::string packed(::compressBound(text.size()), '\0');
    uLongf size = packed.size();
    ::compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
                text.size(), 9);
    packed.resize(size);
    return packed;
}

static Bytes png(std::uint32_t width, std::uint32_t height, char bitDepth, char colourType, const std::string& chunks)
{
    const std::string header = bigEndian(width) + bigEndian(height) + bitDepth + colourType + std::string(3, '\0');
    const std::string text = "\x89PNG\r\n\x1a\n" + chunk("IHDR", header) + chunks + chunk("IEND", "");
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

Bytes pngBomb(std::uint32_t width, std::uint32_t height, std::uint8_t bitDepth)
{
    return png(width, height, static_cast<char>(bitDepth), 0, chunk("IDAT", deflated(std::string(10'000, '\0'))));
}

Bytes jpegBomb()
{
    Bytes bytes = encodeJpeg(flat(8, 8, 1, 2, 3)).value();
    for (std::size_t i = 0; i + 9 < bytes.size(); ++i) {
        if (bytes[i] == std::byte{0xFF} && bytes[i + 1] == std::byte{0xC0}) {
            for (const std::size_t at : {i + 5, i + 7}) {
                bytes[at] = std::byte{0xFF};
                bytes[at + 1] = std::byte{0xDC};
            }
        }
    }
    return bytes;
}

Bytes pngWithPackedText(std::size_t size)
{
    const std::string text = "Comment" + std::string(2, '\0') + deflated(std::string(size, 'z'));
    return png(1, 1, 8, 2, chunk("zTXt", text) + chunk("IDAT", deflated(std::string(4, '\0'))));
}

Bytes rgbaPng(std::uint32_t width, std::uint32_t height, const std::vector<std::uint8_t>& rgba)
{
    std::string rows;
    for (std::uint32_t y = 0; y < height; ++y) {
        rows.push_back('\0');
        for (std::uint32_t i = 0; i < width * 4; ++i)
            rows.push_back(static_cast<char>(rgba[y * width * 4 + i]));
    }
    return png(width, height, 8, 6, chunk("IDAT", deflated(rows)));
}

} // namespace seedbook::test
