// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <bit>
#include <cstdint>

// One build of a function for every x86-64: the loader picks the widest version the machine has.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&               \
    !defined(__SANITIZE_THREAD__)
#define SEEDBOOK_WIDE __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define SEEDBOOK_WIDE
#endif

namespace seedbook::kernels {

// exp(x) to 2 ulp for |x| < 87, clamped outside; NaN stays NaN. Cephes expf: range reduction by ln 2 in two parts,
// degree-6 polynomial. For loops that the compiler vectorises.
[[gnu::always_inline]] inline float fastExp(float x)
{
    x = x < -87.0F ? -87.0F : x;
    x = x > 87.0F ? 87.0F : x;
    constexpr float kRound = 12582912.0F; // adding and subtracting rounds to an integer
    const float n = (x * 1.44269504088896341F + kRound) - kRound;
    const float r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * r * r + r + 1.0F;
    return p * std::bit_cast<float>((static_cast<std::int32_t>(n) + 127) << 23);
}

} // namespace seedbook::kernels
