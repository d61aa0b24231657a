// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/models/unet_blocks.h"

namespace seedbook {

namespace {

ResnetShape resnetShape(const UNetLevel& level, std::int64_t in)
{
    return {in, level.out, level.transformer.groups, level.eps};
}

} // namespace

DownBlock::DownBlock(const Weights& w, const UNetLevel& level, ConditionLayers& conditions)
{
    for (int i = 0; i < level.layers; ++i) {
        const auto index = static_cast<std::size_t>(i);
        m_resnets.emplace_back(w / "resnets" / index, resnetShape(level, i == 0 ? level.in : level.out), &conditions);
        if (level.attention)
            m_attentions.emplace_back(w / "attentions" / index, level.transformer, conditions);
    }
    if (level.resample)
        m_downsample.emplace(w / "downsamplers" / 0, level.out, Downsample::Pad::Symmetric);
}

at::Tensor DownBlock::forward(at::Tensor x, const Conditions& conditions, std::vector<at::Tensor>& skips) const
{
    for (std::size_t i = 0; i < m_resnets.size(); ++i) {
        x = m_resnets[i].forward(x, conditions);
        if (!m_attentions.empty())
            x = m_attentions[i].forward(x, conditions);
        skips.push_back(x);
    }
    if (m_downsample) {
        x = m_downsample->forward(x);
        skips.push_back(x);
    }
    return x;
}

MidBlock::MidBlock(const Weights& w, const UNetLevel& level, ConditionLayers& conditions)
    : m_first(w / "resnets" / 0, resnetShape(level, level.out), &conditions)
    , m_attention(w / "attentions" / 0, level.transformer, conditions)
    , m_last(w / "resnets" / 1, resnetShape(level, level.out), &conditions)
{
}

at::Tensor MidBlock::forward(const at::Tensor& x, const Conditions& conditions) const
{
    return m_last.forward(m_attention.forward(m_first.forward(x, conditions), conditions), conditions);
}

UpBlock::UpBlock(const Weights& w, const UNetLevel& level, ConditionLayers& conditions)
{
    for (int i = 0; i < level.layers; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const std::int64_t below = i == 0 ? level.in : level.out;
        const std::int64_t skip = i + 1 == level.layers ? level.skip : level.out;
        m_resnets.emplace_back(w / "resnets" / index, resnetShape(level, below + skip), &conditions);
        if (level.attention)
            m_attentions.emplace_back(w / "attentions" / index, level.transformer, conditions);
    }
    if (level.resample)
        m_upsample.emplace(w / "upsamplers" / 0, level.out);
}

at::Tensor UpBlock::forward(at::Tensor x, const Conditions& conditions, std::vector<at::Tensor>& skips) const
{
    for (std::size_t i = 0; i < m_resnets.size(); ++i) {
        x = m_resnets[i].forward(at::cat({x, skips.back()}, 1), conditions);
        skips.pop_back();
        if (!m_attentions.empty())
            x = m_attentions[i].forward(x, conditions);
    }
    if (m_upsample)
        x = m_upsample->forward(x, skips.back().size(2), skips.back().size(3));
    return x;
}

} // namespace seedbook
