// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/output_history.h"
#include "core/engine/torch/schedulers/sigma_sampler.h"

namespace seedbook {

// DPM-Solver++ (3M) SDE: a stochastic multistep solver of order 3 (k-diffusion's sample_dpmpp_3m_sde, eta 1; Lu et al.
// 2022, https://arxiv.org/abs/2211.01095). The formula is k-diffusion's: that of diffusers 0.42 has one half with the
// wrong sign in its third-order term. Noise: one plain draw a step but the last, in place of k-diffusion's Brownian
// tree.
class Dpmpp3MSdeScheduler final : public SigmaSampler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile.
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;

private:
    using SigmaSampler::SigmaSampler;
    static constexpr std::size_t kOrder = 3;
    [[nodiscard]] at::Tensor correction(std::size_t i, const at::Tensor& h, const at::Tensor& h2) const;
    OutputHistory m_history; // predicted originals
};

} // namespace seedbook
