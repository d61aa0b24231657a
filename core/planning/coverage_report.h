// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/plan_coverage.h"
#include "core/planning/plan_summary.h"

namespace seedbook {

// Fills the pairs, the named ones and the grid of `summary` from what was counted: which pairs there are, which are
// missing, and why some cannot be.
void reportPairs(const TemplateTree& tree, const PlanCoverage& coverage, PlanSummary& summary);

} // namespace seedbook
