// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/pseudo_numeric.h"

namespace seedbook {

// PLMS: pseudo linear multistep of order 4 (Liu et al. 2022, https://arxiv.org/abs/2202.09778, formulas 11 and 12); its
// first step runs the model twice. After diffusers' scheduling_pndm.py with skip_prk_steps, as Stable Diffusion has it.
// Defaults of its class: leading spacing, the first alpha at the end. A run from a picture starts at order 1 on its own
// level, where diffusers' is one level off.
class PlmsScheduler final : public PseudoNumeric
{
public:
    // Errors: InvalidArgument (steps), InvalidFile.
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;
    int steps() const override;
    int stepOf(std::size_t i) const override;
    std::size_t firstEvaluation(int step) const override;

private:
    using PseudoNumeric::PseudoNumeric;

    at::Tensor m_sample; // before the first step
};

} // namespace seedbook
