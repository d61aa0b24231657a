// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/lcm.h"
#include <ATen/ATen.h>
#include <cmath>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> LcmScheduler::create(const ScheduleRequest& request)
{
    auto training = makeTrainingNoise(request.config, kConsistencyBetas);
    if (!training)
        return tl::unexpected(training.error());
    auto timesteps = distilledTimesteps(request.config, training->steps, request.steps);
    if (!timesteps)
        return tl::unexpected(timesteps.error());
    std::unique_ptr<LcmScheduler> made(new LcmScheduler(
        std::move(*training), request.config, Defaults{.clips = false, .setAlphaToOne = true}, std::move(*timesteps)));
    made->m_scaling = request.config.timestepScaling.value_or(10.0);
    return made;
}

at::Tensor LcmScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                              const NoiseFn& noise)
{
    constexpr double kDataDeviation = 0.5;
    constexpr double kDataVariance = kDataDeviation * kDataDeviation;
    const at::Tensor x = sample.to(at::kFloat);
    const double time = static_cast<double>(timestep(i)) * m_scaling;
    const double skip = kDataVariance / (time * time + kDataVariance);
    const double out = time / std::sqrt(time * time + kDataVariance);
    const at::Tensor original = out * predict(modelOutput, x, alphaAt(timestep(i))).original + skip * x;
    if (isLast(i))
        return original;
    const at::Tensor alpha = alphaAt(timestep(i + 1));
    return at::sqrt(alpha) * original + at::sqrt(1 - alpha) * noise();
}

} // namespace seedbook
