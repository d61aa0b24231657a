// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/engine/model_config.h"
#include <ATen/core/Tensor.h>

namespace seedbook {

// The forward process a model was trained with, from which every sampler derives its levels of noise (Ho, Jain, Abbeel
// 2020, https://arxiv.org/abs/2006.11239). The operations are those of diffusers in the same order, so that values
// agree bit for bit.
struct TrainingNoise
{
    int steps = 1000;
    PredictionType prediction = PredictionType::Epsilon;
    bool zeroSnr =
        false; // rescaled to end in pure noise (Lin et al. 2023, https://arxiv.org/abs/2305.08891, algorithm 1)
    at::Tensor alphasCumprod; // [steps], fp32, CPU: product of (1 - beta), falling
};

// What stands for absent keys, which differs between the classes of diffusers.
struct BetaDefaults
{
    double start = 0.0001;
    double end = 0.02;
    BetaSchedule schedule = BetaSchedule::Linear;
};
inline constexpr BetaDefaults kLatentBetas{0.00085, 0.012, BetaSchedule::Linear}; // Heun, DPM2, DPM2 a, DPM++ SDE
inline constexpr BetaDefaults kConsistencyBetas{0.00085, 0.012, BetaSchedule::ScaledLinear}; // LCM, TCD

// Further defaults of diffusers: 1000 steps, epsilon. Errors: InvalidFile for numbers that make no schedule.
[[nodiscard]] Result<TrainingNoise> makeTrainingNoise(const SchedulerConfig& config, const BetaDefaults& defaults = {});

// sqrt((1 - a) / a) for each training step, rising, fp32. With zeroSnr the last a is lifted to 2^-24, so that its sigma
// is finite.
[[nodiscard]] at::Tensor trainingSigmas(const TrainingNoise& noise);

} // namespace seedbook
