// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/dpmpp_options.h"
#include "core/engine/torch/schedulers/output_history.h"
#include "core/engine/torch/schedulers/vp_sampler.h"

namespace seedbook {

// DPM-Solver++ 2M: second-order multistep with data prediction (Lu et al. 2022, https://arxiv.org/abs/2211.01095,
// algorithm 2). After diffusers' scheduling_dpmsolver_multistep.py. Defaults of its class: midpoint, first order at the
// end of runs under 15 steps, last sigma 0.
class Dpmpp2MScheduler final : public VpSampler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile, Unsupported (order 3, noise-prediction or stochastic variants).
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;

private:
    Dpmpp2MScheduler(VpRun run, const DpmppOptions& options);
    DpmppOptions m_options;
    OutputHistory m_history; // predicted originals
};

} // namespace seedbook
