// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/models/clip_text.h"
#include <algorithm>

namespace seedbook {

namespace {

at::Tensor activate(const at::Tensor& x, Activation activation)
{
    return activation == Activation::QuickGelu ? x * at::sigmoid(x * 1.702) : at::gelu(x);
}

// Exports by transformers before version 5 have the prefix.
Weights textRoot(const Weights& w)
{
    return w.has("text_model.final_layer_norm.weight") ? w / "text_model" : w;
}

} // namespace

ClipLayer::ClipLayer(const Weights& w, const ClipTextConfig& config)
    : m_heads(config.heads)
    , m_activation(config.hiddenAct)
    , m_norm1(w / "layer_norm1", config.hiddenSize, config.layerNormEps)
    , m_project(w / "self_attn", {"q_proj", "k_proj", "v_proj"}, config.hiddenSize, Linear::Bias::Yes)
    , m_out(w / "self_attn" / "out_proj", config.hiddenSize, config.hiddenSize)
    , m_norm2(w / "layer_norm2", config.hiddenSize, config.layerNormEps)
    , m_fc1(w / "mlp" / "fc1", config.hiddenSize, config.intermediateSize)
    , m_fc2(w / "mlp" / "fc2", config.intermediateSize, config.hiddenSize)
{
}

at::Tensor ClipLayer::forward(const at::Tensor& x) const
{
    const auto [q, k, v] = m_project.forward(m_norm1.forward(x));
    const at::Tensor y = m_out.forwardAdd(attend(q, k, v, m_heads, Mask::Causal), x);
    return m_fc2.forwardAdd(activate(m_fc1.forward(m_norm2.forward(y)), m_activation), y);
}

ClipText::ClipText(const Weights& w, const ClipTextConfig& config)
    : m_tokens((textRoot(w) / "embeddings").take("token_embedding.weight", {config.vocabSize, config.hiddenSize}))
    , m_positions(
          (textRoot(w) / "embeddings").take("position_embedding.weight", {config.maxPositions, config.hiddenSize}))
    , m_finalNorm(textRoot(w) / "final_layer_norm", config.hiddenSize, config.layerNormEps)
{
    for (int i = 0; i < config.layers; ++i)
        m_layers.emplace_back(textRoot(w) / "encoder" / "layers" / static_cast<std::size_t>(i), config);
    if (config.projectionDim > 0)
        m_projection.emplace(w / "text_projection", config.hiddenSize, config.projectionDim, Linear::Bias::No);
}

at::Tensor ClipText::forward(const at::Tensor& ids) const
{
    at::Tensor x = embed(ids) + m_positions.slice(0, 0, ids.size(1));
    for (const ClipLayer& layer : m_layers)
        x = layer.forward(x);
    return m_finalNorm.forward(x);
}

TextStates ClipText::forward(const at::Tensor& ids, std::int64_t eosId, TextLayer layer) const
{
    return forwardEmbedded(embed(ids), m_projection ? firstEnd(ids, eosId) : at::Tensor(), layer);
}

at::Tensor ClipText::embed(const at::Tensor& ids) const
{
    return at::embedding(m_tokens, ids);
}

TextStates ClipText::forwardEmbedded(const at::Tensor& vectors, const at::Tensor& endAt, TextLayer layer) const
{
    TextStates states;
    at::Tensor x = vectors + m_positions.slice(0, 0, vectors.size(1));
    const auto taken = m_layers.size() - std::min(m_layers.size(), static_cast<std::size_t>(std::max(layer.skip, 0)));
    for (std::size_t i = 0; i <= m_layers.size(); ++i) {
        if (i == taken)
            states.hidden = layer.finalNorm ? m_finalNorm.forward(x) : x;
        if (i == m_layers.size() || (i == taken && !m_projection))
            break;
        x = m_layers[i].forward(x);
    }
    if (m_projection) {
        const at::Tensor ends = endAt.view({-1, 1, 1}).expand({-1, 1, x.size(2)});
        states.pooled = m_projection->forward(m_finalNorm.forward(x.gather(1, ends).squeeze(1)));
    }
    return states;
}

at::Tensor firstEnd(const at::Tensor& ids, std::int64_t eosId)
{
    return (ids == eosId).to(at::kInt).argmax(1);
}

} // namespace seedbook
