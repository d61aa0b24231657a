// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/dpm2.h"
#include <ATen/ATen.h>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> Dpm2Scheduler::create(const ScheduleRequest& request)
{
    auto run = makeSigmaRun(request, {.betas = kLatentBetas, .wholeKarrasTimesteps = true});
    if (!run)
        return tl::unexpected(run.error());
    const at::Tensor logs = at::log(run->levels.sigmas);
    std::vector<double> second;
    for (std::int64_t i = 0; i + 1 < std::ssize(run->levels.timesteps); ++i)
        second.push_back(at::exp(at::lerp(logs[i + 1], logs[i], 0.5)).item<double>());
    return std::unique_ptr<Scheduler>(new Dpm2Scheduler(std::move(*run), std::move(second)));
}

at::Tensor Dpm2Scheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample, const NoiseFn&)
{
    const at::Tensor x = sample.to(at::kFloat);
    const at::Tensor derivative = (x - originalAt(i, modelOutput, x)) / sigmaAt(i);
    const std::size_t step = i / 2;
    if (isSecond(i))
        return m_sample + derivative * (sigma(step + 1) - sigma(step));
    m_sample = x;
    const bool last = i + 1 == timesteps().size();
    return x + derivative * ((last ? sigma(step + 1) : sigmaAt(i + 1)) - sigma(step));
}

} // namespace seedbook
