// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/plan_tuning.h"
#include <CLI/CLI.hpp>

namespace seedbook::cli {

struct ReadPlan
{
    PlanMode mode = PlanMode::Random;
    PlanTuning tuning;
};

// The options that tell which combinations a plan has, as text until read.
struct PlanFlags
{
    std::string mode = "random";
    std::string goal;
    std::uint64_t quota = 1;
    std::vector<std::string> cells;
    bool countOpen = false;
    std::vector<std::string> every;
    std::vector<std::string> offStyle, canary;
    bool everyNegative = false;
    bool twins = false;
    std::string twinSlot;

    // `modeName`: "--mode" or "--plan".
    void addTo(CLI::App& verb, const std::string& modeName);
    // Errors: InvalidArgument with the option.
    [[nodiscard]] Result<ReadPlan> read() const;

private:
    std::string m_modeName;
};

} // namespace seedbook::cli
