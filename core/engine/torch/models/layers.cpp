// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/models/layers.h"
#include "core/engine/torch/cuda_kernels.h"
#include "core/engine/torch/norm_kernels.h"

namespace seedbook {

namespace {

// Multiply-adds of one call from which oneDNN's kernels beat the small ones, whose advantage is a cheap call. Measured
// on AVX-512; at the crossing the two differ by a few percent only.
constexpr std::int64_t kSmallConvWork = 32 << 20;
constexpr std::int64_t kSmallLinearWork = 16 << 20;

} // namespace

Conv2d::Conv2d(const Weights& w, ConvShape shape)
    : m_shape(shape)
    , m_weight(w.take("weight", {shape.out, shape.in, shape.kernel, shape.kernel}))
    , m_bias(shape.bias ? w.take("bias", {shape.out}) : at::Tensor())
    , m_packs(w.purpose() == Purpose::Inference && packed::usable(m_weight))
    , m_fitsSmall(m_packs && kernels::SmallWeight::fits(m_weight))
{
    if (w.purpose() == Purpose::Inference && !m_packs)
        m_weight = m_weight.contiguous(at::MemoryFormat::ChannelsLast);
}

void Conv2d::packFor(const at::Tensor& x) const
{
    // oneDNN's layout depends on height and width, not on the number of rows.
    const auto side = x.sizes().slice(2);
    const std::int64_t work =
        x.numel() / (m_shape.stride * m_shape.stride) * m_shape.kernel * m_shape.kernel * m_shape.out;
    const bool small = m_fitsSmall && work < kSmallConvWork;
    if (small ? m_small.defined() : !m_small.defined() && side == m_packedSize)
        return;
    const at::Tensor plain = m_small.defined() ? m_small.plain() : packed::plain(m_weight);
    m_weight.reset();
    m_small = small ? kernels::SmallWeight(plain) : kernels::SmallWeight();
    m_packedSize.clear();
    if (!small) {
        m_weight = packed::packConv(plain, m_shape.stride, m_shape.padding, {1, m_shape.in, side[0], side[1]});
        m_packedSize = side.vec();
    }
}

at::Tensor Conv2d::run(const at::Tensor& x, const at::Tensor& bias, const at::Tensor& residual,
                       packed::After after) const
{
    at::Tensor out;
    if (m_packs) {
        packFor(x);
        if (!m_small.defined())
            return packed::conv(x, m_weight, bias, m_shape.stride, m_shape.padding, residual, after);
        out = m_small.conv(x, {m_shape.kernel, m_shape.stride, m_shape.padding}, bias, residual);
        return after == packed::After::Relu ? out.relu_() : out;
    }
    out = at::conv2d(x, m_weight, bias, m_shape.stride, m_shape.padding);
    if (residual.defined())
        out = out + residual;
    return after == packed::After::Relu ? at::relu(out) : out;
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
    return run(x, m_bias, residual);
}

at::Tensor Conv2d::forwardRelu(const at::Tensor& x, const at::Tensor& residual) const
{
    return run(x, m_bias, residual, packed::After::Relu);
}

Linear::Linear(const Weights& w, std::int64_t in, std::int64_t out, Bias bias)
    : Linear(w.take("weight", {out, in}), bias == Bias::Yes ? w.take("bias", {out}) : at::Tensor(), w.purpose())
{
}

Linear::Linear(at::Tensor weight, at::Tensor bias, Purpose purpose)
    : m_out(weight.size(0))
    , m_weight(std::move(weight))
    , m_bias(std::move(bias))
    , m_packs(purpose == Purpose::Inference && packed::usable(m_weight))
    , m_fitsSmall(m_packs && kernels::SmallWeight::fits(m_weight))
{
}

void Linear::packFor(const at::Tensor& x) const
{
    const bool small = m_fitsSmall && x.numel() * m_out < kSmallLinearWork;
    if (small ? m_small.defined() : m_weight.defined() && m_weight.is_mkldnn())
        return;
    const at::Tensor plain = m_small.defined() ? m_small.plain() : packed::plain(m_weight);
    m_small = small ? kernels::SmallWeight(plain) : kernels::SmallWeight();
    m_weight = small ? at::Tensor() : packed::packLinear(plain);
}

at::Tensor Linear::forward(const at::Tensor& x) const
{
    if (!m_packs)
        return at::linear(x, m_weight, m_bias);
    packFor(x);
    return m_small.defined() ? m_small.linear(x, m_bias) : packed::linear(x, m_weight, m_bias);
}

at::Tensor Linear::forwardAdd(const at::Tensor& x, const at::Tensor& residual) const
{
    if (!m_packs)
        return at::linear(x, m_weight, m_bias) + residual;
    packFor(x);
    return m_small.defined() ? m_small.linear(x, m_bias, residual) : packed::linear(x, m_weight, m_bias, residual);
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
    if (cuda::usable(x, m_groups))
        return cuda::groupNorm(x, m_weight, m_bias, m_groups, m_eps, false);
    return at::group_norm(x, m_groups, m_weight, m_bias, m_eps);
}

at::Tensor GroupNorm::forwardSilu(const at::Tensor& x) const
{
    if (kernels::usable(x))
        return kernels::groupNorm(x, m_weight, m_bias, m_groups, m_eps, kernels::After::Silu);
    if (cuda::usable(x, m_groups))
        return cuda::groupNorm(x, m_weight, m_bias, m_groups, m_eps, true);
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
