// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/timestep_sampler.h"

namespace seedbook {

// DDPM's ancestral sampling on a part of the training steps (Ho, Jain, Abbeel 2020, https://arxiv.org/abs/2006.11239,
// algorithm 2, formulas 6 and 7), with the small fixed variance (its logarithm, fixed_small_log, is the same number) or
// the large one. After diffusers' scheduling_ddpm.py, whose noise it equals: one draw a step but at timestep 0.
// Defaults of its class: leading spacing, clip_sample to 1, fixed_small.
class DdpmScheduler final : public TimestepSampler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile, Unsupported (another variance_type).
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;

private:
    using TimestepSampler::TimestepSampler;
    bool m_large = false; // variance_type fixed_large: beta
};

} // namespace seedbook
