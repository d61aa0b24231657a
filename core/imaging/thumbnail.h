// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/base/image.h"
#include <cstddef>
#include <span>
#include <vector>

namespace seedbook {

// Fits into a square of `side` pixels, never enlarges, area-averaged.
[[nodiscard]] Image shrinkTo(const Image& image, int side);
// JPEG quality 90, 4:4:4. decodePicture reads it back.
[[nodiscard]] Result<std::vector<std::byte>> encodeJpeg(const Image& image, int quality = 90);

} // namespace seedbook
