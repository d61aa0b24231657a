// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/plan_tuning.h"
#include "core/prompting/template.h"

namespace seedbook {

// The seeds of a plan's pictures.
class SeedPlan
{
public:
    SeedPlan(SeedPolicy policy, std::uint64_t first, const PlanTuning& tuning);
    // Errors: InvalidArgument: an empty list or a seed above 2^63-1 in it, no name of a choice, or a plan of that many
    // pictures that would go beyond 2^63-1.
    [[nodiscard]] Result<void> check(std::uint64_t pictures) const;
    // Of picture `index` with those choices, 0 … 2^63-1. List: round and round. PerValue: from the first seed and the
    // value's text, so that it stays when other values come or go; the first where the choice takes no part.
    [[nodiscard]] std::uint64_t seedOf(std::uint64_t index, const std::vector<Choice>& choices) const;
    // Another index has another seed.
    [[nodiscard]] bool varies() const { return m_policy == SeedPolicy::Ascending || m_policy == SeedPolicy::Scattered; }

private:
    SeedPolicy m_policy;
    std::uint64_t m_first;
    std::vector<std::uint64_t> m_list;
    std::string m_slot;
};

} // namespace seedbook
