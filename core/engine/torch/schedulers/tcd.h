// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/timestep_sampler.h"

namespace seedbook {

// Trajectory consistency sampling with gamma 0.3: each step jumps below the next level and adds noise to come back up
// (Zheng et al. 2024, https://arxiv.org/abs/2402.19159, algorithm 4). For TCD models: 1 to 8 steps. After diffusers'
// scheduling_tcd.py, whose noise it equals: one draw a step but the last.
class TcdScheduler final : public TimestepSampler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile.
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;

private:
    using TimestepSampler::TimestepSampler;
};

} // namespace seedbook
