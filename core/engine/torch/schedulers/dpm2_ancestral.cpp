// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/dpm2_ancestral.h"
#include <ATen/ATen.h>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> Dpm2AncestralScheduler::create(const ScheduleRequest& request)
{
    auto run = makeSigmaRun(request, {.betas = kLatentBetas, .wholeKarrasTimesteps = true});
    if (!run)
        return tl::unexpected(run.error());
    std::vector<double> second;
    for (std::size_t i = 0; i + 1 < run->levels.timesteps.size(); ++i) {
        const at::Tensor from = run->levels.before(i);
        const at::Tensor down = AncestralStep(from, run->levels.after(i)).down;
        second.push_back(at::exp(at::lerp(at::log(from), at::log(down), 0.5)).item<double>());
    }
    return std::unique_ptr<Scheduler>(new Dpm2AncestralScheduler(std::move(*run), std::move(second)));
}

at::Tensor Dpm2AncestralScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                                        const NoiseFn& noise)
{
    const at::Tensor x = sample.to(at::kFloat);
    const at::Tensor derivative = (x - originalAt(i, modelOutput, x)) / sigmaAt(i);
    const at::Tensor from = sigma(i / 2);
    if (isSecond(i)) {
        const AncestralStep to(from, sigma(i / 2 + 1));
        return m_sample + derivative * (to.down - from) + noise() * to.up;
    }
    m_sample = x;
    const bool last = i + 1 == timesteps().size();
    return x + derivative * ((last ? sigma(i / 2 + 1) : sigmaAt(i + 1)) - from);
}

} // namespace seedbook
