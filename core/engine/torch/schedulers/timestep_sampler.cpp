// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/timestep_sampler.h"
#include "core/engine/torch/schedulers/timestep_spacing.h"
#include <ATen/ATen.h>
#include <string>

namespace seedbook {

Result<std::vector<double>> wholeTimesteps(const SchedulerConfig& config, int trainSteps, int steps)
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
        if (out.back() < 0)
            out.pop_back();
        break;
    }
    if (out.front() >= trainSteps || out.back() < 0)
        return fail(ErrorCode::InvalidArgument, std::to_string(steps) + " steps leave the model's " +
                                                    std::to_string(trainSteps) + " training steps; take fewer");
    return out;
}

Result<std::vector<double>> distilledTimesteps(const SchedulerConfig& config, int trainSteps, int steps)
{
    const int original = config.originalInferenceSteps.value_or(50);
    if (steps > original || original > trainSteps)
        return fail(ErrorCode::InvalidArgument, "this sampler has at most " +
                                                    std::to_string(std::min(original, trainSteps)) +
                                                    " steps, for models that need few; take 4 to 8");
    const int stride = trainSteps / original;
    std::vector<double> out;
    for (int i = 0; i < steps; ++i) {
        const int place = static_cast<int>(static_cast<double>(original) / steps * i);
        out.push_back(static_cast<double>((original - place) * stride - 1));
    }
    return out;
}

TimestepSampler::TimestepSampler(TrainingNoise training, const SchedulerConfig& config, const Defaults& defaults,
                                 std::vector<double> timesteps)
    : m_training(std::move(training))
    , m_finalAlpha(config.setAlphaToOne.value_or(defaults.setAlphaToOne) ? at::scalar_tensor(1.0, at::kFloat)
                                                                         : m_training.alphasCumprod[0])
    , m_clipRange(config.clipSample.value_or(defaults.clips) ? std::optional(config.clipSampleRange.value_or(1.0))
                                                             : std::nullopt)
    , m_timesteps(std::move(timesteps))
{
}

at::Tensor TimestepSampler::alphaAt(std::int64_t timestep) const
{
    return timestep >= 0 ? m_training.alphasCumprod[timestep] : m_finalAlpha;
}

at::Tensor TimestepSampler::scaleModelInput(const at::Tensor& sample, std::size_t) const
{
    return sample.to(at::kFloat);
}

Prediction TimestepSampler::predict(const at::Tensor& output, const at::Tensor& sample, const at::Tensor& alpha) const
{
    const at::Tensor out = output.to(at::kFloat);
    const at::Tensor rootAlpha = at::pow(alpha, 0.5);
    const at::Tensor rootBeta = at::pow(1 - alpha, 0.5);
    Prediction prediction;
    if (m_training.prediction == PredictionType::Epsilon)
        prediction = {(sample - rootBeta * out) / rootAlpha, out};
    else
        prediction = {rootAlpha * sample - rootBeta * out, rootAlpha * out + rootBeta * sample};
    if (m_clipRange)
        prediction.original = prediction.original.clamp(-*m_clipRange, *m_clipRange);
    return prediction;
}

at::Tensor TimestepSampler::addNoise(const at::Tensor& original, const at::Tensor& noise, std::size_t i) const
{
    const at::Tensor alpha = alphaAt(timestep(i));
    return at::pow(alpha, 0.5) * original.to(at::kFloat) + at::pow(1 - alpha, 0.5) * noise.to(at::kFloat);
}

} // namespace seedbook
