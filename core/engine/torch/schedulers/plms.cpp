// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/plms.h"
#include <ATen/ATen.h>
#include <algorithm>
#include <utility>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> PlmsScheduler::create(const ScheduleRequest& request)
{
    auto run = makeRun(request);
    if (!run)
        return tl::unexpected(run.error());
    std::vector<double> timesteps = run->timesteps;
    if (timesteps.size() > 1)
        timesteps.insert(timesteps.begin() + 1, timesteps.at(1));
    return std::unique_ptr<Scheduler>(new PlmsScheduler(std::move(*run), request.config, std::move(timesteps)));
}

int PlmsScheduler::steps() const
{
    return std::max(static_cast<int>(timesteps().size()) - 1, 1);
}

int PlmsScheduler::stepOf(std::size_t i) const
{
    return i == 0 ? 0 : static_cast<int>(i) - 1;
}

std::size_t PlmsScheduler::firstEvaluation(int step) const
{
    return step == 0 ? 0 : static_cast<std::size_t>(step) + 1;
}

at::Tensor PlmsScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample, const NoiseFn&)
{
    const at::Tensor x = sample.to(at::kFloat);
    const at::Tensor output = modelOutput.to(at::kFloat);
    const std::int64_t t = timestep(i);
    if (i == 1 && m_sample.defined()) {
        const at::Tensor start = std::exchange(m_sample, {});
        return moved(start, (output + remembered()) / 2, t + stride(), t);
    }
    remember(i == 0 ? 1 : i, output);
    if (i == 0)
        m_sample = x;
    return moved(x, combined(), t, t - stride());
}

} // namespace seedbook
