// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/output_history.h"
#include "core/engine/torch/schedulers/timestep_sampler.h"

namespace seedbook {

// Pseudo numerical methods for diffusion models (Liu et al. 2022, https://arxiv.org/abs/2202.09778): what PLMS and PNDM
// share. After diffusers' scheduling_pndm.py.
class PseudoNumeric : public TimestepSampler
{
protected:
    // What is asked for, checked. rescale_betas_zero_snr is not looked at, for the method divides by alpha.
    struct Run
    {
        TrainingNoise training;
        std::vector<double> timesteps; // whole, falling
        int stride = 1;                // training steps between two of them
    };
    // Errors: InvalidArgument (steps), InvalidFile.
    [[nodiscard]] static Result<Run> makeRun(const ScheduleRequest& request);
    // `timesteps`: one per run of the model.
    PseudoNumeric(Run run, const SchedulerConfig& config, std::vector<double> timesteps);

    // Remembers the model's output of a step.
    void remember(std::size_t step, const at::Tensor& output);
    [[nodiscard]] const at::Tensor& remembered() const { return m_history[0]; } // the last
    // Formula 12: linear multistep of as many outputs as there are, up to 4.
    [[nodiscard]] at::Tensor combined() const;
    // Formula 11, and for models of v the output turned to epsilon. `from` and `to` are training steps.
    [[nodiscard]] at::Tensor moved(const at::Tensor& sample, const at::Tensor& output, std::int64_t from,
                                   std::int64_t to) const;
    [[nodiscard]] int stride() const { return m_stride; }

private:
    int m_stride;
    OutputHistory m_history; // by step
};

} // namespace seedbook
