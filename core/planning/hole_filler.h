// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/plan_past.h"
#include "core/prompting/choices/assignment.h"
#include "core/prompting/template_tree.h"

namespace seedbook {

struct FilledHoles
{
    std::vector<Assignment> rows;
    std::uint64_t unreachable = 0; // values, pairs or cells that rules or the template's form leave to no picture
};

// Choices that are missing among `past` until each value, pair or cell of the quota is there as often as it says: one
// of each kind first, then a second, …, so that a plan cut short is even. A greedy search after AETG (Cohen, Dalal,
// Fredman, Patton 1997): for each missing one, the best of some rows that ChoiceSearch builds around it.
// Errors: InvalidArgument for a quota out of range, an unknown slot, or more than kMostTargets values, pairs or cells,
// ChoiceSearch::kMaxSlots slots or `most` rows.
inline constexpr std::size_t kMostTargets = 200'000;
[[nodiscard]] Result<FilledHoles> fillHoles(const TemplateTree& tree, const PlanQuota& quota, const PlanPast& past,
                                            std::uint64_t seed, std::size_t most);

} // namespace seedbook
