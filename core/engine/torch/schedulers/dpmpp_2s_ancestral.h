// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/sigma_sampler.h"

namespace seedbook {

// DPM-Solver++ (2S) with ancestral steps: a singlestep solver of order 2, then fresh noise; the model runs twice a
// step, and once in the last (k-diffusion's sample_dpmpp_2s_ancestral, eta 1; Lu et al. 2022,
// https://arxiv.org/abs/2211.01095, algorithm 1). Noise: one plain draw a step but the last, as k-diffusion has it.
class Dpmpp2SAncestralScheduler final : public SigmaSampler
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
