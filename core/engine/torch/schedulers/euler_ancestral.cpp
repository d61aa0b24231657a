// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/euler_ancestral.h"
#include "core/engine/torch/schedulers/euler.h"
#include "core/engine/torch/schedulers/timestep_spacing.h"
#include <ATen/ATen.h>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> EulerAncestralScheduler::create(const SchedulerConfig& config, int steps)
{
    const auto training = makeTrainingNoise(config);
    if (!training)
        return tl::unexpected(training.error());
    const at::Tensor table = trainingSigmas(*training);
    std::vector<double> timesteps = eulerTimesteps(config, training->steps, steps);
    std::vector<double> sigmas;
    for (double t : timesteps)
        sigmas.push_back(interpolate(valuesOf(table), t));
    auto levels = makeSigmaLevels(std::move(timesteps), sigmas, 0.0);
    if (!levels)
        return tl::unexpected(levels.error());
    const double initSigma = eulerInitSigma(config, *levels);
    return std::unique_ptr<Scheduler>(new EulerAncestralScheduler(std::move(*levels), training->prediction, initSigma));
}

EulerAncestralScheduler::EulerAncestralScheduler(SigmaLevels levels, PredictionType prediction, double initSigma)
    : m_levels(std::move(levels))
    , m_prediction(prediction)
    , m_initSigma(initSigma)
{
}

at::Tensor EulerAncestralScheduler::scaleModelInput(const at::Tensor& sample, std::size_t i) const
{
    return sample.to(at::kFloat) / at::pow(at::pow(m_levels.before(i), 2) + 1, 0.5);
}

at::Tensor EulerAncestralScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                                         const NoiseFn& noise)
{
    const at::Tensor x = sample.to(at::kFloat);
    const at::Tensor from = m_levels.before(i);
    const at::Tensor to = m_levels.after(i);
    const at::Tensor original = predictOriginal(m_prediction, modelOutput.to(at::kFloat), x, from);
    const at::Tensor to2 = at::pow(to, 2);
    const at::Tensor from2 = at::pow(from, 2);
    const at::Tensor up = at::pow(to2 * (from2 - to2) / from2, 0.5);
    const at::Tensor down = at::pow(to2 - at::pow(up, 2), 0.5);
    const at::Tensor derivative = (x - original) / from;
    const at::Tensor moved = x + derivative * (down - from);
    return moved + noise() * up;
}

at::Tensor EulerAncestralScheduler::addNoise(const at::Tensor& original, const at::Tensor& noise, std::size_t i) const
{
    return original.to(at::kFloat) + noise.to(at::kFloat) * m_levels.before(i);
}

} // namespace seedbook
