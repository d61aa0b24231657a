// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/sigma_levels.h"
#include <ATen/ATen.h>
#include <cmath>
#include <string>

namespace seedbook {

at::Tensor SigmaLevels::before(std::size_t i) const
{
    return sigmas[static_cast<std::int64_t>(i)];
}

at::Tensor SigmaLevels::after(std::size_t i) const
{
    return sigmas[static_cast<std::int64_t>(i) + 1];
}

std::span<const float> valuesOf(const at::Tensor& tensor)
{
    return {tensor.const_data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

Result<double> finalSigma(std::string_view type, std::span<const float> trainingSigmas)
{
    if (type == "zero")
        return 0.0;
    if (type == "sigma_min")
        return trainingSigmas.front();
    return fail(ErrorCode::Unsupported,
                "final_sigmas_type \"" + std::string(type) + "\" is not known; use zero or sigma_min",
                "scheduler_config.json");
}

Result<SigmaLevels> makeSigmaLevels(std::vector<double> timesteps, const std::vector<double>& sigmas, double last)
{
    SigmaLevels levels;
    levels.timesteps = std::move(timesteps);
    levels.sigmas = at::empty({static_cast<std::int64_t>(sigmas.size()) + 1}, at::kFloat);
    float* out = levels.sigmas.data_ptr<float>();
    for (std::size_t i = 0; i < sigmas.size(); ++i) {
        out[i] = static_cast<float>(sigmas[i]);
        // The extra entry of trailing spacing may stand on the level of the step before it.
        const bool falls = i == 0 || out[i] < out[i - 1] || (i + 1 == sigmas.size() && out[i] == out[i - 1]);
        if (!std::isfinite(out[i]) || out[i] <= 0.0F || !falls)
            return fail(ErrorCode::InvalidArgument,
                        std::to_string(levels.timesteps.size()) +
                            " steps are too many for this model's timestep spacing; take fewer");
    }
    out[sigmas.size()] = static_cast<float>(last);
    return levels;
}

at::Tensor predictOriginal(PredictionType prediction, const at::Tensor& output, const at::Tensor& sample,
                           const at::Tensor& sigma)
{
    if (prediction == PredictionType::Epsilon)
        return sample - sigma * output;
    const at::Tensor square = at::pow(sigma, 2) + 1;
    return output * (-sigma / at::pow(square, 0.5)) + sample / square;
}

} // namespace seedbook
