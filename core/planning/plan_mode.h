// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <array>
#include <cstdint>
#include <string_view>

namespace seedbook {

// Which combinations of a template become pictures.
// Random: each slot draws by weight, as Template::expand(choiceSeed + i).
// Every: each combination that the rules allow exactly once, in shuffled order.
// Pairs: every pair of values of any two slots at least once.
// Even: every value of a slot equally often, however long the others are; weights do not count.
// Holes: what is missing among the pictures kept so far; see PlanQuota.
// Mixed: some slots go through all combinations of their values while the others are drawn; see mixedRows().
// Matrix: all subsets of the optional parts, at one seed; see matrixRows().
enum class PlanMode { Random, Every, Pairs, Even, Holes, Mixed, Matrix };

// Seeds of the pictures from the first one: one more each, the same for all (what differs is the prompt alone), or
// scattered over the whole range, decided by the first; of a list, round and round; or one for each value of a choice.
enum class SeedPolicy { Ascending, Same, Scattered, List, PerValue };

inline constexpr std::array kPlanModes{PlanMode::Random, PlanMode::Every, PlanMode::Pairs, PlanMode::Even,
                                       PlanMode::Holes,  PlanMode::Mixed, PlanMode::Matrix};
inline constexpr std::array kSeedPolicies{SeedPolicy::Ascending, SeedPolicy::Same, SeedPolicy::Scattered,
                                          SeedPolicy::List, SeedPolicy::PerValue};

// Names for files and the command line: "random", "every", "pairs", "even", "holes", "mixed", "matrix"; "ascending",
// "same", "scattered", "list", "per-value". Errors: InvalidArgument with the names there are.
[[nodiscard]] std::string_view planModeName(PlanMode mode);
[[nodiscard]] Result<PlanMode> planModeFromName(std::string_view name);
[[nodiscard]] std::string_view seedPolicyName(SeedPolicy policy);
[[nodiscard]] Result<SeedPolicy> seedPolicyFromName(std::string_view name);

// Of picture `index` by Ascending, Same or Scattered, 0 … 2^63-1; see SeedPlan for the others. Ascending needs first +
// index to stay in that range.
[[nodiscard]] std::uint64_t plannedSeed(SeedPolicy policy, std::uint64_t first, std::uint64_t index);

} // namespace seedbook
