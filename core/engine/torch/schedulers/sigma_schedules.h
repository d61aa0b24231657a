// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/scheduler.h"
#include <span>
#include <vector>

namespace seedbook {

// The range of noise a schedule spreads its steps over.
struct SigmaRange
{
    double smallest = 0;
    double largest = 0;
};

// Whether the schedule spreads sigmas over a range without looking at the training steps: Karras, exponential, beta.
[[nodiscard]] bool isOverRange(Schedule schedule);

// `steps` sigmas of such a schedule, falling. Karras et al. 2022 (https://arxiv.org/abs/2206.00364) with rho 7; even in
// the logarithm; quantiles of Beta(0.6, 0.6) (Lee et al. 2024, https://arxiv.org/abs/2407.12173). As diffusers'
// use_karras_sigmas, use_exponential_sigmas, use_beta_sigmas.
[[nodiscard]] std::vector<double> sigmasOverRange(Schedule schedule, SigmaRange range, int steps);

// Sigmas of the other schedules, falling, from the rising training sigmas: SGM uniform, simple, DDIM uniform, align
// your steps (Sabour et al. 2024, https://arxiv.org/abs/2404.14507, its table for the family, log-linear between).
// After AUTOMATIC1111's modules/sd_schedulers.py. DDIM uniform gives more than asked for where the count does not
// divide the training steps.
[[nodiscard]] std::vector<double> sigmasOfTraining(Schedule schedule, std::span<const float> trainingSigmas, int steps,
                                                   NoiseFamily family);

} // namespace seedbook
