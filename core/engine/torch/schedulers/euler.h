// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/sigma_sampler.h"

namespace seedbook {

// Euler's method on the probability-flow ODE (Karras et al. 2022, https://arxiv.org/abs/2206.00364, algorithm 2 without
// churn). After diffusers' scheduling_euler_discrete.py.
class EulerScheduler final : public SigmaSampler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile, Unsupported.
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;

private:
    using SigmaSampler::SigmaSampler;
};

} // namespace seedbook
