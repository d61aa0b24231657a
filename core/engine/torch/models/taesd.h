// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/models/layers.h"
#include <vector>

namespace seedbook {

// Decoder of TAESD and TAESDXL (https://github.com/madebyollin/taesd; diffusers AutoencoderTiny): plain convolutions,
// a fiftieth of the autoencoder's work.
class TaesdDecoder
{
public:
    // Takes `layers.N`.
    TaesdDecoder(const Weights& w, std::int64_t latentChannels);
    // Latents as the UNet sees them (no scaling factor) [N, latent, h, w] -> [N, 3, 8 h, 8 w] in -1 … 1.
    [[nodiscard]] at::Tensor forward(const at::Tensor& latents) const;

private:
    // Three convolutions with relu between and after, around a shortcut.
    struct Block
    {
        explicit Block(const Weights& w);
        [[nodiscard]] at::Tensor forward(const at::Tensor& x) const;
        Conv2d conv1;
        Conv2d conv2;
        Conv2d conv3;
    };
    // Blocks, then twice the side and a convolution without bias.
    struct Stage
    {
        std::vector<Block> blocks;
        Conv2d enlarged;
    };

    Conv2d m_convIn;
    std::vector<Stage> m_stages;
    Block m_last;
    Conv2d m_convOut;
};

} // namespace seedbook
