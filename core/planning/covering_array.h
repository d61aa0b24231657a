// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <cstdint>
#include <span>
#include <vector>

namespace seedbook {

// Rows of value numbers, one per slot, in which every pair of values of any two slots stands at least once. For slots
// that may meet freely. `sizes`: values of each slot, 1 or more.
// Construction: the orthogonal array of the lines over the smallest prime p that is not below the longest slot and has
// p+1 columns for all slots (Bose 1938), its spare symbols filled by seed, then the rows dropped whose pairs all stand
// elsewhere. At most p*p rows; none can do with fewer than the product of the two longest slots (100 for 10 slots of 10
// values, the bound that the published tables of Colbourn cannot go below either).
// Errors: InvalidArgument for no slot, an empty slot, or slots too long or too many for a prime up to kLongestCover.
inline constexpr std::uint32_t kLongestCover = 499;
[[nodiscard]] Result<std::vector<std::vector<std::uint32_t>>> coveringArray(std::span<const std::uint32_t> sizes,
                                                                            std::uint64_t seed);

} // namespace seedbook
