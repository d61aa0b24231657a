// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <ATen/ATen.h>
#include <functional>
#include <stop_token>

namespace seedbook {

// A decoder: latents [N, C, h, w] -> pictures [N, 3, h * scale, w * scale], fp32. May throw libtorch's exceptions.
using DecodeFn = std::function<at::Tensor(const at::Tensor&)>;

struct DecodeShape
{
    std::int64_t scale = 8; // pixels per cell
    std::int64_t side = 64; // of a tile in cells, a multiple of 4
};

// Tiles that overlap by a quarter, each blended linearly into those above and to its left: diffusers' AutoencoderKL
// .tiled_decode. Beside the picture one row of decoded tiles is in memory. Norms and attention see their tile alone, so
// the picture differs a little from the whole decode. Errors: Cancelled, between two tiles.
[[nodiscard]] Result<at::Tensor> decodeTiled(const at::Tensor& latents, const DecodeShape& shape,
                                             const DecodeFn& decode, const std::stop_token& stop);

struct DecodedPictures
{
    at::Tensor pictures;
    bool tiled = false;
};

// Whole where latents have no more than `tileAbovePixels` pixels and the memory is enough, else tiled. Errors:
// Cancelled, OutOfMemory. Other exceptions pass through.
[[nodiscard]] Result<DecodedPictures> decodeWithin(const at::Tensor& latents, const DecodeShape& shape,
                                                   std::int64_t tileAbovePixels, const DecodeFn& decode,
                                                   const std::stop_token& stop);

} // namespace seedbook
