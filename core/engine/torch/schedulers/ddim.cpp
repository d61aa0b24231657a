// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/ddim.h"
#include <ATen/ATen.h>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> DdimScheduler::create(const ScheduleRequest& request)
{
    auto training = makeTrainingNoise(request.config);
    if (!training)
        return tl::unexpected(training.error());
    auto timesteps = wholeTimesteps(request.config, training->steps, request.steps);
    if (!timesteps)
        return tl::unexpected(timesteps.error());
    return std::unique_ptr<Scheduler>(
        new DdimScheduler(std::move(*training), request.config, request.steps, std::move(*timesteps)));
}

DdimScheduler::DdimScheduler(TrainingNoise training, const SchedulerConfig& config, int steps,
                             std::vector<double> timesteps)
    : TimestepSampler(std::move(training), config, {.clips = true, .setAlphaToOne = true}, std::move(timesteps))
    , m_stride(trainSteps() / steps)
{
}

at::Tensor DdimScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample, const NoiseFn&)
{
    const std::int64_t t = timestep(i);
    const at::Tensor alphaBefore = alphaAt(t - m_stride);
    const auto [original, epsilon] = predict(modelOutput, sample.to(at::kFloat), alphaAt(t));
    return at::pow(alphaBefore, 0.5) * original + at::pow(1 - alphaBefore, 0.5) * epsilon;
}

} // namespace seedbook
