// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/beta_schedule.h"
#include "core/engine/torch/schedulers/scheduler.h"
#include <optional>

namespace seedbook {

// What a model's output says of a sample: sample = sqrt(alpha) * original + sqrt(1 - alpha) * epsilon.
struct Prediction
{
    at::Tensor original;
    at::Tensor epsilon;
};

// Whole timesteps by the file's spacing, leading by default, as diffusers' DDIM, PNDM and DDPM classes have them. The
// extra entry of trailing spacing is left out: diffusers reads alpha[-1], the alpha of pure noise, for it, and the
// picture is lost. Errors: InvalidArgument where they leave the training steps.
[[nodiscard]] Result<std::vector<double>> wholeTimesteps(const SchedulerConfig& config, int trainSteps, int steps);

// Timesteps that consistency models were distilled for (LCM and TCD): `steps` of original_inference_steps, 50 by
// default. Errors: InvalidArgument for more steps than those.
[[nodiscard]] Result<std::vector<double>> distilledTimesteps(const SchedulerConfig& config, int trainSteps, int steps);

// Samplers that jump between training steps: all but step().
class TimestepSampler : public Scheduler
{
public:
    const std::vector<double>& timesteps() const final { return m_timesteps; }
    double initNoiseSigma() const final { return 1.0; }
    at::Tensor scaleModelInput(const at::Tensor& sample, std::size_t i) const final;
    at::Tensor addNoise(const at::Tensor& original, const at::Tensor& noise, std::size_t i) const final;

protected:
    // What holds where the file says nothing of clip_sample and set_alpha_to_one.
    struct Defaults
    {
        bool clips = true;
        bool setAlphaToOne = true;
    };
    TimestepSampler(TrainingNoise training, const SchedulerConfig& config, const Defaults& defaults,
                    std::vector<double> timesteps);

    [[nodiscard]] int trainSteps() const { return m_training.steps; }
    [[nodiscard]] std::int64_t timestep(std::size_t i) const { return static_cast<std::int64_t>(m_timesteps.at(i)); }
    [[nodiscard]] bool isLast(std::size_t i) const { return i + 1 == m_timesteps.size(); }
    // alphas_cumprod, 0-dim; below training step 0 the final one.
    [[nodiscard]] at::Tensor alphaAt(std::int64_t timestep) const;
    // Clipped by clip_sample; fp32.
    [[nodiscard]] Prediction predict(const at::Tensor& output, const at::Tensor& sample, const at::Tensor& alpha) const;
    [[nodiscard]] PredictionType prediction() const { return m_training.prediction; }

private:
    TrainingNoise m_training;
    at::Tensor m_finalAlpha;           // what stands before training step 0
    std::optional<double> m_clipRange; // of the predicted original
    std::vector<double> m_timesteps;
};

} // namespace seedbook
