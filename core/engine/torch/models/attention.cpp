// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/models/attention.h"
#include "core/engine/torch/flash_attention.h"
#include "core/engine/torch/norm_kernels.h"

namespace seedbook {

namespace {

at::Tensor splitHeads(const at::Tensor& x, std::int64_t heads)
{
    return x.view({x.size(0), x.size(1), heads, x.size(2) / heads}).transpose(1, 2); // [N, heads, T, d]
}

// A 1x1 convolution over a picture is a linear layer over its cells.
Linear projection(const Weights& w, std::int64_t width, bool linear)
{
    const auto shape = linear ? std::vector<std::int64_t>{width, width} : std::vector<std::int64_t>{width, width, 1, 1};
    return Linear(w.take("weight", shape).view({width, width}), w.take("bias", {width}), w.purpose());
}

at::Tensor gatedGelu(const at::Tensor& x)
{
    if (kernels::usable(x))
        return kernels::geglu(x);
    const auto halves = x.chunk(2, -1);
    return halves[0] * at::gelu(halves[1]);
}

bool oldNames(const Weights& w)
{
    return w.has("query.weight") && !w.has("to_q.weight");
}

} // namespace

at::Tensor attend(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, std::int64_t heads, Mask mask,
                  bool upcast)
{
    if (mask == Mask::None && kernels::canAttend(q, k, v))
        return kernels::attend(q, k, v, heads);
    at::Tensor query = splitHeads(q, heads);
    at::Tensor key = splitHeads(k, heads);
    at::Tensor value = splitHeads(v, heads);
    if (upcast) {
        query = query.to(at::kFloat);
        key = key.to(at::kFloat);
        value = value.to(at::kFloat);
    }
    const at::Tensor out = at::scaled_dot_product_attention(query, key, value, {}, 0.0, mask == Mask::Causal);
    return out.transpose(1, 2).reshape(q.sizes()).to(q.scalar_type());
}

at::Tensor toTokens(const at::Tensor& picture)
{
    return picture.permute({0, 2, 3, 1}).reshape({picture.size(0), picture.size(2) * picture.size(3), picture.size(1)});
}

at::Tensor toPicture(const at::Tensor& tokens, std::int64_t height, std::int64_t width)
{
    return tokens.view({tokens.size(0), height, width, tokens.size(2)}).permute({0, 3, 1, 2});
}

QueryKeyValue::QueryKeyValue(const Weights& w, Names names, std::int64_t width, Linear::Bias bias)
{
    if (w.purpose() == Purpose::Training) {
        for (const std::string_view name : names)
            m_layers.emplace_back(w / name, width, width, bias);
        return;
    }
    std::vector<at::Tensor> weights;
    std::vector<at::Tensor> biases;
    for (const std::string_view name : names) {
        weights.push_back((w / name).take("weight", {width, width}));
        if (bias == Linear::Bias::Yes)
            biases.push_back((w / name).take("bias", {width}));
    }
    m_layers.emplace_back(at::cat(weights), biases.empty() ? at::Tensor() : at::cat(biases), w.purpose());
}

std::array<at::Tensor, 3> QueryKeyValue::forward(const at::Tensor& x) const
{
    if (m_layers.size() == 3)
        return {m_layers[0].forward(x), m_layers[1].forward(x), m_layers[2].forward(x)};
    const auto parts = m_layers[0].forward(x).chunk(3, -1);
    return {parts[0], parts[1], parts[2]};
}

TransformerBlock::TransformerBlock(const Weights& w, const TransformerShape& shape, ConditionLayers& conditions)
    : m_heads(shape.heads)
    , m_upcast(shape.upcast)
    , m_norm1(w / "norm1", shape.channels)
    , m_self(w / "attn1", {"to_q", "to_k", "to_v"}, shape.channels, Linear::Bias::No)
    , m_selfOut(w / "attn1" / "to_out" / 0, shape.channels, shape.channels)
    , m_norm2(w / "norm2", shape.channels)
    , m_crossQuery(w / "attn2" / "to_q", shape.channels, shape.channels, Linear::Bias::No)
    , m_crossOut(w / "attn2" / "to_out" / 0, shape.channels, shape.channels)
    , m_norm3(w / "norm3", shape.channels)
    , m_feedIn(w / "ff" / "net" / 0 / "proj", shape.channels, 8 * shape.channels)
    , m_feedOut(w / "ff" / "net" / 2, 4 * shape.channels, shape.channels)
    , m_textSlot(conditions.addText(w / "attn2", shape.channels))
{
}

at::Tensor TransformerBlock::forward(const at::Tensor& x, const Conditions& conditions) const
{
    const auto [q, k, v] = m_self.forward(m_norm1.forward(x));
    at::Tensor y = m_selfOut.forwardAdd(attend(q, k, v, m_heads, Mask::None, m_upcast), x);
    const KeyValue& text = conditions.text[m_textSlot];
    const at::Tensor query = m_crossQuery.forward(m_norm2.forward(y));
    y = m_crossOut.forwardAdd(attend(query, text.key, text.value, m_heads, Mask::None, m_upcast), y);
    return m_feedOut.forwardAdd(gatedGelu(m_feedIn.forward(m_norm3.forward(y))), y);
}

Transformer2D::Transformer2D(const Weights& w, const TransformerShape& shape, ConditionLayers& conditions)
    : m_norm(w / "norm", shape.groups, shape.channels, 1e-6)
    , m_in(projection(w / "proj_in", shape.channels, shape.linearProjection))
    , m_out(projection(w / "proj_out", shape.channels, shape.linearProjection))
{
    for (int i = 0; i < shape.layers; ++i)
        m_blocks.emplace_back(w / "transformer_blocks" / static_cast<std::size_t>(i), shape, conditions);
}

at::Tensor Transformer2D::forward(const at::Tensor& x, const Conditions& conditions) const
{
    at::Tensor tokens = m_in.forward(toTokens(m_norm.forward(x)));
    for (const TransformerBlock& block : m_blocks)
        tokens = block.forward(tokens, conditions);
    return toPicture(m_out.forwardAdd(tokens, toTokens(x)), x.size(2), x.size(3));
}

PictureAttention::PictureAttention(const Weights& w, std::int64_t channels, std::int64_t groups, double eps)
    : m_norm(w / "group_norm", groups, channels, eps)
    , m_project(
          w, oldNames(w) ? QueryKeyValue::Names{"query", "key", "value"} : QueryKeyValue::Names{"to_q", "to_k", "to_v"},
          channels, Linear::Bias::Yes)
    , m_out(oldNames(w) ? w / "proj_attn" : w / "to_out" / 0, channels, channels)
{
}

at::Tensor PictureAttention::forward(const at::Tensor& x) const
{
    const auto [q, k, v] = m_project.forward(toTokens(m_norm.forward(x)));
    return toPicture(m_out.forwardAdd(attend(q, k, v, 1), toTokens(x)), x.size(2), x.size(3));
}

} // namespace seedbook
