// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/dpmpp_options.h"
#include "core/engine/torch/schedulers/output_history.h"
#include "core/engine/torch/schedulers/vp_sampler.h"

namespace seedbook {

// DPM-Solver++ 2M SDE: 2M with fresh noise in every step (Lu et al. 2022, https://arxiv.org/abs/2211.01095, section 4).
// After diffusers' scheduling_dpmsolver_multistep.py with algorithm_type "sde-dpmsolver++", whose noise it equals: one
// draw a step. k-diffusion draws from a Brownian tree.
class Dpmpp2MSdeScheduler final : public VpSampler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile, Unsupported (order 3).
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;

private:
    Dpmpp2MSdeScheduler(VpRun run, const DpmppOptions& options);
    DpmppOptions m_options;
    OutputHistory m_history; // predicted originals
};

} // namespace seedbook
