// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/models/embeddings.h"
#include "core/engine/torch/models/unet_blocks.h"

namespace seedbook {

// What Stable Diffusion XL is told besides the text (diffusers addition_embed_type "text_time").
struct AddedInputs
{
    at::Tensor pooled; // [N, width of the pooled text]
    at::Tensor sizes;  // [N, 6]: original height and width, crop top and left, target height and width, in pixels
};

// UNet2DConditionModel (Rombach et al. 2022, arXiv 2112.10752; diffusers models/unets/unet_2d_condition.py). Member
// names follow the checkpoint's. forward() is the whole model and differentiable; a sampler computes the conditions
// once and calls denoise() per step.
class UNet
{
public:
    UNet(const Weights& w, const UNetConfig& config);

    // latents [N, in, h, w], timesteps [1 or N], states [N, T, crossAttentionDim], added() [N, …] or undefined ->
    // [N, out, h, w].
    [[nodiscard]] at::Tensor forward(const at::Tensor& latents, const at::Tensor& timesteps, const at::Tensor& states,
                                     const at::Tensor& added = {}) const;

    // What takesAdded() models add to the time embedding -> [N, time embedding width].
    [[nodiscard]] at::Tensor added(const AddedInputs& inputs) const;
    [[nodiscard]] bool takesAdded() const { return m_addEmbedding.has_value(); }
    // Guidance is an input of the model (LCM), which then has no unconditional half.
    [[nodiscard]] bool takesGuidance() const { return m_config.timeCondProjDim > 0; }

    // timesteps [S] -> per resnet [S, channels]; with added() of N pictures [S, N, channels]. `guidance` is read where
    // takesGuidance().
    [[nodiscard]] std::vector<at::Tensor> timeConditions(const at::Tensor& timesteps, const at::Tensor& added = {},
                                                         double guidance = 1) const;
    // states [N, T, crossAttentionDim] -> per cross-attention.
    [[nodiscard]] std::vector<KeyValue> textConditions(const at::Tensor& states) const;
    [[nodiscard]] at::Tensor denoise(const at::Tensor& latents, const Conditions& conditions) const;
    [[nodiscard]] std::int64_t latentChannels() const { return m_config.inChannels; }

private:
    [[nodiscard]] at::Tensor timeEmbedding(const at::Tensor& timesteps, double guidance) const; // [S, width]
    UNetConfig m_config;
    Conv2d m_convIn;
    TimestepEmbedding m_timeEmbedding;
    std::optional<TimestepEmbedding> m_addEmbedding;
    ConditionLayers m_conditions;
    std::vector<DownBlock> m_down;
    std::optional<MidBlock> m_mid;
    std::vector<UpBlock> m_up;
    GroupNorm m_convNormOut;
    Conv2d m_convOut;
};

} // namespace seedbook
