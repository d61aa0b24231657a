// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/dpmpp_options.h"
#include <string>

namespace seedbook {

Result<DpmppOptions> DpmppOptions::read(const SchedulerConfig& config, std::size_t steps, bool endsAtZero)
{
    constexpr std::size_t kFewSteps = 15; // lower_order_final speaks of runs shorter than this
    DpmppOptions options;
    const int order = config.solverOrder.value_or(2);
    if (order < 1 || order > 2)
        return fail(ErrorCode::Unsupported, "solver_order must be 1 or 2", "scheduler_config.json");
    options.order = static_cast<std::size_t>(order);
    const std::string solver = config.solverType.value_or("midpoint");
    options.heun = solver == "heun";
    // diffusers takes the names of its other solvers for midpoint.
    if (!options.heun && solver != "midpoint" && solver != "logrho" && solver != "bh1" && solver != "bh2")
        return fail(ErrorCode::Unsupported, "solver_type \"" + solver + "\" is not known; use midpoint or heun",
                    "scheduler_config.json");
    options.firstOrderAtEnd = config.eulerAtFinal.value_or(false) || endsAtZero ||
                              (config.lowerOrderFinal.value_or(true) && steps < kFewSteps);
    return options;
}

} // namespace seedbook
