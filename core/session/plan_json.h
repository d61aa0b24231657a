// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/plan_tuning.h"
#include <nlohmann/json_fwd.hpp>

namespace seedbook {

// As the project keeps it, beside the compose settings.
[[nodiscard]] nlohmann::json tuningToJson(const PlanTuning& tuning);
// What is missing keeps its default. Throws nlohmann::json::exception where a member has another type.
[[nodiscard]] PlanTuning tuningFromJson(const nlohmann::json& object);

} // namespace seedbook
