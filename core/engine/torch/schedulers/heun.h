// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/sigma_sampler.h"
#include <optional>

namespace seedbook {

// Heun's method: the mean of the slopes at both ends of a step; the model runs twice a step, and once in the last
// (Karras et al. 2022, https://arxiv.org/abs/2206.00364, algorithm 1). After diffusers' scheduling_heun_discrete.py,
// clip_sample included.
class HeunScheduler final : public SigmaSampler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile.
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;

private:
    using SigmaSampler::SigmaSampler;
    std::optional<double> m_clipRange; // of the predicted original
    at::Tensor m_sample;               // before the step
    at::Tensor m_derivative;           // there
};

} // namespace seedbook
