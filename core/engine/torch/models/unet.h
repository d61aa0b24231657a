// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/models/embeddings.h"
#include "core/engine/torch/models/unet_blocks.h"

namespace seedbook {

// UNet2DConditionModel (Rombach et al. 2022, arXiv 2112.10752; diffusers models/unets/unet_2d_condition.py). Member
// names follow the checkpoint's. forward() is the whole model and differentiable; a sampler computes the conditions
// once and calls denoise() per step.
class UNet
{
public:
    UNet(const Weights& w, const UNetConfig& config);

    // latents [N, in, h, w], timesteps [1 or N], states [N, T, crossAttentionDim] -> [N, out, h, w].
    [[nodiscard]] at::Tensor forward(const at::Tensor& latents, const at::Tensor& timesteps,
                                     const at::Tensor& states) const;

    // timesteps [S] -> per resnet [S, channels].
    [[nodiscard]] std::vector<at::Tensor> timeConditions(const at::Tensor& timesteps) const;
    // states [N, T, crossAttentionDim] -> per cross-attention.
    [[nodiscard]] std::vector<KeyValue> textConditions(const at::Tensor& states) const;
    [[nodiscard]] at::Tensor denoise(const at::Tensor& latents, const Conditions& conditions) const;
    [[nodiscard]] std::int64_t latentChannels() const { return m_config.inChannels; }

private:
    UNetConfig m_config;
    Conv2d m_convIn;
    TimestepEmbedding m_timeEmbedding;
    ConditionLayers m_conditions;
    std::vector<DownBlock> m_down;
    std::optional<MidBlock> m_mid;
    std::vector<UpBlock> m_up;
    GroupNorm m_convNormOut;
    Conv2d m_convOut;
};

} // namespace seedbook
