// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/prompting/counting/big_count.h"
#include <cstdint>

namespace seedbook {

// The numbers 0..count-1, each exactly once, in an order that only the seed decides; nothing is listed, so the count
// may have hundreds of digits. A Feistel network (Luby, Rackoff 1988) over the next even number of bits, walked until
// the result is below the count (Black, Rogaway 2002: cycle walking; 4 steps on average at most).
class ShuffledOrder
{
public:
    // Errors: InvalidArgument for a count of 0.
    [[nodiscard]] static Result<ShuffledOrder> create(const BigCount& count, std::uint64_t seed);
    [[nodiscard]] const BigCount& count() const { return m_count; }
    // Errors: InvalidArgument for a position that is not below count().
    [[nodiscard]] Result<BigCount> at(const BigCount& position) const;

private:
    ShuffledOrder(BigCount count, std::uint64_t seed);
    [[nodiscard]] BigCount permuted(const BigCount& number) const;

    BigCount m_count;
    std::uint64_t m_seed;
    unsigned m_halfBits;
};

} // namespace seedbook
