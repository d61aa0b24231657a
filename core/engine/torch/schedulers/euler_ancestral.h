// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/sigma_sampler.h"

namespace seedbook {

// Ancestral sampling with Euler steps: each step goes a little further down and adds fresh noise (Karras et al. 2022,
// https://arxiv.org/abs/2206.00364; K. Crowson's k-diffusion, sample_euler_ancestral). After diffusers'
// scheduling_euler_ancestral_discrete.py, which has the model's own schedule only. The noise is that of diffusers, one
// draw a step.
class EulerAncestralScheduler final : public SigmaSampler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile.
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;

private:
    using SigmaSampler::SigmaSampler;
};

} // namespace seedbook
