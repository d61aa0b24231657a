// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/models/layers.h"
#include <vector>

// What a UNet is told besides the latents. It changes per step (time) or per prompt (text), never per layer input, so
// it can be computed once, for all steps and all prompts, ahead of the loop; under autograd it is just the first part
// of the forward pass.
namespace seedbook {

struct KeyValue
{
    at::Tensor key;   // [N, T, heads * d]
    at::Tensor value; // [N, T, heads * d]
};

struct Conditions
{
    std::vector<at::Tensor> time; // per resnet: [1 or N, channels], added after its first convolution
    std::vector<KeyValue> text;   // per cross-attention
};

// Owns the layers that make conditions. Resnets and attentions add theirs while they are constructed and keep the slot.
class ConditionLayers
{
public:
    ConditionLayers(std::int64_t timeWidth, std::int64_t textWidth);
    std::size_t addTime(const Weights& resnet, std::int64_t channels);    // `time_emb_proj`
    std::size_t addText(const Weights& attention, std::int64_t channels); // `to_k`, `to_v`

    // embedding [..., timeWidth] -> per slot [..., channels].
    [[nodiscard]] std::vector<at::Tensor> time(const at::Tensor& embedding) const;
    // states [N, T, textWidth] -> per slot.
    [[nodiscard]] std::vector<KeyValue> text(const at::Tensor& states) const;

private:
    struct TextPair
    {
        Linear key;
        Linear value;
    };
    std::int64_t m_timeWidth;
    std::int64_t m_textWidth;
    std::vector<Linear> m_time;
    std::vector<TextPair> m_text;
};

} // namespace seedbook
