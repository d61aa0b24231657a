// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/sigma_sampler.h"

namespace seedbook {

// DPM-Solver++ (SDE): two stochastic steps of order 1, half way and all the way; the model runs twice a step, and once
// in the last (k-diffusion's sample_dpmpp_sde, eta 1, r 1/2; Lu et al. 2022, https://arxiv.org/abs/2211.01095). After
// diffusers' scheduling_dpmsolver_sde.py. Noise: one plain draw per run of the model but the last, in place of the
// Brownian tree both have there, so pictures are as good as theirs and not equal to them.
class DpmppSdeScheduler final : public SigmaSampler
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
