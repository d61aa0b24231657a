// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/image.h"
#include "core/engine/torch/latent_decoder.h"
#include <vector>

namespace seedbook {

// Decoder output [N, 3, H, W] in -1 … 1 to pictures, rounded half to even as diffusers does.
[[nodiscard]] std::vector<Image> toImages(const at::Tensor& pictures);

// A guess of the picture. With a small decoder (TAESD) what that makes of the latents, else at latent resolution a
// linear map from latent channels to colour, fitted once by least squares to what the model's own decoder makes of
// smooth random latents.
class LatentPreview
{
public:
    // Deterministic.
    static LatentPreview fitted(const LatentDecoder& decoder, std::int64_t latentChannels);
    explicit LatentPreview(LatentDecoder decoder);
    [[nodiscard]] std::vector<Image> paint(const at::Tensor& latents) const; // scaled latents [N, C, h, w]

private:
    explicit LatentPreview(at::Tensor map);
    at::Tensor m_map;                       // [C + 1, 3], the last row is the offset
    std::optional<LatentDecoder> m_decoder; // instead of the map
};

} // namespace seedbook
