// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/timestep_sampler.h"

namespace seedbook {

// Latent consistency sampling: each step goes straight to a picture, and all but the last add fresh noise again (Luo et
// al. 2023, https://arxiv.org/abs/2310.04378, algorithm 3). For LCM and other distilled models: 1 to 8 steps, no
// guidance. After diffusers' scheduling_lcm.py, whose noise it equals: one draw a step but the last.
class LcmScheduler final : public TimestepSampler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile.
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;

private:
    using TimestepSampler::TimestepSampler;
    double m_scaling = 10; // of the timestep in the boundary condition
};

} // namespace seedbook
