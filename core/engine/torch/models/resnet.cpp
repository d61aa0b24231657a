// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/models/resnet.h"

namespace seedbook {

ResnetBlock::ResnetBlock(const Weights& w, ResnetShape shape, ConditionLayers* conditions)
    : m_norm1(w / "norm1", shape.groups, shape.in, shape.eps)
    , m_conv1(w / "conv1", {shape.in, shape.out})
    , m_norm2(w / "norm2", shape.groups, shape.out, shape.eps)
    , m_conv2(w / "conv2", {shape.out, shape.out})
    , m_timeSlot(conditions ? conditions->addTime(w, shape.out) : 0)
{
    if (shape.in != shape.out)
        m_shortcut.emplace(w / "conv_shortcut", ConvShape{shape.in, shape.out, 1, 1, 0});
}

at::Tensor ResnetBlock::forward(const at::Tensor& x) const
{
    at::Tensor hidden = m_conv1.forward(m_norm1.forwardSilu(x));
    return finish(x, std::move(hidden));
}

at::Tensor ResnetBlock::forward(const at::Tensor& x, const Conditions& conditions) const
{
    at::Tensor hidden = m_conv1.forward(m_norm1.forwardSilu(x), conditions.time[m_timeSlot]);
    return finish(x, std::move(hidden));
}

// Whatever is no longer needed is let go at once: of a large picture each of these takes hundreds of megabytes.
at::Tensor ResnetBlock::finish(const at::Tensor& x, at::Tensor hidden) const
{
    hidden = m_norm2.forwardSilu(hidden);
    return m_conv2.forwardAdd(hidden, m_shortcut ? m_shortcut->forward(x) : x);
}

Downsample::Downsample(const Weights& w, std::int64_t channels, Pad pad)
    : m_pad(pad)
    , m_conv(w / "conv", {channels, channels, 3, 2, pad == Pad::Symmetric ? 1 : 0})
{
}

at::Tensor Downsample::forward(const at::Tensor& x) const
{
    return m_conv.forward(m_pad == Pad::Symmetric ? x : at::constant_pad_nd(x, {0, 1, 0, 1}));
}

Upsample::Upsample(const Weights& w, std::int64_t channels)
    : m_conv(w / "conv", {channels, channels})
{
}

at::Tensor Upsample::forward(const at::Tensor& x) const
{
    return forward(x, 2 * x.size(2), 2 * x.size(3));
}

at::Tensor Upsample::forward(const at::Tensor& x, std::int64_t height, std::int64_t width) const
{
    return m_conv.forward(at::upsample_nearest2d(x, {height, width}));
}

} // namespace seedbook
