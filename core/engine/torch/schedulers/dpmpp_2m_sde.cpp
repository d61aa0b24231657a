// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/dpmpp_2m_sde.h"
#include <ATen/ATen.h>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> Dpmpp2MSdeScheduler::create(const ScheduleRequest& request)
{
    auto run = makeVpRun(request, {.cosineTimestepsCut = true, .keepsRepeated = false});
    if (!run)
        return tl::unexpected(run.error());
    const auto options = DpmppOptions::read(request.config, run->levels.timesteps.size(), run->endsAtZero);
    if (!options)
        return tl::unexpected(options.error());
    return std::unique_ptr<Scheduler>(new Dpmpp2MSdeScheduler(std::move(*run), *options));
}

Dpmpp2MSdeScheduler::Dpmpp2MSdeScheduler(VpRun run, const DpmppOptions& options)
    : VpSampler(std::move(run))
    , m_options(options)
{
}

at::Tensor Dpmpp2MSdeScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                                     const NoiseFn& noise)
{
    const at::Tensor x = sample.to(at::kFloat);
    m_history.add(i, originalAt(i, modelOutput, x), m_options.order);
    const VpLevel to = level(i + 1);
    const VpLevel from = level(i);
    const at::Tensor h = to.lambda() - from.lambda();
    const at::Tensor gain = 1 - at::exp(-2.0 * h);
    const at::Tensor fresh = (to.sigma * at::sqrt(1.0 - at::exp(-2 * h))) * noise();
    const at::Tensor first = (to.sigma / from.sigma * at::exp(-h)) * x + (to.alpha * gain) * m_history[0] + fresh;
    if (m_history.size() < 2 || (isLast(i) && m_options.firstOrderAtEnd))
        return first;
    const at::Tensor stride = from.lambda() - level(i - 1).lambda();
    const at::Tensor slope = (1.0 / (stride / h)) * (m_history[0] - m_history[1]);
    if (m_options.heun)
        return first + (to.alpha * (gain / (-2.0 * h) + 1.0)) * slope;
    return first + 0.5 * (to.alpha * gain) * slope;
}

} // namespace seedbook
