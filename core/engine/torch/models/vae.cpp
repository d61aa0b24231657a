// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/models/vae.h"

namespace seedbook {

namespace {

constexpr double kEps = 1e-6;

ResnetShape resnetShape(const VaeConfig& c, std::int64_t in, std::int64_t out)
{
    return {in, out, c.normGroups, kEps};
}

} // namespace

VaeMidBlock::VaeMidBlock(const Weights& w, std::int64_t channels, const VaeConfig& config)
    : m_first(w / "resnets" / 0, resnetShape(config, channels, channels))
    , m_last(w / "resnets" / 1, resnetShape(config, channels, channels))
{
    if (config.midBlockAddAttention)
        m_attention.emplace(w / "attentions" / 0, channels, config.normGroups, kEps);
}

at::Tensor VaeMidBlock::forward(const at::Tensor& x) const
{
    const at::Tensor hidden = m_first.forward(x);
    return m_last.forward(m_attention ? m_attention->forward(hidden) : hidden);
}

VaeEncoder::VaeEncoder(const Weights& w, const VaeConfig& config)
    : m_convIn(w / "conv_in", {config.inChannels, config.blockOutChannels.front()})
    , m_mid(w / "mid_block", config.blockOutChannels.back(), config)
    , m_convNormOut(w / "conv_norm_out", config.normGroups, config.blockOutChannels.back(), kEps)
    , m_convOut(w / "conv_out", {config.blockOutChannels.back(), 2 * config.latentChannels})
{
    const auto& channels = config.blockOutChannels;
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const Weights here = w / "down_blocks" / i;
        Level& level = m_levels.emplace_back();
        for (int j = 0; j < config.layersPerBlock; ++j) {
            const std::int64_t in = j == 0 && i > 0 ? channels[i - 1] : channels[i];
            level.resnets.emplace_back(here / "resnets" / static_cast<std::size_t>(j),
                                       resnetShape(config, in, channels[i]));
        }
        if (i + 1 < channels.size())
            level.downsample.emplace(here / "downsamplers" / 0, channels[i], Downsample::Pad::RightBottom);
    }
}

at::Tensor VaeEncoder::forward(at::Tensor x) const
{
    x = m_convIn.forward(x);
    for (const Level& level : m_levels) {
        for (const ResnetBlock& resnet : level.resnets)
            x = resnet.forward(x);
        if (level.downsample)
            x = level.downsample->forward(x);
    }
    return m_convOut.forward(m_convNormOut.forwardSilu(m_mid.forward(x)));
}

VaeDecoder::VaeDecoder(const Weights& w, const VaeConfig& config)
    : m_convIn(w / "conv_in", {config.latentChannels, config.blockOutChannels.back()})
    , m_mid(w / "mid_block", config.blockOutChannels.back(), config)
    , m_convNormOut(w / "conv_norm_out", config.normGroups, config.blockOutChannels.front(), kEps)
    , m_convOut(w / "conv_out", {config.blockOutChannels.front(), config.outChannels})
{
    const auto& channels = config.blockOutChannels;
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const std::size_t at = channels.size() - 1 - i;
        const Weights here = w / "up_blocks" / i;
        Level& level = m_levels.emplace_back();
        for (int j = 0; j < config.layersPerBlock + 1; ++j) {
            const std::int64_t in = j == 0 && i > 0 ? channels[at + 1] : channels[at];
            level.resnets.emplace_back(here / "resnets" / static_cast<std::size_t>(j),
                                       resnetShape(config, in, channels[at]));
        }
        if (at != 0)
            level.upsample.emplace(here / "upsamplers" / 0, channels[at]);
    }
}

at::Tensor VaeDecoder::forward(at::Tensor x) const
{
    x = m_mid.forward(m_convIn.forward(x));
    for (const Level& level : m_levels) {
        for (const ResnetBlock& resnet : level.resnets)
            x = resnet.forward(x);
        if (level.upsample)
            x = level.upsample->forward(x);
    }
    return m_convOut.forward(m_convNormOut.forwardSilu(x));
}

VaeDecoding::VaeDecoding(const Weights& w, const VaeConfig& config)
    : m_decoder(w / "decoder", config)
{
    if (config.usePostQuantConv)
        m_postQuant.emplace(w / "post_quant_conv", ConvShape{config.latentChannels, config.latentChannels, 1, 1, 0});
}

at::Tensor VaeDecoding::forward(const at::Tensor& latents) const
{
    return m_decoder.forward(m_postQuant ? m_postQuant->forward(latents) : latents);
}

VaeEncoding::VaeEncoding(const Weights& w, const VaeConfig& config)
    : m_encoder(w / "encoder", config)
{
    if (config.useQuantConv)
        m_quant.emplace(w / "quant_conv", ConvShape{2 * config.latentChannels, 2 * config.latentChannels, 1, 1, 0});
}

VaeMoments VaeEncoding::forward(const at::Tensor& pictures) const
{
    at::Tensor moments = m_encoder.forward(pictures);
    if (m_quant)
        moments = m_quant->forward(moments);
    const auto halves = moments.chunk(2, 1);
    return {halves[0], halves[1].clamp(-30.0, 20.0)};
}

Vae::Vae(const Weights& w, const VaeConfig& config)
    : m_encoding(w, config)
    , m_decoding(w, config)
{
}

VaeMoments Vae::encode(const at::Tensor& pictures) const
{
    return m_encoding.forward(pictures);
}

at::Tensor Vae::decode(const at::Tensor& latents) const
{
    return m_decoding.forward(latents);
}

} // namespace seedbook
