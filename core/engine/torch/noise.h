// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/philox.h"
#include "core/recipe/recipe.h"
#include <ATen/ATen.h>
#include <cstdint>
#include <variant>
#include <vector>

namespace seedbook {

// Whose noise a batch gets: one entry of `seeds` per picture, the rest for all of them.
struct NoiseRequest
{
    NoiseSource source = NoiseSource::Cpu;
    std::vector<std::uint64_t> seeds;
    std::uint64_t variationSeed = 0;
    double variationStrength = 0; // 0 … 1; 0: none
    std::int64_t seedHeight = 0;  // latent cells the first noise is drawn for; 0: those of the picture
    std::int64_t seedWidth = 0;
};

// One generator per picture, seeded with the recipe's seed: draws do not depend on the batch or the device. Cpu:
// torch's CPU generator, so the draws of diffusers given `[torch.Generator("cpu").manual_seed(s) for s in seeds]`.
// NvPhilox: see PhiloxNormal.
class NoiseStreams
{
public:
    // `shape` of one picture: {1, C, h, w}.
    NoiseStreams(const NoiseRequest& request, std::vector<std::int64_t> shape);

    // The noise a picture starts from, [N, C, h, w] fp32 on the CPU: a draw, mixed with the variation seed's, and
    // placed in the middle of a second draw where the seed's size differs. After AUTOMATIC1111's modules/rng.py,
    // ImageRNG.first.
    [[nodiscard]] at::Tensor first();
    [[nodiscard]] at::Tensor draw(); // the next [N, C, h, w] of every stream, fp32 on the CPU

private:
    using Stream = std::variant<at::Generator, PhiloxNormal>;
    [[nodiscard]] Stream streamOf(std::uint64_t seed) const;
    [[nodiscard]] at::Tensor firstOf(std::size_t picture);
    NoiseRequest m_request;
    std::vector<std::int64_t> m_shape;
    std::vector<Stream> m_streams;
};

// Spherical interpolation along each column of the latents, as AUTOMATIC1111's modules/rng.py does it: 0 gives `low`, 1
// `high`.
[[nodiscard]] at::Tensor slerp(double share, const at::Tensor& low, const at::Tensor& high);

} // namespace seedbook
