// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/sigma_sampler.h"
#include "core/engine/torch/schedulers/sigma_schedules.h"
#include "core/engine/torch/schedulers/timestep_spacing.h"
#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace seedbook {

namespace {

std::vector<double> spacedTimesteps(const SchedulerConfig& config, int trainSteps, int steps)
{
    switch (config.timestepSpacing.value_or(TimestepSpacing::Linspace)) {
    case TimestepSpacing::Leading:
        return leadingTimesteps(trainSteps / steps, steps, config.stepsOffset.value_or(0));
    case TimestepSpacing::Trailing:
        return trailingTimesteps(trainSteps, steps);
    case TimestepSpacing::Linspace:
        break;
    }
    std::vector<double> out = linspaceTimesteps(trainSteps - 1, steps);
    std::ranges::transform(out, out.begin(), [](double t) { return static_cast<float>(t); });
    return out;
}

Result<std::vector<double>> spacedSigmas(const SchedulerConfig& config, std::span<const float> table,
                                         const std::vector<double>& timesteps, int steps)
{
    const std::string kind = config.interpolationType.value_or("linear");
    std::vector<double> out;
    if (kind == "linear") {
        for (double t : timesteps)
            out.push_back(interpolate(table, t));
        return out;
    }
    if (kind != "log_linear")
        return fail(ErrorCode::Unsupported,
                    "interpolation_type \"" + kind + "\" is not known; use linear or log_linear",
                    "scheduler_config.json");
    const at::Tensor even =
        at::exp(at::linspace(std::log(table.back()), std::log(table.front()), steps + 1, at::kFloat));
    for (float sigma : valuesOf(even))
        out.push_back(sigma);
    return out;
}

double initSigmaOf(const ScheduleRequest& request, const SigmaLevels& levels)
{
    const at::Tensor most = levels.sigmas.max();
    const bool ofDiffusers = request.schedule == Schedule::Model || isOverRange(request.schedule);
    const auto spacing = request.config.timestepSpacing.value_or(TimestepSpacing::Linspace);
    if (!ofDiffusers || spacing != TimestepSpacing::Leading)
        return most.item<float>();
    return at::pow(at::pow(most, 2) + 1, 0.5).item<float>();
}

// Timesteps and sigmas before they are checked.
struct Plan
{
    std::vector<double> timesteps;
    std::vector<double> sigmas;
};

Result<Plan> planOf(const ScheduleRequest& request, const SigmaRules& rules, const SigmaRun& run,
                    std::span<const float> table)
{
    const SchedulerConfig& config = request.config;
    const Schedule schedule = request.schedule == Schedule::Model && config.useKarrasSigmas.value_or(false)
                                  ? Schedule::Karras
                                  : request.schedule;
    Plan plan;
    if (schedule == Schedule::Model || isOverRange(schedule)) {
        plan.timesteps = spacedTimesteps(config, static_cast<int>(table.size()), request.steps);
        auto sigmas = spacedSigmas(config, table, plan.timesteps, request.steps);
        if (!sigmas)
            return tl::unexpected(sigmas.error());
        plan.sigmas = std::move(*sigmas);
        if (schedule == Schedule::Model)
            return plan;
        const SigmaRange range{config.sigmaMin.value_or(plan.sigmas.back()),
                               config.sigmaMax.value_or(plan.sigmas.front())};
        plan.sigmas = sigmasOverRange(schedule, range, request.steps);
    } else {
        plan.sigmas = sigmasOfTraining(schedule, table, request.steps, request.family);
    }
    plan.timesteps.clear();
    for (double sigma : plan.sigmas)
        plan.timesteps.push_back(static_cast<float>(run.timestepAt(sigma)));
    if (rules.wholeKarrasTimesteps && schedule == Schedule::Karras)
        roundAll(plan.timesteps);
    return plan;
}

// Solvers that divide by the length of a step cannot take one of length 0.
void dropRepeated(Plan& plan)
{
    const std::size_t count = plan.timesteps.size();
    if (count < 2 || plan.sigmas[count - 1] != plan.sigmas[count - 2])
        return;
    plan.timesteps.resize(count - 1);
    plan.sigmas.resize(count - 1);
}

} // namespace

double SigmaRun::timestepAt(double sigma) const
{
    return timestepOfSigma(sigma, valuesOf(logSigmas));
}

Result<SigmaRun> makeSigmaRun(const ScheduleRequest& request, const SigmaRules& rules)
{
    const auto training = makeTrainingNoise(request.config, rules.betas);
    if (!training)
        return tl::unexpected(training.error());
    SigmaRun run;
    run.prediction = training->prediction;
    const at::Tensor tableTensor = trainingSigmas(*training);
    run.logSigmas = at::log(tableTensor);
    auto plan = planOf(request, rules, run, valuesOf(tableTensor));
    if (!plan)
        return tl::unexpected(plan.error());
    if (!rules.keepsRepeated)
        dropRepeated(*plan);
    const std::string lastType = rules.lastSigmaOfConfig ? request.config.finalSigmasType.value_or("zero") : "zero";
    const auto last = finalSigma(lastType, valuesOf(tableTensor));
    if (!last)
        return tl::unexpected(last.error());
    auto levels = makeSigmaLevels(std::move(plan->timesteps), plan->sigmas, *last);
    if (!levels)
        return tl::unexpected(levels.error());
    run.levels = std::move(*levels);
    run.initSigma = initSigmaOf(request, run.levels);
    return run;
}

SigmaSampler::SigmaSampler(SigmaRun run)
    : m_run(std::move(run))
    , m_timesteps(m_run.levels.timesteps)
{
}

SigmaSampler::SigmaSampler(SigmaRun run, std::vector<double> second)
    : m_run(std::move(run))
    , m_perStep(2)
    , m_second(at::tensor(second, at::TensorOptions(at::kDouble)).to(at::kFloat))
{
    for (std::size_t i = 0; i < m_run.levels.timesteps.size(); ++i) {
        m_timesteps.push_back(m_run.levels.timesteps[i]);
        if (i < second.size())
            m_timesteps.push_back(m_run.timestepAt(second[i]));
    }
}

at::Tensor SigmaSampler::sigmaAt(std::size_t i) const
{
    return isSecond(i) ? m_second[static_cast<std::int64_t>(i / 2)] : sigma(i / m_perStep);
}

at::Tensor SigmaSampler::scaleModelInput(const at::Tensor& sample, std::size_t i) const
{
    return sample.to(at::kFloat) / at::pow(at::pow(sigmaAt(i), 2) + 1, 0.5);
}

at::Tensor SigmaSampler::originalAt(std::size_t i, const at::Tensor& output, const at::Tensor& sample) const
{
    return predictOriginal(m_run.prediction, output.to(at::kFloat), sample, sigmaAt(i));
}

at::Tensor SigmaSampler::addNoise(const at::Tensor& original, const at::Tensor& noise, std::size_t i) const
{
    const std::size_t step = (i + m_perStep - 1) / m_perStep;
    return original.to(at::kFloat) + noise.to(at::kFloat) * sigma(step);
}

AncestralStep::AncestralStep(const at::Tensor& from, const at::Tensor& to)
{
    const at::Tensor to2 = at::pow(to, 2);
    const at::Tensor from2 = at::pow(from, 2);
    up = at::pow(to2 * (from2 - to2) / from2, 0.5);
    down = at::pow(to2 - at::pow(up, 2), 0.5);
}

} // namespace seedbook
