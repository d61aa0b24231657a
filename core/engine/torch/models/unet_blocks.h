// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/model_config.h"
#include "core/engine/torch/models/attention.h"
#include "core/engine/torch/models/resnet.h"
#include <optional>
#include <vector>

// The levels of the UNet (diffusers unet_2d_blocks). One class each for down and up: a level without cross-attention
// has no attentions.
namespace seedbook {

struct UNetLevel
{
    std::int64_t in = 0;   // channels that come from the level before
    std::int64_t out = 0;  // channels of this level
    std::int64_t skip = 0; // up levels: channels of the shallowest skip, of the next level
    int layers = 2;        // resnets
    bool attention = true; // a transformer after each resnet
    bool resample = true;  // down- or upsampler at the end
    double eps = 1e-5;     // of the resnets' norms
    TransformerShape transformer;
};

class DownBlock
{
public:
    DownBlock(const Weights& w, const UNetLevel& level, ConditionLayers& conditions);
    // Appends every resnet's and the downsampler's result to `skips`.
    [[nodiscard]] at::Tensor forward(at::Tensor x, const Conditions& conditions, std::vector<at::Tensor>& skips) const;

private:
    std::vector<ResnetBlock> m_resnets;
    std::vector<Transformer2D> m_attentions;
    std::optional<Downsample> m_downsample;
};

class MidBlock
{
public:
    MidBlock(const Weights& w, const UNetLevel& level, ConditionLayers& conditions);
    [[nodiscard]] at::Tensor forward(const at::Tensor& x, const Conditions& conditions) const;

private:
    ResnetBlock m_first;
    Transformer2D m_attention;
    ResnetBlock m_last;
};

class UpBlock
{
public:
    UpBlock(const Weights& w, const UNetLevel& level, ConditionLayers& conditions);
    // Takes one skip per resnet from the back of `skips`; grows to the size of the skip that is then last.
    [[nodiscard]] at::Tensor forward(at::Tensor x, const Conditions& conditions, std::vector<at::Tensor>& skips) const;

private:
    std::vector<ResnetBlock> m_resnets;
    std::vector<Transformer2D> m_attentions;
    std::optional<Upsample> m_upsample;
};

} // namespace seedbook
