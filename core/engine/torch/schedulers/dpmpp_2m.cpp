// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/dpmpp_2m.h"
#include "core/engine/torch/schedulers/timestep_spacing.h"
#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <string>

namespace seedbook {

namespace {

constexpr std::size_t kFewSteps = 15; // lower_order_final speaks of runs shorter than this

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

// Whole numbers; the cosine schedule is cut where the others are rounded.
std::vector<double> karrasTimesteps(const SchedulerConfig& config, const at::Tensor& table,
                                    const std::vector<double>& sigmas)
{
    const at::Tensor logs = at::log(table);
    std::vector<double> out;
    for (double sigma : sigmas)
        out.push_back(timestepOfSigma(sigma, valuesOf(logs)));
    if (config.betaSchedule != BetaSchedule::SquaredcosCapV2)
        roundAll(out);
    std::ranges::transform(out, out.begin(), [](double t) { return std::trunc(t); });
    return out;
}

// A VP sample is alpha * original + sigma * noise with alpha^2 + sigma^2 = 1.
struct Level
{
    at::Tensor alpha;
    at::Tensor sigma;

    explicit Level(const at::Tensor& ratio)
        : alpha(1 / at::pow(at::pow(ratio, 2) + 1, 0.5))
        , sigma(ratio * alpha)
    {
    }
    [[nodiscard]] at::Tensor lambda() const { return at::log(alpha) - at::log(sigma); }
};

} // namespace

Result<Dpmpp2MScheduler::Options> Dpmpp2MScheduler::readOptions(const SchedulerConfig& config)
{
    const std::string algorithm = config.algorithmType.value_or("dpmsolver++");
    if (algorithm != "dpmsolver++" && algorithm != "deis")
        return fail(ErrorCode::Unsupported,
                    "algorithm_type \"" + algorithm + "\" is not DPM++ 2M; choose another sampler",
                    "scheduler_config.json");
    Options options;
    options.order = config.solverOrder.value_or(2);
    if (options.order < 1 || options.order > 2)
        return fail(ErrorCode::Unsupported, "solver_order must be 1 or 2", "scheduler_config.json");
    const std::string solver = config.solverType.value_or("midpoint");
    options.heun = solver == "heun";
    // diffusers takes the names of its other solvers for midpoint.
    if (!options.heun && solver != "midpoint" && solver != "logrho" && solver != "bh1" && solver != "bh2")
        return fail(ErrorCode::Unsupported, "solver_type \"" + solver + "\" is not known; use midpoint or heun",
                    "scheduler_config.json");
    return options;
}

Result<std::unique_ptr<Scheduler>> Dpmpp2MScheduler::create(const SchedulerConfig& config, bool karras, int steps)
{
    const auto training = makeTrainingNoise(config);
    auto options = readOptions(config);
    if (!training || !options)
        return tl::unexpected(training ? options.error() : training.error());
    const at::Tensor tableTensor = trainingSigmas(*training);
    const std::span<const float> table = valuesOf(tableTensor);
    const std::string finalType = config.finalSigmasType.value_or("zero");
    const auto last = finalSigma(finalType, table);
    if (!last)
        return tl::unexpected(last.error());

    std::vector<double> timesteps;
    std::vector<double> sigmas;
    if (karras || config.useKarrasSigmas.value_or(false)) {
        sigmas = karrasSigmas(table.front(), table.back(), steps);
        timesteps = karrasTimesteps(config, tableTensor, sigmas);
    } else {
        timesteps = spacedTimesteps(config, training->steps, steps);
        for (double t : timesteps)
            sigmas.push_back(interpolate(table, t));
    }
    options->firstOrderAtEnd = config.eulerAtFinal.value_or(false) || finalType == "zero" ||
                               (config.lowerOrderFinal.value_or(true) && timesteps.size() < kFewSteps);
    auto levels = makeSigmaLevels(std::move(timesteps), sigmas, *last);
    if (!levels)
        return tl::unexpected(levels.error());
    return std::unique_ptr<Scheduler>(new Dpmpp2MScheduler(std::move(*levels), training->prediction, *options));
}

Dpmpp2MScheduler::Dpmpp2MScheduler(SigmaLevels levels, PredictionType prediction, Options options)
    : m_levels(std::move(levels))
    , m_prediction(prediction)
    , m_options(options)
{
}

at::Tensor Dpmpp2MScheduler::scaleModelInput(const at::Tensor& sample, std::size_t) const
{
    return sample.to(at::kFloat);
}

at::Tensor Dpmpp2MScheduler::originalFrom(const at::Tensor& output, const at::Tensor& sample, std::size_t i) const
{
    const Level level(m_levels.before(i));
    if (m_prediction == PredictionType::Epsilon)
        return (sample - level.sigma * output) / level.alpha;
    return level.alpha * sample - level.sigma * output;
}

at::Tensor Dpmpp2MScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                                  const NoiseFn&)
{
    const at::Tensor x = sample.to(at::kFloat);
    const at::Tensor original = originalFrom(modelOutput.to(at::kFloat), x, i);
    const at::Tensor previous = i == m_next ? m_previous : at::Tensor();
    m_previous = original;
    m_next = i + 1;

    const Level to(m_levels.after(i));
    const Level from(m_levels.before(i));
    const at::Tensor h = to.lambda() - from.lambda();
    const at::Tensor decay = at::exp(-h) - 1.0;
    const at::Tensor first = (to.sigma / from.sigma) * x - (to.alpha * decay) * original;
    const bool last = i + 1 == m_levels.timesteps.size();
    if (m_options.order == 1 || i == 0 || !previous.defined() || (last && m_options.firstOrderAtEnd))
        return first;
    const at::Tensor stride = from.lambda() - Level(m_levels.before(i - 1)).lambda();
    const at::Tensor slope = (1.0 / (stride / h)) * (original - previous);
    if (m_options.heun)
        return first + (to.alpha * (decay / h + 1.0)) * slope;
    return first - 0.5 * (to.alpha * decay) * slope;
}

at::Tensor Dpmpp2MScheduler::addNoise(const at::Tensor& original, const at::Tensor& noise, std::size_t i) const
{
    const Level level(m_levels.before(i));
    return level.alpha * original.to(at::kFloat) + level.sigma * noise.to(at::kFloat);
}

} // namespace seedbook
