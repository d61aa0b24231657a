// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/ddim.h"
#include "core/engine/torch/schedulers/timestep_spacing.h"
#include <ATen/ATen.h>
#include <string>

namespace seedbook {

namespace {

std::vector<double> spacedTimesteps(const SchedulerConfig& config, int trainSteps, int steps)
{
    std::vector<double> out;
    switch (config.timestepSpacing.value_or(TimestepSpacing::Leading)) {
    case TimestepSpacing::Linspace:
        out = linspaceTimesteps(trainSteps - 1, steps);
        roundAll(out);
        break;
    case TimestepSpacing::Leading:
        out = leadingTimesteps(trainSteps / steps, steps, config.stepsOffset.value_or(0));
        break;
    case TimestepSpacing::Trailing:
        out = trailingTimesteps(trainSteps, steps);
        // diffusers reads alpha[-1], the alpha of pure noise, for that extra entry, and the picture is lost.
        if (out.back() < 0)
            out.pop_back();
        break;
    }
    return out;
}

} // namespace

Result<std::unique_ptr<Scheduler>> DdimScheduler::create(const SchedulerConfig& config, int steps)
{
    auto training = makeTrainingNoise(config);
    if (!training)
        return tl::unexpected(training.error());
    const int trainSteps = training->steps;
    std::unique_ptr<DdimScheduler> made(new DdimScheduler(std::move(*training), config, steps));
    if (made->m_timesteps.front() >= trainSteps || made->m_timesteps.back() < 0)
        return fail(ErrorCode::InvalidArgument, std::to_string(steps) + " steps leave the model's " +
                                                    std::to_string(trainSteps) + " training steps; take fewer");
    return made;
}

DdimScheduler::DdimScheduler(TrainingNoise training, const SchedulerConfig& config, int steps)
    : m_training(std::move(training))
    , m_finalAlpha(config.setAlphaToOne.value_or(true) ? at::scalar_tensor(1.0, at::kFloat)
                                                       : m_training.alphasCumprod[0])
    , m_clipRange(config.clipSample.value_or(true) ? std::optional(config.clipSampleRange.value_or(1.0)) : std::nullopt)
    , m_stride(m_training.steps / steps)
    , m_timesteps(spacedTimesteps(config, m_training.steps, steps))
{
}

at::Tensor DdimScheduler::scaleModelInput(const at::Tensor& sample, std::size_t) const
{
    return sample.to(at::kFloat);
}

at::Tensor DdimScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample, const NoiseFn&)
{
    const at::Tensor output = modelOutput.to(at::kFloat);
    const at::Tensor x = sample.to(at::kFloat);
    const auto t = static_cast<std::int64_t>(m_timesteps.at(i));
    const std::int64_t before = t - m_stride;
    const at::Tensor alpha = m_training.alphasCumprod[t];
    const at::Tensor alphaBefore = before >= 0 ? m_training.alphasCumprod[before] : m_finalAlpha;
    const at::Tensor rootAlpha = at::pow(alpha, 0.5);
    const at::Tensor rootBeta = at::pow(1 - alpha, 0.5);

    at::Tensor original;
    at::Tensor epsilon;
    if (m_training.prediction == PredictionType::Epsilon) {
        original = (x - rootBeta * output) / rootAlpha;
        epsilon = output;
    } else {
        original = rootAlpha * x - rootBeta * output;
        epsilon = rootAlpha * output + rootBeta * x;
    }
    if (m_clipRange)
        original = original.clamp(-*m_clipRange, *m_clipRange);
    const at::Tensor direction = at::pow(1 - alphaBefore, 0.5) * epsilon;
    return at::pow(alphaBefore, 0.5) * original + direction;
}

at::Tensor DdimScheduler::addNoise(const at::Tensor& original, const at::Tensor& noise, std::size_t i) const
{
    const at::Tensor alpha = m_training.alphasCumprod[static_cast<std::int64_t>(m_timesteps.at(i))];
    return at::pow(alpha, 0.5) * original.to(at::kFloat) + at::pow(1 - alpha, 0.5) * noise.to(at::kFloat);
}

} // namespace seedbook
