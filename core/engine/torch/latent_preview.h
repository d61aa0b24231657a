// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/image.h"
#include "core/engine/torch/models/vae.h"
#include <vector>

namespace seedbook {

// Decoder output [N, 3, H, W] in -1 … 1 to pictures, rounded half to even as diffusers does.
[[nodiscard]] std::vector<Image> toImages(const at::Tensor& pictures);

// A guess of the picture at latent resolution: a linear map from latent channels to colour, fitted once by least
// squares to what the model's own decoder makes of smooth random latents.
class LatentPreview
{
public:
    // `vae` on `device` in `dtype`; deterministic.
    LatentPreview(const Vae& vae, const VaeConfig& config, at::Device device, at::ScalarType dtype);
    [[nodiscard]] std::vector<Image> paint(const at::Tensor& latents) const; // scaled latents [N, C, h, w]

private:
    at::Tensor m_map; // [C + 1, 3], the last row is the offset
};

} // namespace seedbook
