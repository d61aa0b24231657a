// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

// The container of PNG (ISO/IEC 15948, section 5). Private to core/imaging.
namespace seedbook {

struct PngChunk
{
    std::string type; // four letters
    std::span<const std::byte> data;
};

struct PngHeader
{
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    unsigned bitDepth = 0;
    unsigned colourType = 0;
};

// From the first 33 bytes, whatever follows. Errors: InvalidFile.
[[nodiscard]] Result<PngHeader> readPngHeader(std::span<const std::byte> bytes);

// Every chunk from IHDR to IEND, each with the right CRC; what follows IEND is ignored. Errors: InvalidFile, with the
// byte's position.
[[nodiscard]] Result<std::vector<PngChunk>> readPngChunks(std::span<const std::byte> bytes);

} // namespace seedbook
