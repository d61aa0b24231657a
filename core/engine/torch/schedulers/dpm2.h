// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/sigma_sampler.h"

namespace seedbook {

// DPM-Solver-2 in sigmas: the slope half way (in the logarithm) through a step; the model runs twice a step, and once
// in the last (Lu et al. 2022, https://arxiv.org/abs/2206.00927; k-diffusion's sample_dpm_2). After diffusers'
// scheduling_k_dpm_2_discrete.py.
class Dpm2Scheduler final : public SigmaSampler
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
