// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/prompting/choices/assignment.h"
#include "core/prompting/template_tree.h"
#include <cstdint>
#include <vector>

namespace seedbook {

struct PairCover
{
    std::vector<Assignment> rows;
    // Pairs of values that can meet, of two slots or of several picks of one, and values that stand alone; all are in
    // `rows`.
    std::size_t pairs = 0;
    // False where the template has more combinations than were looked at: a pair that meets in none of those is
    // missing.
    bool complete = true;
};

// Combinations in which every two values that may meet do so at least once. Where all combinations are allowed, a
// covering array (see coveringArray()); where only rules forbid some, ruledCover(); for templates of
// another shape, greedily, the rarest pairs first, each by that of the combinations holding it which meets
// most pairs that are still missing (after Cohen et al. 1997, "The AETG System"), out of all combinations, or of
// kLookedAt drawn without repetition. Same seed, same rows. Errors: InvalidArgument where the combinations cannot be
// counted or there is none, or the slots are too long.
inline constexpr std::size_t kLookedAt = 50'000;
[[nodiscard]] Result<PairCover> pairCover(const TemplateTree& tree, std::uint64_t seed);

} // namespace seedbook
