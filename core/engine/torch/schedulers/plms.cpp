// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/plms.h"
#include <ATen/ATen.h>
#include <algorithm>
#include <utility>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> PlmsScheduler::create(const ScheduleRequest& request)
{
    SchedulerConfig config = request.config;
    config.rescaleBetasZeroSnr = false;
    auto training = makeTrainingNoise(config);
    if (!training)
        return tl::unexpected(training.error());
    auto timesteps = wholeTimesteps(config, training->steps, request.steps);
    if (!timesteps)
        return tl::unexpected(timesteps.error());
    if (timesteps->size() > 1)
        timesteps->insert(timesteps->begin() + 1, timesteps->at(1));
    const int stride = training->steps / request.steps;
    return std::unique_ptr<Scheduler>(new PlmsScheduler(std::move(*training), config, stride, std::move(*timesteps)));
}

PlmsScheduler::PlmsScheduler(TrainingNoise training, const SchedulerConfig& config, int stride,
                             std::vector<double> timesteps)
    : TimestepSampler(std::move(training), config, {.clips = false, .setAlphaToOne = false}, std::move(timesteps))
    , m_stride(stride)
{
}

int PlmsScheduler::steps() const
{
    return std::max(static_cast<int>(timesteps().size()) - 1, 1);
}

int PlmsScheduler::stepOf(std::size_t i) const
{
    return i == 0 ? 0 : static_cast<int>(i) - 1;
}

std::size_t PlmsScheduler::firstEvaluation(int step) const
{
    return step == 0 ? 0 : static_cast<std::size_t>(step) + 1;
}

at::Tensor PlmsScheduler::combined() const
{
    const OutputHistory& h = m_history;
    switch (h.size()) {
    case 1:
        return h[0];
    case 2:
        return (3 * h[0] - h[1]) / 2;
    case 3:
        return (23 * h[0] - 16 * h[1] + 5 * h[2]) / 12;
    default:
        return (55 * h[0] - 59 * h[1] + 37 * h[2] - 9 * h[3]) / 24;
    }
}

// Formula 11, and for models of v the output turned to epsilon.
at::Tensor PlmsScheduler::moved(const at::Tensor& sample, const at::Tensor& output, std::int64_t from,
                                std::int64_t to) const
{
    const at::Tensor alpha = alphaAt(std::min<std::int64_t>(from, trainSteps() - 1));
    const at::Tensor alphaTo = alphaAt(to);
    at::Tensor epsilon = output;
    if (prediction() == PredictionType::VPrediction)
        epsilon = at::pow(alpha, 0.5) * output + at::pow(1 - alpha, 0.5) * sample;
    const at::Tensor scale = alpha * at::pow(1 - alphaTo, 0.5) + at::pow(alpha * (1 - alpha) * alphaTo, 0.5);
    return at::pow(alphaTo / alpha, 0.5) * sample - (alphaTo - alpha) * epsilon / scale;
}

at::Tensor PlmsScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample, const NoiseFn&)
{
    const at::Tensor x = sample.to(at::kFloat);
    const at::Tensor output = modelOutput.to(at::kFloat);
    const std::int64_t t = timestep(i);
    if (i == 1 && m_sample.defined()) {
        const at::Tensor start = std::exchange(m_sample, {});
        return moved(start, (output + m_history[0]) / 2, t + m_stride, t);
    }
    constexpr std::size_t kOrder = 4;
    m_history.add(i == 0 ? 1 : i, output, kOrder);
    if (i == 0)
        m_sample = x;
    return moved(x, combined(), t, t - m_stride);
}

} // namespace seedbook
