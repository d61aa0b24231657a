// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/dpmpp_2s_ancestral.h"
#include <ATen/ATen.h>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> Dpmpp2SAncestralScheduler::create(const ScheduleRequest& request)
{
    auto run = makeSigmaRun(request);
    if (!run)
        return tl::unexpected(run.error());
    // The ancestral step goes down to to^2 / from, the middle of which with `from` is `to` itself.
    const auto sigmas = valuesOf(run->levels.sigmas);
    std::vector<double> second(sigmas.begin() + 1, sigmas.begin() + std::ssize(run->levels.timesteps));
    return std::unique_ptr<Scheduler>(new Dpmpp2SAncestralScheduler(std::move(*run), std::move(second)));
}

at::Tensor Dpmpp2SAncestralScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                                           const NoiseFn& noise)
{
    const at::Tensor x = sample.to(at::kFloat);
    const at::Tensor original = originalAt(i, modelOutput, x);
    const at::Tensor from = sigma(i / 2);
    if (isSecond(i)) {
        const at::Tensor to = sigma(i / 2 + 1);
        const at::Tensor kept = at::pow(to / from, 2);
        const at::Tensor up = to * at::sqrt(1 - kept);
        return kept * m_sample + (1 - kept) * original + noise() * up;
    }
    m_sample = x;
    const bool last = i + 1 == timesteps().size();
    const at::Tensor kept = (last ? sigma(i / 2 + 1) : sigmaAt(i + 1)) / from;
    return kept * x + (1 - kept) * original;
}

} // namespace seedbook
