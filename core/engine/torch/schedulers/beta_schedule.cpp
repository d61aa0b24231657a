// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/beta_schedule.h"
#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace seedbook {

namespace {

constexpr int kMaxTrainSteps = 100'000;
constexpr double kMaxCosineBeta = 0.999;

double cosineAlphaBar(double t)
{
    const double c = std::cos((t + 0.008) / 1.008 * std::numbers::pi / 2);
    return c * c;
}

at::Tensor cosineBetas(int steps)
{
    at::Tensor betas = at::empty({steps}, at::kFloat);
    float* out = betas.data_ptr<float>();
    for (int i = 0; i < steps; ++i) {
        const double from = static_cast<double>(i) / steps;
        const double to = static_cast<double>(i + 1) / steps;
        out[i] = static_cast<float>(std::min(1 - cosineAlphaBar(to) / cosineAlphaBar(from), kMaxCosineBeta));
    }
    return betas;
}

at::Tensor makeBetas(BetaSchedule schedule, double start, double end, int steps)
{
    switch (schedule) {
    case BetaSchedule::Linear:
        return at::linspace(start, end, steps, at::kFloat);
    case BetaSchedule::ScaledLinear:
        return at::pow(at::linspace(std::sqrt(start), std::sqrt(end), steps, at::kFloat), 2);
    case BetaSchedule::SquaredcosCapV2:
        break;
    }
    return cosineBetas(steps);
}

at::Tensor rescaleToZeroSnr(const at::Tensor& betas)
{
    at::Tensor root = at::sqrt(at::cumprod(1.0 - betas, 0));
    const at::Tensor first = root[0].clone();
    const at::Tensor last = root[-1].clone();
    root -= last;
    root *= first / (first - last);
    const at::Tensor bar = at::pow(root, 2);
    const at::Tensor ratios = bar.slice(0, 1) / bar.slice(0, 0, -1);
    return 1 - at::cat({bar.slice(0, 0, 1), ratios});
}

bool fallsWithinUnit(const at::Tensor& alphas)
{
    const float* a = alphas.data_ptr<float>();
    const auto n = alphas.numel();
    for (std::int64_t i = 0; i < n; ++i) {
        if (!(a[i] >= 0.0F && a[i] <= 1.0F) || (i > 0 && !(a[i] <= a[i - 1])))
            return false;
    }
    return a[0] > 0.0F;
}

} // namespace

Result<TrainingNoise> makeTrainingNoise(const SchedulerConfig& config, const BetaDefaults& defaults)
{
    TrainingNoise noise;
    noise.steps = config.numTrainTimesteps.value_or(1000);
    noise.prediction = config.predictionType.value_or(PredictionType::Epsilon);
    noise.zeroSnr = config.rescaleBetasZeroSnr.value_or(false);
    if (noise.steps < 2 || noise.steps > kMaxTrainSteps)
        return fail(ErrorCode::InvalidFile, "num_train_timesteps must be 2 … " + std::to_string(kMaxTrainSteps),
                    "scheduler_config.json");
    at::Tensor betas =
        makeBetas(config.betaSchedule.value_or(defaults.schedule), config.betaStart.value_or(defaults.start),
                  config.betaEnd.value_or(defaults.end), noise.steps);
    if (noise.zeroSnr)
        betas = rescaleToZeroSnr(betas);
    noise.alphasCumprod = at::cumprod(1.0 - betas, 0);
    if (!fallsWithinUnit(noise.alphasCumprod))
        return fail(ErrorCode::InvalidFile, "beta_start and beta_end must lie between 0 and 1 and make rising noise",
                    "scheduler_config.json");
    return noise;
}

at::Tensor trainingSigmas(const TrainingNoise& noise)
{
    at::Tensor alphas = noise.alphasCumprod;
    if (noise.zeroSnr) {
        alphas = alphas.clone();
        alphas[-1].fill_(std::ldexp(1.0, -24));
    }
    return at::pow((1 - alphas) / alphas, 0.5);
}

} // namespace seedbook
