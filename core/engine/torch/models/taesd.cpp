// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/models/taesd.h"

namespace seedbook {

namespace {

constexpr std::int64_t kWidth = 64;
constexpr std::size_t kStages = 3;
constexpr std::size_t kBlocks = 3;                        // per stage
constexpr std::size_t kStageLayers = kBlocks + 2;         // with the enlargement, which has no tensors
constexpr std::size_t kLast = 2 + kStages * kStageLayers; // after the first convolution and its relu

Weights layer(const Weights& w, std::size_t index)
{
    return w / "layers" / index;
}

} // namespace

TaesdDecoder::Block::Block(const Weights& w)
    : conv1(w / "conv" / 0, {kWidth, kWidth})
    , conv2(w / "conv" / 2, {kWidth, kWidth})
    , conv3(w / "conv" / 4, {kWidth, kWidth})
{
}

at::Tensor TaesdDecoder::Block::forward(const at::Tensor& x) const
{
    return conv3.forwardRelu(conv2.forwardRelu(conv1.forwardRelu(x)), x);
}

TaesdDecoder::TaesdDecoder(const Weights& w, std::int64_t latentChannels)
    : m_convIn(layer(w, 0), {latentChannels, kWidth})
    , m_last(layer(w, kLast))
    , m_convOut(layer(w, kLast + 1), {kWidth, 3})
{
    for (std::size_t i = 0; i < kStages; ++i) {
        const std::size_t first = 2 + i * kStageLayers;
        std::vector<Block> blocks;
        for (std::size_t j = 0; j < kBlocks; ++j)
            blocks.emplace_back(layer(w, first + j));
        m_stages.push_back(
            {std::move(blocks), Conv2d(layer(w, first + kBlocks + 1), {.in = kWidth, .out = kWidth, .bias = false})});
    }
}

at::Tensor TaesdDecoder::forward(const at::Tensor& latents) const
{
    at::Tensor x = at::relu(m_convIn.forward(at::tanh(latents / 3) * 3));
    for (const Stage& stage : m_stages) {
        for (const Block& block : stage.blocks)
            x = block.forward(x);
        x = stage.enlarged.forward(at::upsample_nearest2d(x, {2 * x.size(2), 2 * x.size(3)}));
    }
    return m_convOut.forward(m_last.forward(x)) * 2 - 1;
}

} // namespace seedbook
