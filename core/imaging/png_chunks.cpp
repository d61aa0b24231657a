// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/png_chunks.h"
#include <zlib.h>

namespace seedbook {

constexpr std::size_t kSignatureBytes = 8;
constexpr std::size_t kChunkFrame = 12; // length, type, CRC

static std::uint32_t bigEndian(std::span<const std::byte> bytes, std::size_t offset)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = (value << 8) | std::to_integer<std::uint32_t>(bytes[offset + i]);
    return value;
}

static tl::unexpected<Error> broken(std::string what, std::size_t offset)
{
    return fail(ErrorCode::InvalidFile, "the PNG is " + std::move(what) + " at byte " + std::to_string(offset));
}

static std::string typeAt(std::span<const std::byte> bytes, std::size_t offset)
{
    std::string type;
    for (std::size_t i = 0; i < 4; ++i)
        type.push_back(static_cast<char>(bytes[offset + i]));
    return type;
}

Result<PngHeader> readPngHeader(std::span<const std::byte> bytes)
{
    constexpr std::size_t kHeaderData = 13;
    if (bytes.size() < kSignatureBytes + kChunkFrame + kHeaderData)
        return broken("truncated", bytes.size());
    if (bigEndian(bytes, 0) != 0x89504E47 || bigEndian(bytes, 4) != 0x0D0A1A0A)
        return broken("without its signature", 0);
    if (bigEndian(bytes, 8) != kHeaderData || typeAt(bytes, 12) != "IHDR")
        return broken("without a header", kSignatureBytes);
    return PngHeader{bigEndian(bytes, 16), bigEndian(bytes, 20), std::to_integer<unsigned>(bytes[24]),
                     std::to_integer<unsigned>(bytes[25])};
}

Result<std::vector<PngChunk>> readPngChunks(std::span<const std::byte> bytes)
{
    if (auto header = readPngHeader(bytes); !header)
        return tl::unexpected(header.error());
    std::vector<PngChunk> chunks;
    for (std::size_t offset = kSignatureBytes;;) {
        if (bytes.size() - offset < kChunkFrame)
            return broken("truncated", bytes.size());
        const std::size_t length = bigEndian(bytes, offset);
        if (length > bytes.size() - offset - kChunkFrame)
            return broken("truncated", bytes.size());
        const auto covered = bytes.subspan(offset + 4, 4 + length);
        const uLong crc = ::crc32_z(0, reinterpret_cast<const Bytef*>(covered.data()), covered.size());
        if (crc != bigEndian(bytes, offset + 8 + length))
            return broken("damaged (wrong checksum)", offset);
        chunks.push_back({typeAt(bytes, offset + 4), covered.subspan(4)});
        if (chunks.back().type == "IEND")
            return chunks;
        offset += kChunkFrame + length;
    }
}

} // namespace seedbook
