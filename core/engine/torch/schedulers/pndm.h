// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/pseudo_numeric.h"

namespace seedbook {

// PNDM: PLMS whose first three steps are pseudo Runge-Kutta steps of order 4, of four runs of the model each (Liu et
// al. 2022, https://arxiv.org/abs/2202.09778, formula 13). What PLMS is for models whose scheduler_config.json says
// "skip_prk_steps": false. After diffusers' scheduling_pndm.py. Defaults of its class: leading spacing, the first alpha
// at the end.
class PndmScheduler final : public PseudoNumeric
{
public:
    // Errors: InvalidArgument (steps; fewer than 4), InvalidFile.
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;
    int steps() const override { return stepOf(timesteps().size() - 1) + 1; }
    int stepOf(std::size_t i) const override;
    std::size_t firstEvaluation(int step) const override;

private:
    using PseudoNumeric::PseudoNumeric;
    [[nodiscard]] at::Tensor rungeKutta(const at::Tensor& output, std::size_t i, const at::Tensor& sample);

    at::Tensor m_sample; // before the present Runge-Kutta step
    at::Tensor m_sum;    // of its outputs, weighed
};

} // namespace seedbook
