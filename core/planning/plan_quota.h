// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// What a plan of the mode Holes counts. Values: each value of each slot. Pairs: each two values of any two slots, and
// each value. Cells: each combination of the values of some slots.
enum class PlanGoal { Values, Pairs, Cells };
inline constexpr std::array kPlanGoals{PlanGoal::Values, PlanGoal::Pairs, PlanGoal::Cells};

struct PlanQuota
{
    PlanGoal goal = PlanGoal::Pairs;
    std::uint64_t times = 1;        // pictures wanted of each, 1 … kMostTimes
    std::vector<std::string> slots; // of Cells
    bool countOpen = false;         // pictures that are undecided or still to be made count as kept ones do
    bool refill = false;            // the studio plans anew by itself whenever a picture is rejected
    friend bool operator==(const PlanQuota&, const PlanQuota&) = default;
};
inline constexpr std::uint64_t kMostTimes = 100'000;

// "values", "pairs", "cells". Errors: InvalidArgument with the names there are.
[[nodiscard]] std::string_view planGoalName(PlanGoal goal);
[[nodiscard]] Result<PlanGoal> planGoalFromName(std::string_view name);

} // namespace seedbook
