// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/sigma_sampler.h"

namespace seedbook {

// DPM2 with ancestral steps: half way to the lower level, from there all the way, then fresh noise; the model runs
// twice a step, and once in the last (k-diffusion's sample_dpm_2_ancestral). After diffusers'
// scheduling_k_dpm_2_ancestral_discrete.py, whose noise it equals: one draw a step but the last.
class Dpm2AncestralScheduler final : public SigmaSampler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile.
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;

private:
    using SigmaSampler::SigmaSampler;
    at::Tensor m_sample; // before the step
};

} // namespace seedbook
