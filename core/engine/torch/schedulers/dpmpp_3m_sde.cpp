// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/dpmpp_3m_sde.h"
#include <ATen/ATen.h>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> Dpmpp3MSdeScheduler::create(const ScheduleRequest& request)
{
    auto run = makeSigmaRun(request);
    if (!run)
        return tl::unexpected(run.error());
    return std::unique_ptr<Scheduler>(new Dpmpp3MSdeScheduler(std::move(*run)));
}

// What the outputs before add to a step of `h2`, twice its length in the logarithm of sigma.
at::Tensor Dpmpp3MSdeScheduler::correction(std::size_t i, const at::Tensor& h, const at::Tensor& h2) const
{
    const at::Tensor phi2 = at::expm1(-h2) / h2 + 1;
    const at::Tensor r0 = at::log(sigma(i - 1) / sigma(i)) / h;
    const at::Tensor slope = (m_history[0] - m_history[1]) / r0;
    if (m_history.size() < kOrder)
        return phi2 * slope;
    const at::Tensor r1 = at::log(sigma(i - 2) / sigma(i - 1)) / h;
    const at::Tensor older = (m_history[1] - m_history[2]) / r1;
    const at::Tensor first = slope + (slope - older) * (r0 / (r0 + r1));
    const at::Tensor second = (slope - older) / (r0 + r1);
    return phi2 * first - (phi2 / h2 - 0.5) * second;
}

at::Tensor Dpmpp3MSdeScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                                     const NoiseFn& noise)
{
    const at::Tensor x = sample.to(at::kFloat);
    const at::Tensor original = originalAt(i, modelOutput, x);
    m_history.add(i, original, kOrder);
    if (i + 1 == timesteps().size())
        return original;
    const at::Tensor h = at::log(sigma(i) / sigma(i + 1));
    const at::Tensor h2 = 2 * h;
    at::Tensor moved = at::exp(-h2) * x - at::expm1(-h2) * original;
    if (m_history.size() > 1)
        moved = moved + correction(i, h, h2);
    return moved + noise() * (sigma(i + 1) * at::sqrt(-at::expm1(-h2)));
}

} // namespace seedbook
