// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/tcd.h"
#include <ATen/ATen.h>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> TcdScheduler::create(const ScheduleRequest& request)
{
    auto training = makeTrainingNoise(request.config, kConsistencyBetas);
    if (!training)
        return tl::unexpected(training.error());
    auto timesteps = distilledTimesteps(request.config, training->steps, request.steps);
    if (!timesteps)
        return tl::unexpected(timesteps.error());
    return std::unique_ptr<Scheduler>(new TcdScheduler(
        std::move(*training), request.config, Defaults{.clips = false, .setAlphaToOne = true}, std::move(*timesteps)));
}

at::Tensor TcdScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                              const NoiseFn& noise)
{
    constexpr double kGamma = 0.3;
    const std::int64_t before = isLast(i) ? 0 : timestep(i + 1);
    const at::Tensor alphaLow = alphaAt(static_cast<std::int64_t>((1 - kGamma) * static_cast<double>(before)));
    const auto [original, epsilon] = predict(modelOutput, sample.to(at::kFloat), alphaAt(timestep(i)));
    const at::Tensor low = at::sqrt(alphaLow) * original + at::sqrt(1 - alphaLow) * epsilon;
    if (isLast(i))
        return low;
    const at::Tensor ratio = alphaAt(before) / alphaLow;
    return at::sqrt(ratio) * low + at::sqrt(1 - ratio) * noise();
}

} // namespace seedbook
