// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/models/embeddings.h"
#include <cmath>

namespace seedbook {

at::Tensor timestepSinusoids(const at::Tensor& t, std::int64_t width, bool flipSinToCos, double freqShift)
{
    const std::int64_t half = width / 2;
    const at::Tensor exponent =
        at::arange(half, t.options().dtype(at::kFloat)) * -std::log(10000.0) / (static_cast<double>(half) - freqShift);
    const at::Tensor angle = t.to(at::kFloat).unsqueeze(1) * exponent.exp().unsqueeze(0);
    const at::Tensor both =
        flipSinToCos ? at::cat({angle.cos(), angle.sin()}, -1) : at::cat({angle.sin(), angle.cos()}, -1);
    return width % 2 ? at::constant_pad_nd(both, {0, 1}) : both;
}

TimestepEmbedding::TimestepEmbedding(const Weights& w, std::int64_t in, std::int64_t width, std::int64_t conditionWidth)
    : m_linear1(w / "linear_1", in, width)
    , m_linear2(w / "linear_2", width, width)
{
    if (conditionWidth > 0)
        m_condition.emplace(w / "cond_proj", conditionWidth, in, Linear::Bias::No);
}

at::Tensor TimestepEmbedding::forward(const at::Tensor& sinusoids, const at::Tensor& condition) const
{
    const at::Tensor input =
        m_condition && condition.defined() ? sinusoids + m_condition->forward(condition) : sinusoids;
    return m_linear2.forward(at::silu(m_linear1.forward(input)));
}

at::Tensor guidanceSinusoids(double guidance, std::int64_t width)
{
    const at::Tensor scale = at::full({1}, (guidance - 1) * 1000, at::TensorOptions(at::kFloat));
    return timestepSinusoids(scale, width, false, 1);
}

} // namespace seedbook
