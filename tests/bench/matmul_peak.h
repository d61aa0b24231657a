// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <ATen/ATen.h>
#include <algorithm>
#include <chrono>

namespace seedbook::bench {

// Operations per second of libtorch's own 2048^3 fp32 product, the best of eight: what shares of the peak refer to.
inline double matmulPeak()
{
    constexpr std::int64_t kSide = 2048;
    const at::Tensor a = at::randn({kSide, kSide});
    const at::Tensor b = at::randn({kSide, kSide});
    double best = 1e9;
    for (int i = 0; i < 8; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const at::Tensor c = at::mm(a, b);
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return 2.0 * kSide * kSide * kSide / best;
}

} // namespace seedbook::bench
