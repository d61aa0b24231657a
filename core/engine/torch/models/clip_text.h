// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/model_config.h"
#include "core/engine/torch/models/attention.h"
#include <optional>

namespace seedbook {

class ClipLayer
{
public:
    ClipLayer(const Weights& w, const ClipTextConfig& config);
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const; // [N, T, hidden]

private:
    std::int64_t m_heads;
    Activation m_activation;
    LayerNorm m_norm1;
    QueryKeyValue m_project;
    Linear m_out;
    LayerNorm m_norm2;
    Linear m_fc1;
    Linear m_fc2;
};

// What a text encoder makes of texts.
struct TextStates
{
    at::Tensor hidden; // [N, T, hidden]
    at::Tensor pooled; // [N, projectionDim], of the last layer at the text's end; undefined without a projection
};

// Which states TextStates::hidden are.
struct TextLayer
{
    int skip = 0;          // layers left out at the end: 0 … layers; transformers' hidden_states[-1 - skip]
    bool finalNorm = true; // Stable Diffusion 1 and 2 norm whatever layer is used; XL takes the layer before the last
                           // without (skip 1)
};

// CLIPTextModel and CLIPTextModelWithProjection (Radford et al. 2021, arXiv 2103.00020; transformers
// models/clip/modeling_clip.py). Accepts keys with and without the `text_model.` prefix.
class ClipText
{
public:
    ClipText(const Weights& w, const ClipTextConfig& config);
    // ids [N, T], int64, below vocabSize, T up to maxPositions -> states after the final norm [N, T, hidden].
    [[nodiscard]] at::Tensor forward(const at::Tensor& ids) const;
    // Pools each text at its first `eosId`.
    [[nodiscard]] TextStates forward(const at::Tensor& ids, std::int64_t eosId, TextLayer layer) const;

    // The two halves of forward(): ids -> vectors [N, T, hidden], which a textual inversion replaces; vectors ->
    // states, pooled at `endAt` [N], int64 (not read without a projection).
    [[nodiscard]] at::Tensor embed(const at::Tensor& ids) const;
    [[nodiscard]] TextStates forwardEmbedded(const at::Tensor& vectors, const at::Tensor& endAt, TextLayer layer) const;

    [[nodiscard]] std::int64_t width() const { return m_tokens.size(1); } // hidden
    [[nodiscard]] int layers() const { return static_cast<int>(m_layers.size()); }

private:
    at::Tensor m_tokens;    // [vocab, hidden]
    at::Tensor m_positions; // [T max, hidden]
    std::vector<ClipLayer> m_layers;
    LayerNorm m_finalNorm;
    std::optional<Linear> m_projection;
};

// Where `eosId` stands first in each row of ids [N, T] -> [N]; 0 where it does not.
[[nodiscard]] at::Tensor firstEnd(const at::Tensor& ids, std::int64_t eosId);

} // namespace seedbook
