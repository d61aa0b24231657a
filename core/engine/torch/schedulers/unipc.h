// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/output_history.h"
#include "core/engine/torch/schedulers/vp_sampler.h"

namespace seedbook {

// UniPC: a multistep predictor, and a corrector of the same order from the next model output (Zhao et al. 2023,
// https://arxiv.org/abs/2302.04867, algorithms 5 to 8 with data prediction). After diffusers'
// scheduling_unipc_multistep.py. Defaults of its class: order 2, B2(h), lower order in the last steps, last sigma 0.
class UniPcScheduler final : public VpSampler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile, Unsupported (a solver that is not known).
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;

private:
    struct Options
    {
        std::size_t order = 2;
        bool b1 = false;             // B(h) = h in place of exp(h) - 1
        bool lowerOrderFinal = true; //
    };
    struct Basis;
    UniPcScheduler(VpRun run, Options options);
    [[nodiscard]] std::size_t orderAt(std::size_t i) const;
    [[nodiscard]] at::Tensor predicted(std::size_t i, const at::Tensor& sample, std::size_t order) const;
    [[nodiscard]] at::Tensor corrected(std::size_t i, const at::Tensor& original) const;

    Options m_options;
    OutputHistory m_history; // predicted originals
    at::Tensor m_sample;     // before the last step, corrected
    std::size_t m_order = 1; // of the last step
};

} // namespace seedbook
