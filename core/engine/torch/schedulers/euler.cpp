// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/euler.h"
#include "core/engine/torch/schedulers/timestep_spacing.h"
#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <string>

namespace seedbook {

namespace {

Result<std::vector<double>> interpolatedSigmas(const SchedulerConfig& config, std::span<const float> table,
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

// Models trained in EDM style take a quarter of the logarithm of sigma for the time.
void useContinuousTime(SigmaLevels& levels)
{
    const at::Tensor time =
        0.25 * at::log(levels.sigmas.slice(0, 0, static_cast<std::int64_t>(levels.timesteps.size())));
    std::ranges::copy(valuesOf(time), levels.timesteps.begin());
}

} // namespace

std::vector<double> eulerTimesteps(const SchedulerConfig& config, int trainSteps, int steps)
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

double eulerInitSigma(const SchedulerConfig& config, const SigmaLevels& levels)
{
    const at::Tensor most = levels.sigmas.max();
    if (config.timestepSpacing.value_or(TimestepSpacing::Linspace) != TimestepSpacing::Leading)
        return most.item<float>();
    return at::pow(at::pow(most, 2) + 1, 0.5).item<float>();
}

Result<std::unique_ptr<Scheduler>> EulerScheduler::create(const SchedulerConfig& config, bool karras, int steps)
{
    const auto training = makeTrainingNoise(config);
    if (!training)
        return tl::unexpected(training.error());
    const at::Tensor tableTensor = trainingSigmas(*training);
    const std::span<const float> table = valuesOf(tableTensor);
    std::vector<double> timesteps = eulerTimesteps(config, training->steps, steps);
    auto sigmas = interpolatedSigmas(config, table, timesteps, steps);
    const auto last = finalSigma(config.finalSigmasType.value_or("zero"), table);
    if (!sigmas || !last)
        return tl::unexpected(sigmas ? last.error() : sigmas.error());
    if (karras || config.useKarrasSigmas.value_or(false)) {
        const at::Tensor logs = at::log(tableTensor);
        *sigmas =
            karrasSigmas(config.sigmaMin.value_or(sigmas->back()), config.sigmaMax.value_or(sigmas->front()), steps);
        timesteps.clear();
        for (double sigma : *sigmas)
            timesteps.push_back(static_cast<float>(timestepOfSigma(sigma, valuesOf(logs))));
    }
    auto levels = makeSigmaLevels(std::move(timesteps), *sigmas, *last);
    if (!levels)
        return tl::unexpected(levels.error());
    if (config.timestepType.value_or("discrete") == "continuous" && training->prediction == PredictionType::VPrediction)
        useContinuousTime(*levels);
    const double initSigma = eulerInitSigma(config, *levels);
    return std::unique_ptr<Scheduler>(new EulerScheduler(std::move(*levels), training->prediction, initSigma));
}

EulerScheduler::EulerScheduler(SigmaLevels levels, PredictionType prediction, double initSigma)
    : m_levels(std::move(levels))
    , m_prediction(prediction)
    , m_initSigma(initSigma)
{
}

at::Tensor EulerScheduler::scaleModelInput(const at::Tensor& sample, std::size_t i) const
{
    return sample.to(at::kFloat) / at::pow(at::pow(m_levels.before(i), 2) + 1, 0.5);
}

at::Tensor EulerScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample, const NoiseFn&)
{
    const at::Tensor x = sample.to(at::kFloat);
    const at::Tensor sigma = m_levels.before(i);
    const at::Tensor original = predictOriginal(m_prediction, modelOutput.to(at::kFloat), x, sigma);
    const at::Tensor derivative = (x - original) / sigma;
    return x + derivative * (m_levels.after(i) - sigma);
}

at::Tensor EulerScheduler::addNoise(const at::Tensor& original, const at::Tensor& noise, std::size_t i) const
{
    return original.to(at::kFloat) + noise.to(at::kFloat) * m_levels.before(i);
}

} // namespace seedbook
