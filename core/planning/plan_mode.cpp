// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/plan_mode.h"
#include "core/base/hash.h"
#include "core/planning/plan_quota.h"
#include <algorithm>
#include <span>
#include <string>

namespace seedbook {

namespace {

constexpr std::array<std::string_view, kPlanModes.size()> kModeNames{"random", "every", "pairs", "even",
                                                                     "holes",  "mixed", "matrix"};
constexpr std::array<std::string_view, kPlanGoals.size()> kGoalNames{"values", "pairs", "cells"};
constexpr std::array<std::string_view, kSeedPolicies.size()> kPolicyNames{"ascending", "same", "scattered", "list",
                                                                          "per-value"};

Result<std::size_t> indexOf(std::span<const std::string_view> names, std::string_view name, const char* what)
{
    const auto found = std::ranges::find(names, name);
    if (found != names.end())
        return static_cast<std::size_t>(found - names.begin());
    std::string all;
    for (const std::string_view each : names)
        all += (all.empty() ? "" : ", ") + std::string(each);
    return fail(ErrorCode::InvalidArgument, std::string(what) + "; there are " + all, std::string(name));
}

} // namespace

std::string_view planModeName(PlanMode mode)
{
    return kModeNames[static_cast<std::size_t>(mode)];
}

Result<PlanMode> planModeFromName(std::string_view name)
{
    const auto index = indexOf(kModeNames, name, "there is no such plan");
    return index ? Result<PlanMode>(kPlanModes[*index]) : tl::unexpected(index.error());
}

std::string_view planGoalName(PlanGoal goal)
{
    return kGoalNames[static_cast<std::size_t>(goal)];
}

Result<PlanGoal> planGoalFromName(std::string_view name)
{
    const auto index = indexOf(kGoalNames, name, "there is no such goal");
    return index ? Result<PlanGoal>(kPlanGoals[*index]) : tl::unexpected(index.error());
}

std::string_view seedPolicyName(SeedPolicy policy)
{
    return kPolicyNames[static_cast<std::size_t>(policy)];
}

Result<SeedPolicy> seedPolicyFromName(std::string_view name)
{
    const auto index = indexOf(kPolicyNames, name, "there is no such order of seeds");
    return index ? Result<SeedPolicy>(kSeedPolicies[*index]) : tl::unexpected(index.error());
}

std::uint64_t plannedSeed(SeedPolicy policy, std::uint64_t first, std::uint64_t index)
{
    switch (policy) {
    case SeedPolicy::Same:
        return first;
    case SeedPolicy::Scattered:
        return splitMix64(splitMix64(first) + index) >> 1U;
    default:
        return first + index;
    }
}

} // namespace seedbook
