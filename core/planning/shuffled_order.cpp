// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/shuffled_order.h"
#include "core/base/hash.h"
#include <utility>

namespace seedbook {

namespace {

constexpr unsigned kRounds = 8;

std::uint64_t folded(BigCount half, std::uint64_t key)
{
    std::uint64_t digest = splitMix64(key);
    while (half != 0) {
        digest = splitMix64(digest ^ static_cast<std::uint64_t>(half & ~std::uint64_t{0}));
        half >>= 64;
    }
    return digest;
}

BigCount roundValue(const BigCount& half, std::uint64_t key, unsigned bits)
{
    const std::uint64_t digest = folded(half, key);
    BigCount value = 0;
    for (unsigned taken = 0; taken < bits; taken += 64) {
        value <<= 64;
        value |= splitMix64(digest + taken);
    }
    return value;
}

} // namespace

ShuffledOrder::ShuffledOrder(BigCount count, std::uint64_t seed)
    : m_count(std::move(count))
    , m_seed(seed)
    , m_halfBits(1)
{
    if (m_count > 1) {
        m_halfBits = static_cast<unsigned>(boost::multiprecision::msb(BigCount(m_count - 1)) / 2 + 1);
    }
}

Result<ShuffledOrder> ShuffledOrder::create(const BigCount& count, std::uint64_t seed)
{
    if (count <= 0) {
        return fail(ErrorCode::InvalidArgument, "There is no combination to put in order.");
    }
    return ShuffledOrder(count, seed);
}

BigCount ShuffledOrder::permuted(const BigCount& number) const
{
    BigCount mask = 1;
    mask <<= m_halfBits;
    mask -= 1;
    BigCount left = number >> m_halfBits;
    BigCount right = number & mask;
    for (unsigned round = 0; round < kRounds; ++round) {
        BigCount next = (left ^ roundValue(right, splitMix64(m_seed) + round, m_halfBits)) & mask;
        left = std::exchange(right, std::move(next));
    }
    return (left << m_halfBits) | right;
}

Result<BigCount> ShuffledOrder::at(const BigCount& position) const
{
    if (position < 0 || position >= m_count) {
        return fail(ErrorCode::InvalidArgument, "The position is not below the number of combinations.");
    }
    BigCount number = permuted(position);
    while (number >= m_count) {
        number = permuted(number);
    }
    return number;
}

} // namespace seedbook
