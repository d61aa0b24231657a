// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/beta_schedule.h"
#include "core/engine/torch/schedulers/scheduler.h"
#include <optional>

namespace seedbook {

// DDIM with eta 0: deterministic (Song, Meng, Ermon 2020, https://arxiv.org/abs/2010.02502, formulas 12 and 16). After
// diffusers' scheduling_ddim.py. Defaults of its class: leading spacing, set_alpha_to_one, clip_sample to 1.
class DdimScheduler final : public Scheduler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile.
    static Result<std::unique_ptr<Scheduler>> create(const SchedulerConfig& config, int steps);

    const std::vector<double>& timesteps() const override { return m_timesteps; }
    double initNoiseSigma() const override { return 1.0; }
    at::Tensor scaleModelInput(const at::Tensor& sample, std::size_t i) const override;
    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;
    at::Tensor addNoise(const at::Tensor& original, const at::Tensor& noise, std::size_t i) const override;

private:
    DdimScheduler(TrainingNoise training, const SchedulerConfig& config, int steps);
    TrainingNoise m_training;
    at::Tensor m_finalAlpha;           // what stands before training step 0
    std::optional<double> m_clipRange; // of the predicted original
    int m_stride = 1;
    std::vector<double> m_timesteps;
};

} // namespace seedbook
