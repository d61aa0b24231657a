// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>

namespace seedbook {

// Standard normal numbers as `torch.randn(device="cuda")` draws them: Philox 4x32-10 (Salmon et al. 2011, "Parallel
// random numbers: as easy as 1, 2, 3") with the seed for key and {draw, 0, element, 0} for counter, then the first
// number of Box and Muller's pair. After AUTOMATIC1111's modules/rng_philox.py; like it, each draw starts a new
// counter, which is what CUDA does for draws of up to some 100,000 numbers.
class PhiloxNormal
{
public:
    explicit PhiloxNormal(std::uint64_t seed)
        : m_seed(seed)
    {
    }
    void draw(std::span<float> into);

private:
    std::uint64_t m_seed;
    std::uint32_t m_draws = 0;
};

} // namespace seedbook
