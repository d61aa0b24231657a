// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/models/conditions.h"

namespace seedbook {

ConditionLayers::ConditionLayers(std::int64_t timeWidth, std::int64_t textWidth)
    : m_timeWidth(timeWidth)
    , m_textWidth(textWidth)
{
}

std::size_t ConditionLayers::addTime(const Weights& resnet, std::int64_t channels)
{
    m_time.emplace_back(resnet / "time_emb_proj", m_timeWidth, channels);
    return m_time.size() - 1;
}

std::size_t ConditionLayers::addText(const Weights& attention, std::int64_t channels)
{
    m_text.push_back({Linear(attention / "to_k", m_textWidth, channels, Linear::Bias::No),
                      Linear(attention / "to_v", m_textWidth, channels, Linear::Bias::No)});
    return m_text.size() - 1;
}

std::vector<at::Tensor> ConditionLayers::time(const at::Tensor& embedding) const
{
    std::vector<at::Tensor> out;
    out.reserve(m_time.size());
    const at::Tensor active = at::silu(embedding);
    for (const Linear& layer : m_time)
        out.push_back(layer.forward(active));
    return out;
}

std::vector<KeyValue> ConditionLayers::text(const at::Tensor& states) const
{
    std::vector<KeyValue> out;
    out.reserve(m_text.size());
    for (const TextPair& pair : m_text)
        out.push_back({pair.key.forward(states), pair.value.forward(states)});
    return out;
}

} // namespace seedbook
