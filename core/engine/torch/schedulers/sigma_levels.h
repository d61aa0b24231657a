// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/engine/torch/schedulers/beta_schedule.h"
#include <ATen/core/Tensor.h>
#include <span>
#include <string_view>
#include <vector>

namespace seedbook {

// The levels of noise of one run, for the samplers that count noise in sigma = noise / signal.
struct SigmaLevels
{
    std::vector<double> timesteps; // one per step
    at::Tensor sigmas;             // [>= timesteps + 1], fp32, CPU, falling; sigmas[i] is the level before step i

    [[nodiscard]] at::Tensor before(std::size_t i) const; // 0-dim
    [[nodiscard]] at::Tensor after(std::size_t i) const;
};

// Values of a CPU fp32 tensor.
[[nodiscard]] std::span<const float> valuesOf(const at::Tensor& tensor);

// The level below the last step, by final_sigmas_type: "zero", "sigma_min" (of training). Errors: Unsupported for
// another word.
[[nodiscard]] Result<double> finalSigma(std::string_view type, std::span<const float> trainingSigmas);

// `steps` timesteps and their sigmas, with `last` after them, as fp32. Errors: InvalidArgument where two steps have the
// same level or a level is not finite, which means too many steps for the spacing.
[[nodiscard]] Result<SigmaLevels> makeSigmaLevels(std::vector<double> timesteps, const std::vector<double>& sigmas,
                                                  double last);

// The picture that the model's output stands for, in units where the sample is original + sigma * noise (Karras et al.
// 2022, https://arxiv.org/abs/2206.00364, table 1).
[[nodiscard]] at::Tensor predictOriginal(PredictionType prediction, const at::Tensor& output, const at::Tensor& sample,
                                         const at::Tensor& sigma);

} // namespace seedbook
