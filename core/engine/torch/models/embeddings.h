// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/models/layers.h"

namespace seedbook {

// Sinusoids of fractional timesteps t [S] -> [S, width], fp32 (Vaswani et al. 2017; diffusers get_timestep_embedding).
[[nodiscard]] at::Tensor timestepSinusoids(const at::Tensor& t, std::int64_t width, bool flipSinToCos,
                                           double freqShift);

// `time_embedding`: two linear layers with silu between and, because every user starts with it, silu after.
class TimestepEmbedding
{
public:
    TimestepEmbedding(const Weights& w, std::int64_t in, std::int64_t width);
    [[nodiscard]] at::Tensor forward(const at::Tensor& sinusoids) const; // [S, in] -> [S, width]

private:
    Linear m_linear1;
    Linear m_linear2;
};

} // namespace seedbook
