// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/ddpm.h"
#include <ATen/ATen.h>
#include <string>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> DdpmScheduler::create(const ScheduleRequest& request)
{
    const std::string variance = request.config.varianceType.value_or("fixed_small");
    if (variance != "fixed_small" && variance != "fixed_small_log" && variance != "fixed_large")
        return fail(ErrorCode::Unsupported,
                    "variance_type \"" + variance + "\" is not fixed_small, fixed_small_log or fixed_large",
                    "scheduler_config.json");
    auto training = makeTrainingNoise(request.config);
    if (!training)
        return tl::unexpected(training.error());
    auto timesteps = wholeTimesteps(request.config, training->steps, request.steps);
    if (!timesteps)
        return tl::unexpected(timesteps.error());
    std::unique_ptr<DdpmScheduler> made(new DdpmScheduler(
        std::move(*training), request.config, Defaults{.clips = true, .setAlphaToOne = true}, std::move(*timesteps)));
    made->m_large = variance == "fixed_large";
    return made;
}

at::Tensor DdpmScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                               const NoiseFn& noise)
{
    constexpr double kLeastVariance = 1e-20;
    const at::Tensor x = sample.to(at::kFloat);
    const at::Tensor alpha = alphaAt(timestep(i));
    const at::Tensor alphaBefore = isLast(i) ? at::ones({}, at::kFloat) : alphaAt(timestep(i + 1));
    const at::Tensor ratio = alpha / alphaBefore;
    const at::Tensor original = predict(modelOutput, x, alpha).original;
    const at::Tensor originalShare = at::pow(alphaBefore, 0.5) * (1 - ratio) / (1 - alpha);
    const at::Tensor sampleShare = at::pow(ratio, 0.5) * (1 - alphaBefore) / (1 - alpha);
    const at::Tensor mean = originalShare * original + sampleShare * x;
    if (timestep(i) == 0)
        return mean;
    const at::Tensor small = ((1 - alphaBefore) / (1 - alpha) * (1 - ratio)).clamp_min(kLeastVariance);
    const at::Tensor variance = m_large ? 1 - ratio : small;
    return mean + at::pow(variance, 0.5) * noise();
}

} // namespace seedbook
