// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/value_scan.h"
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <type_traits>

namespace seedbook {

namespace {

// Signed integers: the sign bit is masked away, and their maximum is one instruction on every machine.
template <class Word>
std::uint64_t largestBits(std::span<const std::byte> bytes)
{
    constexpr Word kMagnitude = static_cast<Word>(static_cast<std::make_unsigned_t<Word>>(-1) >> 1);
    Word largest = 0;
    const std::size_t count = bytes.size() / sizeof(Word);
    for (std::size_t i = 0; i < count; ++i) {
        Word word = 0;
        std::memcpy(&word, bytes.data() + i * sizeof(Word), sizeof word);
        word = static_cast<Word>(word & kMagnitude);
        largest = word > largest ? word : largest;
    }
    return static_cast<std::uint64_t>(largest);
}

// A magnitude of `exponentBits` and `mantissaBits`.
double magnitude(std::uint64_t bits, int exponentBits, int mantissaBits)
{
    const std::uint64_t mantissa = bits & ((std::uint64_t{1} << mantissaBits) - 1);
    const int exponent = static_cast<int>(bits >> mantissaBits);
    const int bias = (1 << (exponentBits - 1)) - 1;
    const std::uint64_t lead = exponent == 0 ? 0 : std::uint64_t{1} << mantissaBits;
    return std::ldexp(static_cast<double>(mantissa | lead), std::max(exponent, 1) - bias - mantissaBits);
}

struct Layout
{
    int exponentBits = 0; // 0: a type that is not scanned
    int mantissaBits = 0;
    std::uint64_t infinity = 0;
};

Layout layoutOf(TensorDtype dtype)
{
    switch (dtype) {
    case TensorDtype::F16:
        return {5, 10, 0x7c00};
    case TensorDtype::BF16:
        return {8, 7, 0x7f80};
    case TensorDtype::F32:
        return {8, 23, 0x7f80'0000};
    case TensorDtype::F64:
        return {11, 52, 0x7ff0'0000'0000'0000};
    case TensorDtype::F8_E4M3:
        return {4, 3, 0x7f};
    case TensorDtype::F8_E5M2:
        return {5, 2, 0x7c};
    default:
        return {};
    }
}

} // namespace

ValueScan::ValueScan(TensorDtype dtype)
    : m_dtype(dtype)
    , m_known(layoutOf(dtype).exponentBits > 0)
    , m_infinity(layoutOf(dtype).infinity)
{
}

void ValueScan::add(std::span<const std::byte> bytes)
{
    if (!m_known)
        return;
    const std::uint64_t bits = dtypeBits(m_dtype);
    const std::uint64_t largest = bits == 8    ? largestBits<std::int8_t>(bytes)
                                  : bits == 16 ? largestBits<std::int16_t>(bytes)
                                  : bits == 32 ? largestBits<std::int32_t>(bytes)
                                               : largestBits<std::int64_t>(bytes);
    m_largest = std::max(m_largest, largest);
}

void ValueScan::join(const ValueScan& other)
{
    m_largest = std::max(m_largest, other.m_largest);
}

double ValueScan::largest() const
{
    const Layout layout = layoutOf(m_dtype);
    return m_known ? magnitude(std::min(m_largest, m_infinity - 1), layout.exponentBits, layout.mantissaBits) : 0.0;
}

} // namespace seedbook
