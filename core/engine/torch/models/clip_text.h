// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/model_config.h"
#include "core/engine/torch/models/attention.h"

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

// CLIPTextModel (Radford et al. 2021, arXiv 2103.00020; transformers models/clip/modeling_clip.py). Accepts keys with
// and without the `text_model.` prefix.
class ClipText
{
public:
    ClipText(const Weights& w, const ClipTextConfig& config);
    // ids [N, T], int64, below vocabSize -> states after the final norm [N, T, hidden].
    [[nodiscard]] at::Tensor forward(const at::Tensor& ids) const;

private:
    at::Tensor m_tokens;    // [vocab, hidden]
    at::Tensor m_positions; // [T max, hidden]
    std::vector<ClipLayer> m_layers;
    LayerNorm m_finalNorm;
};

} // namespace seedbook
