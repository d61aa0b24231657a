// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/vp_sampler.h"
#include "core/engine/torch/schedulers/sigma_schedules.h"
#include "core/engine/torch/schedulers/timestep_spacing.h"
#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <string>

namespace seedbook {

namespace {

std::vector<double> spacedTimesteps(const SchedulerConfig& config, int trainSteps, int steps)
{
    std::vector<double> out;
    switch (config.timestepSpacing.value_or(TimestepSpacing::Linspace)) {
    case TimestepSpacing::Linspace:
        out = linspaceTimesteps(trainSteps - 1, steps + 1);
        roundAll(out);
        out.pop_back();
        break;
    case TimestepSpacing::Leading:
        out = leadingTimesteps(trainSteps / (steps + 1), steps + 1, config.stepsOffset.value_or(0));
        out.pop_back();
        break;
    case TimestepSpacing::Trailing:
        out = trailingTimesteps(trainSteps, steps);
        break;
    }
    return out;
}

// Fractional; whole where diffusers has the schedule.
std::vector<double> timestepsOf(const std::vector<double>& sigmas, const at::Tensor& table, Schedule schedule,
                                bool rounds)
{
    const at::Tensor logs = at::log(table);
    std::vector<double> out;
    for (double sigma : sigmas)
        out.push_back(timestepOfSigma(sigma, valuesOf(logs)));
    if (schedule == Schedule::Karras && rounds)
        roundAll(out);
    if (isOverRange(schedule))
        std::ranges::transform(out, out.begin(), [](double t) { return std::trunc(t); });
    return out;
}

} // namespace

VpLevel::VpLevel(const at::Tensor& ratio)
    : alpha(1 / at::pow(at::pow(ratio, 2) + 1, 0.5))
    , sigma(ratio * alpha)
{
}

at::Tensor VpLevel::lambda() const
{
    return at::log(alpha) - at::log(sigma);
}

Result<VpRun> makeVpRun(const ScheduleRequest& request, const VpRules& rules)
{
    const SchedulerConfig& config = request.config;
    const auto training = makeTrainingNoise(config);
    if (!training)
        return tl::unexpected(training.error());
    const at::Tensor tableTensor = trainingSigmas(*training);
    const std::span<const float> table = valuesOf(tableTensor);
    const std::string finalType = config.finalSigmasType.value_or("zero");
    const auto last = finalSigma(finalType, table);
    if (!last)
        return tl::unexpected(last.error());

    const bool plain = request.schedule == Schedule::Model;
    const Schedule schedule = plain && config.useKarrasSigmas.value_or(false) ? Schedule::Karras : request.schedule;
    std::vector<double> timesteps;
    std::vector<double> sigmas;
    if (schedule == Schedule::Model) {
        timesteps = spacedTimesteps(config, training->steps, request.steps);
        for (double t : timesteps)
            sigmas.push_back(interpolate(table, t));
    } else {
        sigmas = isOverRange(schedule) ? sigmasOverRange(schedule, {table.front(), table.back()}, request.steps)
                                       : sigmasOfTraining(schedule, table, request.steps, request.family);
        const bool cosine = config.betaSchedule == BetaSchedule::SquaredcosCapV2;
        timesteps = timestepsOf(sigmas, tableTensor, schedule, !(cosine && rules.cosineTimestepsCut));
    }
    if (!rules.keepsRepeated && sigmas.size() > 1 && sigmas.back() == sigmas[sigmas.size() - 2]) {
        sigmas.pop_back();
        timesteps.pop_back();
    }
    auto levels = makeSigmaLevels(std::move(timesteps), sigmas, *last);
    if (!levels)
        return tl::unexpected(levels.error());
    return VpRun{std::move(*levels), training->prediction, finalType == "zero"};
}

at::Tensor VpSampler::scaleModelInput(const at::Tensor& sample, std::size_t) const
{
    return sample.to(at::kFloat);
}

at::Tensor VpSampler::originalAt(std::size_t i, const at::Tensor& output, const at::Tensor& sample) const
{
    const VpLevel now = level(i);
    const at::Tensor out = output.to(at::kFloat);
    if (m_run.prediction == PredictionType::Epsilon)
        return (sample - now.sigma * out) / now.alpha;
    return now.alpha * sample - now.sigma * out;
}

at::Tensor VpSampler::addNoise(const at::Tensor& original, const at::Tensor& noise, std::size_t i) const
{
    const VpLevel now = level(i);
    return now.alpha * original.to(at::kFloat) + now.sigma * noise.to(at::kFloat);
}

} // namespace seedbook
