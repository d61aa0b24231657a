// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/pndm.h"
#include <ATen/ATen.h>

namespace seedbook {

namespace {

constexpr std::size_t kWarmSteps = 3;
constexpr std::size_t kRunsEach = 4;
constexpr std::size_t kWarmRuns = kWarmSteps * kRunsEach;

} // namespace

Result<std::unique_ptr<Scheduler>> PndmScheduler::create(const ScheduleRequest& request)
{
    if (request.steps <= static_cast<int>(kWarmSteps))
        return fail(ErrorCode::InvalidArgument,
                    "this model's PLMS begins with 3 Runge-Kutta steps; take 4 steps or more");
    auto run = makeRun(request);
    if (!run)
        return tl::unexpected(run.error());
    const std::vector<double>& whole = run->timesteps;
    std::vector<double> timesteps;
    for (std::size_t step = 0; step < kWarmSteps; ++step) {
        const double halfway = whole.at(step + 1) + run->stride / 2;
        timesteps.insert(timesteps.end(), {whole.at(step), halfway, halfway, whole.at(step + 1)});
    }
    timesteps.insert(timesteps.end(), whole.begin() + kWarmSteps, whole.end());
    return std::unique_ptr<Scheduler>(new PndmScheduler(std::move(*run), request.config, std::move(timesteps)));
}

int PndmScheduler::stepOf(std::size_t i) const
{
    return static_cast<int>(i < kWarmRuns ? i / kRunsEach : i - kWarmRuns + kWarmSteps);
}

std::size_t PndmScheduler::firstEvaluation(int step) const
{
    const auto whole = static_cast<std::size_t>(step);
    return whole < kWarmSteps ? whole * kRunsEach : whole - kWarmSteps + kWarmRuns;
}

at::Tensor PndmScheduler::rungeKutta(const at::Tensor& output, std::size_t i, const at::Tensor& sample)
{
    const std::size_t stage = i % kRunsEach;
    const std::int64_t from = timestep(i - stage);
    if (stage == 0) {
        remember(i / kRunsEach, output);
        m_sample = sample;
        m_sum = output / 6;
        return moved(sample, output, from, from - stride() / 2);
    }
    if (stage == kRunsEach - 1)
        return moved(m_sample, m_sum + output / 6, from, timestep(i));
    m_sum = m_sum + output / 3;
    return moved(m_sample, output, from, timestep(i) - (stage == 2 ? stride() / 2 : 0));
}

at::Tensor PndmScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample, const NoiseFn&)
{
    const at::Tensor x = sample.to(at::kFloat);
    const at::Tensor output = modelOutput.to(at::kFloat);
    if (i < kWarmRuns)
        return rungeKutta(output, i, x);
    remember(static_cast<std::size_t>(stepOf(i)), output);
    return moved(x, combined(), timestep(i), timestep(i) - stride());
}

} // namespace seedbook
