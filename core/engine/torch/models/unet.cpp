// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/models/unet.h"
#include <algorithm>

namespace seedbook {

namespace {

TransformerShape transformerShape(const UNetConfig& c, std::size_t level)
{
    return {c.blockOutChannels[level], c.heads[level],   c.transformerLayers[level], c.normGroups,
            c.useLinearProjection,     c.upcastAttention};
}

UNetLevel downLevel(const UNetConfig& c, std::size_t i)
{
    UNetLevel level;
    level.in = c.blockOutChannels[i == 0 ? 0 : i - 1];
    level.out = c.blockOutChannels[i];
    level.layers = c.layersPerBlock[i];
    level.attention = c.downCrossAttention[i];
    level.resample = i + 1 < c.blockOutChannels.size();
    level.eps = c.normEps;
    level.transformer = transformerShape(c, i);
    return level;
}

UNetLevel midLevel(const UNetConfig& c)
{
    UNetLevel level = downLevel(c, c.blockOutChannels.size() - 1);
    level.in = level.out;
    return level;
}

// i counts from the deepest level.
UNetLevel upLevel(const UNetConfig& c, std::size_t i)
{
    const std::size_t deepest = c.blockOutChannels.size() - 1;
    const std::size_t at = deepest - i;
    UNetLevel level;
    level.in = c.blockOutChannels[std::min(at + 1, deepest)];
    level.out = c.blockOutChannels[at];
    level.skip = c.blockOutChannels[at == 0 ? 0 : at - 1];
    level.layers = c.layersPerBlock[at] + 1;
    level.attention = c.upCrossAttention[i];
    level.resample = at != 0;
    level.eps = c.normEps;
    level.transformer = transformerShape(c, at);
    return level;
}

} // namespace

UNet::UNet(const Weights& w, const UNetConfig& config)
    : m_config(config)
    , m_convIn(w / "conv_in", {config.inChannels, config.blockOutChannels[0]})
    , m_timeEmbedding(w / "time_embedding", config.blockOutChannels[0], config.timeEmbeddingDim, config.timeCondProjDim)
    , m_conditions(config.timeEmbeddingDim, config.crossAttentionDim)
    , m_convNormOut(w / "conv_norm_out", config.normGroups, config.blockOutChannels[0], config.normEps)
    , m_convOut(w / "conv_out", {config.blockOutChannels[0], config.outChannels})
{
    if (config.additionTimeEmbedDim > 0)
        m_addEmbedding.emplace(w / "add_embedding", config.additionInputDim, config.timeEmbeddingDim);
    const std::size_t levels = config.blockOutChannels.size();
    for (std::size_t i = 0; i < levels; ++i)
        m_down.emplace_back(w / "down_blocks" / i, downLevel(config, i), m_conditions);
    m_mid.emplace(w / "mid_block", midLevel(config), m_conditions);
    for (std::size_t i = 0; i < levels; ++i)
        m_up.emplace_back(w / "up_blocks" / i, upLevel(config, i), m_conditions);
}

at::Tensor UNet::forward(const at::Tensor& latents, const at::Tensor& timesteps, const at::Tensor& states,
                         const at::Tensor& added) const
{
    const at::Tensor time = timeEmbedding(timesteps, 1);
    return denoise(latents, {m_conditions.time(added.defined() ? time + added : time), textConditions(states)});
}

at::Tensor UNet::added(const AddedInputs& inputs) const
{
    const at::Tensor sinusoids = timestepSinusoids(inputs.sizes.flatten(), m_config.additionTimeEmbedDim,
                                                   m_config.flipSinToCos, m_config.freqShift)
                                     .view({inputs.sizes.size(0), -1});
    return m_addEmbedding->forward(at::cat({inputs.pooled, sinusoids.to(inputs.pooled.options())}, 1));
}

at::Tensor UNet::timeEmbedding(const at::Tensor& timesteps, double guidance) const
{
    const at::Tensor sinusoids =
        timestepSinusoids(timesteps, m_config.blockOutChannels[0], m_config.flipSinToCos, m_config.freqShift)
            .to(m_convNormOut.dtype());
    if (!takesGuidance())
        return m_timeEmbedding.forward(sinusoids);
    return m_timeEmbedding.forward(sinusoids,
                                   guidanceSinusoids(guidance, m_config.timeCondProjDim).to(sinusoids.options()));
}

std::vector<at::Tensor> UNet::timeConditions(const at::Tensor& timesteps, const at::Tensor& added,
                                             double guidance) const
{
    const at::Tensor time = timeEmbedding(timesteps, guidance);
    return m_conditions.time(added.defined() ? time.unsqueeze(1) + added.unsqueeze(0) : time);
}

std::vector<KeyValue> UNet::textConditions(const at::Tensor& states) const
{
    return m_conditions.text(states);
}

at::Tensor UNet::denoise(const at::Tensor& latents, const Conditions& conditions) const
{
    std::vector<at::Tensor> skips;
    at::Tensor x = m_convIn.forward(latents);
    skips.push_back(x);
    for (const DownBlock& block : m_down)
        x = block.forward(x, conditions, skips);
    x = m_mid->forward(x, conditions);
    for (const UpBlock& block : m_up)
        x = block.forward(x, conditions, skips);
    return m_convOut.forward(m_convNormOut.forwardSilu(x));
}

} // namespace seedbook
