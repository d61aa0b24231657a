// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/timestep_sampler.h"

namespace seedbook {

// DDIM with eta 0: deterministic (Song, Meng, Ermon 2020, https://arxiv.org/abs/2010.02502, formulas 12 and 16). After
// diffusers' scheduling_ddim.py. Defaults of its class: leading spacing, set_alpha_to_one, clip_sample to 1.
class DdimScheduler final : public TimestepSampler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile.
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;

private:
    DdimScheduler(TrainingNoise training, const SchedulerConfig& config, int steps, std::vector<double> timesteps);
    int m_stride = 1;
};

} // namespace seedbook
