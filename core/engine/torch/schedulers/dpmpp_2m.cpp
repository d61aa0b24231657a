// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/dpmpp_2m.h"
#include <ATen/ATen.h>
#include <string>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> Dpmpp2MScheduler::create(const ScheduleRequest& request)
{
    const std::string algorithm = request.config.algorithmType.value_or("dpmsolver++");
    if (algorithm != "dpmsolver++" && algorithm != "deis")
        return fail(ErrorCode::Unsupported,
                    "algorithm_type \"" + algorithm + "\" is not DPM++ 2M; choose another sampler",
                    "scheduler_config.json");
    auto run = makeVpRun(request, {.cosineTimestepsCut = true, .keepsRepeated = true});
    if (!run)
        return tl::unexpected(run.error());
    const auto options = DpmppOptions::read(request.config, run->levels.timesteps.size(), run->endsAtZero);
    if (!options)
        return tl::unexpected(options.error());
    return std::unique_ptr<Scheduler>(new Dpmpp2MScheduler(std::move(*run), *options));
}

Dpmpp2MScheduler::Dpmpp2MScheduler(VpRun run, const DpmppOptions& options)
    : VpSampler(std::move(run))
    , m_options(options)
{
}

at::Tensor Dpmpp2MScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                                  const NoiseFn&)
{
    const at::Tensor x = sample.to(at::kFloat);
    m_history.add(i, originalAt(i, modelOutput, x), m_options.order);
    const VpLevel to = level(i + 1);
    const VpLevel from = level(i);
    const at::Tensor h = to.lambda() - from.lambda();
    const at::Tensor decay = at::exp(-h) - 1.0;
    const at::Tensor first = (to.sigma / from.sigma) * x - (to.alpha * decay) * m_history[0];
    if (m_history.size() < 2 || (isLast(i) && m_options.firstOrderAtEnd))
        return first;
    const at::Tensor stride = from.lambda() - level(i - 1).lambda();
    const at::Tensor slope = (1.0 / (stride / h)) * (m_history[0] - m_history[1]);
    if (m_options.heun)
        return first + (to.alpha * (decay / h + 1.0)) * slope;
    return first - 0.5 * (to.alpha * decay) * slope;
}

} // namespace seedbook
