// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/pseudo_numeric.h"
#include <ATen/ATen.h>
#include <algorithm>
#include <utility>

namespace seedbook {

Result<PseudoNumeric::Run> PseudoNumeric::makeRun(const ScheduleRequest& request)
{
    SchedulerConfig config = request.config;
    config.rescaleBetasZeroSnr = false;
    auto training = makeTrainingNoise(config);
    if (!training)
        return tl::unexpected(training.error());
    auto timesteps = wholeTimesteps(config, training->steps, request.steps);
    if (!timesteps)
        return tl::unexpected(timesteps.error());
    const int stride = training->steps / request.steps;
    return Run{std::move(*training), std::move(*timesteps), stride};
}

PseudoNumeric::PseudoNumeric(Run run, const SchedulerConfig& config, std::vector<double> timesteps)
    : TimestepSampler(std::move(run.training), config, {.clips = false, .setAlphaToOne = false}, std::move(timesteps))
    , m_stride(run.stride)
{
}

void PseudoNumeric::remember(std::size_t step, const at::Tensor& output)
{
    constexpr std::size_t kOrder = 4;
    m_history.add(step, output, kOrder);
}

at::Tensor PseudoNumeric::combined() const
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

at::Tensor PseudoNumeric::moved(const at::Tensor& sample, const at::Tensor& output, std::int64_t from,
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

} // namespace seedbook
