// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/image.h"
#include <array>
#include <cstdint>

namespace seedbook {

struct Measures
{
    double sharpness =
        0; // 0 … 1: v / (v + 500), v = variance of the Laplacian of grey 0…255 (Pech-Pacheco et al. 2000)
    double contrast = 0; // 0 … 1: standard deviation of grey over 127.5
    std::array<std::uint32_t, 5>
        colours{}; // 0xRRGGBB, most frequent first: k-means in CIELAB on a 64 px copy, fixed seed
    friend bool operator==(const Measures&, const Measures&) = default;
};

[[nodiscard]] Measures measure(const Image& image);

} // namespace seedbook
