// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/engine/model_config.h"
#include <cstddef>

namespace seedbook {

// What scheduler_config.json may choose for the multistep DPM-Solver++ samplers. Defaults of diffusers' class.
struct DpmppOptions
{
    std::size_t order = 2;
    bool heun = false;           // else midpoint
    bool firstOrderAtEnd = true; // the last step of the run

    // `steps` of the run, `endsAtZero`: its last level is without noise. Errors: Unsupported (order 3, a solver that is
    // not known).
    static Result<DpmppOptions> read(const SchedulerConfig& config, std::size_t steps, bool endsAtZero);
};

} // namespace seedbook
