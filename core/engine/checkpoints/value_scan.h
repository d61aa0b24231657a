// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/safetensors_header.h"
#include <cstddef>
#include <cstdint>
#include <span>

namespace seedbook {

// The largest magnitude among a tensor's values, found while they are read. Of IEEE and fp8 types the bits without the
// sign are in the order of the magnitudes, so one maximum of integers tells NaN, infinity, overflow and all zeros.
// Types that no module stores count as zero-free and finite.
class ValueScan
{
public:
    explicit ValueScan(TensorDtype dtype);
    void add(std::span<const std::byte> bytes); // any number of whole values
    void join(const ValueScan& other);          // of the same type

    [[nodiscard]] bool finite() const { return !m_known || m_largest < m_infinity; }
    [[nodiscard]] bool allZero() const { return m_known && m_largest == 0; }
    [[nodiscard]] double largest() const; // of finite values

private:
    TensorDtype m_dtype;
    bool m_known = false;
    std::uint64_t m_infinity = 0; // the lowest bits that are no number
    std::uint64_t m_largest = 0;
};

} // namespace seedbook
