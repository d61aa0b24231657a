// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/plan_mode.h"
#include "core/planning/plan_quota.h"
#include "core/prompting/template.h"

namespace seedbook {

// What a plan is told beyond its mode; each member is for some modes or policies only, and does nothing otherwise.
struct PlanTuning
{
    PlanQuota quota;                     // of PlanMode::Holes
    std::vector<std::uint64_t> seedList; // of SeedPolicy::List
    std::string seedSlot;                // of SeedPolicy::PerValue: name of a choice
    std::vector<std::string>
        everySlots; // of PlanMode::Mixed: names of choices; none: those the template marks with `!`
    // The negative prompt is a template, too: each picture is made with every one of its combinations, at one seed.
    bool everyNegative = false;
    // Each picture is followed by one of the same seed in which one choice differs: that of twinSlot, or each in turn.
    bool twins = false;
    std::string twinSlot;
    std::vector<Choice> offStyle; // values whose pictures are for tests, never for training
    std::vector<Choice> canary;   // one combination that no picture shall have
    friend bool operator==(const PlanTuning&, const PlanTuning&) = default;
};

} // namespace seedbook
