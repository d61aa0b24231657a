// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/prompting/choices/assignment.h"
#include "core/prompting/template_tree.h"
#include <cstdint>
#include <vector>

namespace seedbook {

// Rows in which some slots go through all combinations of their values, in a new shuffled order each round, while the
// others are drawn by their weights: whole rounds, so that there are at least `count` rows. The slots are those named,
// or, where none is named, those that the template marks with `!`. Combinations that rules or the template's form leave
// to no picture are left out. Errors: InvalidArgument for an unknown slot, none at all, more than kMostTargets
// combinations, none that is allowed, or more than `most` rows.
[[nodiscard]] Result<std::vector<Assignment>> mixedRows(const TemplateTree& tree, const std::vector<std::string>& every,
                                                        std::uint64_t count, std::uint64_t seed, std::size_t most);

// All subsets of the optional parts: slots that may be empty, each once empty and once with one value, while all else
// stays as one draw has it. The first row has none of them. Errors: InvalidArgument for no such slot, more than
// kMostOptional, or none that the rules allow.
inline constexpr std::size_t kMostOptional = 16;
[[nodiscard]] Result<std::vector<Assignment>> matrixRows(const TemplateTree& tree, std::uint64_t seed);

} // namespace seedbook
