// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/plan_summary.h"
#include <nlohmann/json.hpp>

namespace seedbook::cli {

[[nodiscard]] nlohmann::json toJson(const PlanSummary& summary);
// Lines for people, without the last line's end. `heatMap`: with a table of pictures per pair of values.
[[nodiscard]] std::string toText(const PlanSummary& summary, bool heatMap);

} // namespace seedbook::cli
