// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

// Files no honest encoder writes, built chunk by chunk.
namespace seedbook::test {

using Bytes = std::vector<std::byte>;

// A header of that size with a few bytes of data, every checksum right.
Bytes pngBomb(std::uint32_t width, std::uint32_t height, std::uint8_t bitDepth);
// A JPEG whose frame header says 65500 x 65500.
Bytes jpegBomb();
// One pixel with a zTXt chunk of `size` letters z.
Bytes pngWithPackedText(std::size_t size);
Bytes rgbaPng(std::uint32_t width, std::uint32_t height, const std::vector<std::uint8_t>& rgba);

} // namespace seedbook::test
