// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/plan_mode.h"
#include "core/planning/plan_quota.h"

namespace seedbook {

// What a plan is told beyond its mode; each member is for some modes or policies only, and does nothing otherwise.
struct PlanTuning
{
    PlanQuota quota;                     // of PlanMode::Holes
    std::vector<std::uint64_t> seedList; // of SeedPolicy::List
    std::string seedSlot;                // of SeedPolicy::PerValue: name of a choice
    // Each picture is followed by one of the same seed in which one choice differs: that of twinSlot, or each in turn.
    bool twins = false;
    std::string twinSlot;
    friend bool operator==(const PlanTuning&, const PlanTuning&) = default;
};

} // namespace seedbook
