// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/models/layers.h"
#include <optional>

namespace seedbook {

// Sinusoids of fractional timesteps t [S] -> [S, width], fp32 (Vaswani et al. 2017; diffusers get_timestep_embedding).
[[nodiscard]] at::Tensor timestepSinusoids(const at::Tensor& t, std::int64_t width, bool flipSinToCos,
                                           double freqShift);

// `time_embedding` and `add_embedding`: two linear layers with silu between.
class TimestepEmbedding
{
public:
    // conditionWidth > 0: a layer `cond_proj` adds a condition of that width to the sinusoids.
    TimestepEmbedding(const Weights& w, std::int64_t in, std::int64_t width, std::int64_t conditionWidth = 0);
    // sinusoids [S, in], condition [1 or S, conditionWidth] or undefined -> [S, width].
    [[nodiscard]] at::Tensor forward(const at::Tensor& sinusoids, const at::Tensor& condition = {}) const;

private:
    std::optional<Linear> m_condition;
    Linear m_linear1;
    Linear m_linear2;
};

// Sinusoids of a guidance scale -> [1, width], fp32, for models that have guidance built in (diffusers
// get_guidance_scale_embedding).
[[nodiscard]] at::Tensor guidanceSinusoids(double guidance, std::int64_t width);

} // namespace seedbook
