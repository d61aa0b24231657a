// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/philox.h"
#include <array>
#include <cmath>

namespace seedbook {

namespace {

using Words = std::array<std::uint32_t, 4>;

Words philox(Words counter, std::uint32_t key0, std::uint32_t key1)
{
    constexpr int kRounds = 10;
    for (int round = 0; round < kRounds; ++round) {
        const std::uint64_t first = std::uint64_t{0xD2511F53} * counter[0];
        const std::uint64_t second = std::uint64_t{0xCD9E8D57} * counter[2];
        counter = {static_cast<std::uint32_t>(second >> 32) ^ counter[1] ^ key0, static_cast<std::uint32_t>(second),
                   static_cast<std::uint32_t>(first >> 32) ^ counter[3] ^ key1, static_cast<std::uint32_t>(first)};
        key0 += 0x9E3779B9;
        key1 += 0xBB67AE85;
    }
    return counter;
}

// The constants are rounded to float, the arithmetic is double.
float normalFrom(std::uint32_t x, std::uint32_t y)
{
    constexpr auto kUnit = static_cast<double>(2.3283064e-10F);
    constexpr auto kTurn = static_cast<double>(static_cast<float>(2.3283064e-10 * 6.2831855));
    const double u = x * kUnit + kUnit / 2;
    const double v = y * kTurn + kTurn / 2;
    return static_cast<float>(std::sqrt(-2.0 * std::log(u)) * std::sin(v));
}

} // namespace

void PhiloxNormal::draw(std::span<float> into)
{
    for (std::size_t i = 0; i < into.size(); ++i) {
        const Words random = philox({m_draws, 0, static_cast<std::uint32_t>(i), 0}, static_cast<std::uint32_t>(m_seed),
                                    static_cast<std::uint32_t>(m_seed >> 32));
        into[i] = normalFrom(random[0], random[1]);
    }
    ++m_draws;
}

} // namespace seedbook
