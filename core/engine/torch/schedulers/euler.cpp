// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/euler.h"
#include <ATen/ATen.h>
#include <algorithm>

namespace seedbook {

namespace {

// Models trained in EDM style take a quarter of the logarithm of sigma for the time.
void useContinuousTime(SigmaLevels& levels)
{
    const at::Tensor time =
        0.25 * at::log(levels.sigmas.slice(0, 0, static_cast<std::int64_t>(levels.timesteps.size())));
    std::ranges::copy(valuesOf(time), levels.timesteps.begin());
}

} // namespace

Result<std::unique_ptr<Scheduler>> EulerScheduler::create(const ScheduleRequest& request)
{
    auto run = makeSigmaRun(request, {.betas = {}, .lastSigmaOfConfig = true, .keepsRepeated = true});
    if (!run)
        return tl::unexpected(run.error());
    const bool continuous = request.config.timestepType.value_or("discrete") == "continuous";
    if (continuous && run->prediction == PredictionType::VPrediction)
        useContinuousTime(run->levels);
    return std::unique_ptr<Scheduler>(new EulerScheduler(std::move(*run)));
}

at::Tensor EulerScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample, const NoiseFn&)
{
    const at::Tensor x = sample.to(at::kFloat);
    const at::Tensor derivative = (x - originalAt(i, modelOutput, x)) / sigma(i);
    return x + derivative * (sigma(i + 1) - sigma(i));
}

} // namespace seedbook
