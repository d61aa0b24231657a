// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/base/image.h"
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace seedbook {

// Text of a PNG: `tEXt` where Latin-1 holds it, else uncompressed `iTXt`, before IDAT, as Pillow writes and everyone
// reads.
struct PngText
{
    std::string keyword; // 1 … 79 Latin-1 characters
    std::string text;    // UTF-8
};

// Lossless RGB8, deterministic: equal input gives equal bytes. Errors: InvalidArgument.
[[nodiscard]] Result<std::vector<std::byte>> encodePng(const Image& image, std::span<const PngText> texts = {});

// Decodes PNG, JPEG or WebP, told by magic bytes, after the header's size is checked against `maxPixels`; anything
// truncated or damaged is an error, never a grey half. Alpha is laid on black. Errors: InvalidFile, Unsupported.
[[nodiscard]] Result<Image> decodePicture(std::span<const std::byte> bytes, std::uint64_t maxPixels = 64u << 20);

// All text chunks of a PNG, inflated text capped at 8 MiB in all. Errors: InvalidFile.
[[nodiscard]] Result<std::vector<PngText>> readPngTexts(std::span<const std::byte> bytes);

} // namespace seedbook
