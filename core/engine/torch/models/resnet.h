// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/models/conditions.h"
#include "core/engine/torch/models/layers.h"
#include <optional>

namespace seedbook {

struct ResnetShape
{
    std::int64_t in = 0;
    std::int64_t out = 0;
    std::int64_t groups = 32;
    double eps = 1e-5;
};

// Two convolutions with group norms before them and a shortcut around (diffusers ResnetBlock2D).
class ResnetBlock
{
public:
    // With `conditions` the block adds its time bias between the convolutions; without (autoencoder) there is none.
    ResnetBlock(const Weights& w, ResnetShape shape, ConditionLayers* conditions = nullptr);
    // x [N, in, H, W] -> [N, out, H, W].
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const;
    [[nodiscard]] at::Tensor forward(const at::Tensor& x, const Conditions& conditions) const;

private:
    [[nodiscard]] at::Tensor finish(const at::Tensor& x, at::Tensor hidden) const;
    GroupNorm m_norm1;
    Conv2d m_conv1;
    GroupNorm m_norm2;
    Conv2d m_conv2;
    std::optional<Conv2d> m_shortcut;
    std::size_t m_timeSlot;
};

// Halves the side by a strided convolution.
class Downsample
{
public:
    enum class Pad { Symmetric, RightBottom }; // UNet; encoder of the autoencoder
    Downsample(const Weights& w, std::int64_t channels, Pad pad);
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const;

private:
    Pad m_pad;
    Conv2d m_conv;
};

// Nearest-neighbour enlargement, then a convolution.
class Upsample
{
public:
    Upsample(const Weights& w, std::int64_t channels);
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const; // twice the side
    [[nodiscard]] at::Tensor forward(const at::Tensor& x, std::int64_t height, std::int64_t width) const;

private:
    Conv2d m_conv;
};

} // namespace seedbook
