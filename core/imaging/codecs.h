// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/base/image.h"
#include <cstddef>
#include <cstdint>
#include <span>

// One decoder per format, for decodePicture(), which has told the format by its magic bytes. Private to core/imaging.
// Each checks the header's size against `maxPixels` before it allocates. Errors: InvalidFile, Unsupported.
namespace seedbook {

[[nodiscard]] Result<Image> decodePng(std::span<const std::byte> bytes, std::uint64_t maxPixels);
[[nodiscard]] Result<Image> decodeJpeg(std::span<const std::byte> bytes, std::uint64_t maxPixels);
[[nodiscard]] Result<Image> decodeWebp(std::span<const std::byte> bytes, std::uint64_t maxPixels);

// InvalidFile for zero, and for more than `maxPixels`.
[[nodiscard]] Result<void> checkSize(std::uint64_t width, std::uint64_t height, std::uint64_t maxPixels);

// RGBA over black, into `image` of the same size.
void layOnBlack(std::span<const std::uint8_t> rgba, Image& image);

} // namespace seedbook
