// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/heun.h"
#include <ATen/ATen.h>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> HeunScheduler::create(const ScheduleRequest& request)
{
    auto run = makeSigmaRun(request, {.betas = kLatentBetas});
    if (!run)
        return tl::unexpected(run.error());
    const auto sigmas = valuesOf(run->levels.sigmas);
    std::vector<double> second(sigmas.begin() + 1, sigmas.begin() + std::ssize(run->levels.timesteps));
    std::unique_ptr<HeunScheduler> made(new HeunScheduler(std::move(*run), std::move(second)));
    if (request.config.clipSample.value_or(false))
        made->m_clipRange = request.config.clipSampleRange.value_or(1.0);
    return made;
}

at::Tensor HeunScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample, const NoiseFn&)
{
    const at::Tensor x = sample.to(at::kFloat);
    at::Tensor original = originalAt(i, modelOutput, x);
    if (m_clipRange)
        original = original.clamp(-*m_clipRange, *m_clipRange);
    const at::Tensor derivative = (x - original) / sigmaAt(i);
    const std::size_t step = i / 2;
    const at::Tensor stride = sigma(step + 1) - sigma(step);
    if (isSecond(i))
        return m_sample + (m_derivative + derivative) / 2 * stride;
    m_sample = x;
    m_derivative = derivative;
    return x + derivative * stride;
}

} // namespace seedbook
