// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/models/layers.h"
#include "core/engine/torch/norm_kernels.h"
#include "core/engine/torch/packed_ops.h"

namespace seedbook {

Conv2d::Conv2d(const Weights& w, ConvShape shape)
    : m_shape(shape)
    , m_weight(w.take("weight", {shape.out, shape.in, shape.kernel, shape.kernel}))
    , m_bias(shape.bias ? w.take("bias", {shape.out}) : at::Tensor())
    , m_packs(w.purpose() == Purpose::Inference && packed::usable(m_weight))
{
    if (m_packs)
        m_small = kernels::SmallWeight(m_weight);
    if (m_small.defined())
        m_weight.reset();
    else if (w.purpose() == Purpose::Inference && !m_packs)
        m_weight = m_weight.contiguous(at::MemoryFormat::ChannelsLast);
}

const at::Tensor& Conv2d::packedFor(const at::Tensor& x) const
{
    // oneDNN's layout depends on height and width, not on the number of rows.
    if (const auto side = x.sizes().slice(2); side != m_packedSize) {
        m_weight = packed::packConv(m_weight, m_shape.stride, m_shape.padding, {1, m_shape.in, side[0], side[1]});
        m_packedSize = side.vec();
    }
    return m_weight;
}

at::Tensor Conv2d::run(const at::Tensor& x, const at::Tensor& bias) const
{
    if (m_small.defined())
        return m_small.conv(x, {m_shape.kernel, m_shape.stride, m_shape.padding}, bias);
    if (m_packs)
        return packed::conv(x, packedFor(x), bias, m_shape.stride, m_shape.padding);
    return at::conv2d(x, m_weight, bias, m_shape.stride, m_shape.padding);
}

at::Tensor Conv2d::forward(const at::Tensor& x) const
{
    return run(x, m_bias);
}

at::Tensor Conv2d::forward(const at::Tensor& x, const at::Tensor& perChannel) const
{
    if (perChannel.size(0) == 1)
        return run(x, m_bias + perChannel[0]);
    return run(x, m_bias) + perChannel.unsqueeze(-1).unsqueeze(-1);
}

at::Tensor Conv2d::forwardAdd(const at::Tensor& x, const at::Tensor& residual) const
{
    if (m_small.defined())
        return m_small.conv(x, {m_shape.kernel, m_shape.stride, m_shape.padding}, m_bias, residual);
    if (m_packs)
        return packed::conv(x, packedFor(x), m_bias, m_shape.stride, m_shape.padding, residual);
    return run(x, m_bias) + residual;
}

Linear::Linear(const Weights& w, std::int64_t in, std::int64_t out, Bias bias)
    : Linear(w.take("weight", {out, in}), bias == Bias::Yes ? w.take("bias", {out}) : at::Tensor(), w.purpose())
{
}

Linear::Linear(at::Tensor weight, at::Tensor bias, Purpose purpose)
    : m_weight(std::move(weight))
    , m_bias(std::move(bias))
    , m_packed(purpose == Purpose::Inference && packed::usable(m_weight))
{
    if (m_packed)
        m_small = kernels::SmallWeight(m_weight);
    if (m_small.defined())
        m_weight.reset();
    else if (m_packed)
        m_weight = packed::packLinear(m_weight);
}

at::Tensor Linear::forward(const at::Tensor& x) const
{
    if (m_small.defined())
        return m_small.linear(x, m_bias);
    if (m_packed)
        return packed::linear(x, m_weight, m_bias);
    return at::linear(x, m_weight, m_bias);
}

at::Tensor Linear::forwardAdd(const at::Tensor& x, const at::Tensor& residual) const
{
    if (m_small.defined())
        return m_small.linear(x, m_bias, residual);
    if (m_packed)
        return packed::linear(x, m_weight, m_bias, residual);
    return at::linear(x, m_weight, m_bias) + residual;
}

GroupNorm::GroupNorm(const Weights& w, std::int64_t groups, std::int64_t channels, double eps)
    : m_groups(groups)
    , m_eps(eps)
    , m_weight(w.take("weight", {channels}))
    , m_bias(w.take("bias", {channels}))
{
}

at::Tensor GroupNorm::forward(const at::Tensor& x) const
{
    if (kernels::usable(x))
        return kernels::groupNorm(x, m_weight, m_bias, m_groups, m_eps, kernels::After::Nothing);
    return at::group_norm(x, m_groups, m_weight, m_bias, m_eps);
}

at::Tensor GroupNorm::forwardSilu(const at::Tensor& x) const
{
    if (kernels::usable(x))
        return kernels::groupNorm(x, m_weight, m_bias, m_groups, m_eps, kernels::After::Silu);
    return at::silu(at::group_norm(x, m_groups, m_weight, m_bias, m_eps));
}

LayerNorm::LayerNorm(const Weights& w, std::int64_t width, double eps)
    : m_weight(w.take("weight", {width}))
    , m_bias(w.take("bias", {width}))
    , m_eps(eps)
{
}

at::Tensor LayerNorm::forward(const at::Tensor& x) const
{
    return at::layer_norm(x, m_weight.sizes(), m_weight, m_bias, m_eps);
}

} // namespace seedbook
