// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/dpmpp_sde.h"
#include <ATen/ATen.h>
#include <cmath>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> DpmppSdeScheduler::create(const ScheduleRequest& request)
{
    auto run = makeSigmaRun(request, {.betas = kLatentBetas});
    if (!run)
        return tl::unexpected(run.error());
    const auto sigmas = valuesOf(run->levels.sigmas);
    std::vector<double> second;
    for (std::size_t i = 0; i + 1 < run->levels.timesteps.size(); ++i)
        second.push_back(std::sqrt(static_cast<double>(sigmas[i]) * sigmas[i + 1]));
    return std::unique_ptr<Scheduler>(new DpmppSdeScheduler(std::move(*run), std::move(second)));
}

at::Tensor DpmppSdeScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                                   const NoiseFn& noise)
{
    const at::Tensor x = sample.to(at::kFloat);
    const at::Tensor original = originalAt(i, modelOutput, x);
    const at::Tensor from = sigma(i / 2);
    if (i + 1 == timesteps().size())
        return x + (x - original) / from * (sigma(i / 2 + 1) - from);
    if (!isSecond(i))
        m_sample = x;
    const AncestralStep to(from, isSecond(i) ? sigma(i / 2 + 1) : sigmaAt(i + 1));
    const at::Tensor kept = to.down / from;
    return kept * m_sample + (1 - kept) * original + noise() * to.up;
}

} // namespace seedbook
