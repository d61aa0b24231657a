// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/prompting/choices/assignment.h"
#include "core/prompting/template_tree.h"
#include <cstdint>
#include <vector>

namespace seedbook {

// Rows with every pair of values that the rules allow, out of a covering array `rows` made as if there were no rules,
// for templates whose slots stand in every picture and take one value each: rows that break a rule are mended, with the
// missing pairs first and as few changes as may be, the pairs still missing are filled in as fillHoles() does, and rows
// whose pairs all stand elsewhere are dropped. Errors: those of fillHoles().
[[nodiscard]] Result<std::vector<Assignment>> ruledCover(const TemplateTree& tree, const std::vector<Assignment>& rows,
                                                         std::uint64_t seed);

} // namespace seedbook
