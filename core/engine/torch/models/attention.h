// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/models/conditions.h"
#include "core/engine/torch/models/layers.h"
#include <array>
#include <vector>

namespace seedbook {

enum class Mask { None, Causal };
// Scaled dot-product attention. q [N, Tq, heads * d], k and v [N, Tk, heads * d] -> [N, Tq, heads * d].
[[nodiscard]] at::Tensor attend(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, std::int64_t heads,
                                Mask mask = Mask::None, bool upcast = false);

// [N, C, H, W] <-> [N, H * W, C]; without a copy when the picture is channels-last.
[[nodiscard]] at::Tensor toTokens(const at::Tensor& picture);
[[nodiscard]] at::Tensor toPicture(const at::Tensor& tokens, std::int64_t height, std::int64_t width);

// The three projections of self-attention: one product for inference, three for training.
class QueryKeyValue
{
public:
    // Names of the projections below `w`, in the order query, key, value.
    using Names = std::array<std::string_view, 3>;
    QueryKeyValue(const Weights& w, Names names, std::int64_t width, Linear::Bias bias);
    [[nodiscard]] std::array<at::Tensor, 3> forward(const at::Tensor& x) const; // [N, T, width] each

private:
    std::vector<Linear> m_layers; // one of 3 * width, or three of width
};

struct TransformerShape
{
    std::int64_t channels = 0;
    std::int64_t heads = 8;
    int layers = 1;
    std::int64_t groups = 32;
    bool linearProjection = false;
    bool upcast = false;
};

// Self-attention, cross-attention to the text, GEGLU feed-forward (diffusers BasicTransformerBlock).
class TransformerBlock
{
public:
    TransformerBlock(const Weights& w, const TransformerShape& shape, ConditionLayers& conditions);
    [[nodiscard]] at::Tensor forward(const at::Tensor& x, const Conditions& conditions) const; // [N, T, channels]

private:
    std::int64_t m_heads;
    bool m_upcast;
    LayerNorm m_norm1;
    QueryKeyValue m_self;
    Linear m_selfOut;
    LayerNorm m_norm2;
    Linear m_crossQuery;
    Linear m_crossOut;
    LayerNorm m_norm3;
    Linear m_feedIn;
    Linear m_feedOut;
    std::size_t m_textSlot;
};

// Transformer blocks over the cells of a picture (diffusers Transformer2DModel).
class Transformer2D
{
public:
    Transformer2D(const Weights& w, const TransformerShape& shape, ConditionLayers& conditions);
    [[nodiscard]] at::Tensor forward(const at::Tensor& x, const Conditions& conditions) const; // [N, channels, H, W]

private:
    GroupNorm m_norm;
    Linear m_in;
    std::vector<TransformerBlock> m_blocks;
    Linear m_out;
};

// Single-head self-attention of the autoencoder; takes the names of old diffusers files too (query, key, value,
// proj_attn).
class PictureAttention
{
public:
    PictureAttention(const Weights& w, std::int64_t channels, std::int64_t groups, double eps);
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const; // [N, channels, H, W]

private:
    GroupNorm m_norm;
    QueryKeyValue m_project;
    Linear m_out;
};

} // namespace seedbook
