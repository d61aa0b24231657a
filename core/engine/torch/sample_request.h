// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/noise.h"
#include <ATen/core/Tensor.h>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace seedbook {

// One text for every picture of a batch, and how much it counts (`AND` in a prompt joins several).
struct TextCondition
{
    at::Tensor states;           // [N, T, D], on the UNet's device and in its type
    std::vector<double> weights; // N; empty: 1 each
    at::Tensor pooled = {};      // [N, P], the pooled texts of Stable Diffusion XL; undefined for others
};

// What the model is told from one step on, until the next set. Texts may differ in T; equal tensors (the same storage)
// are computed once, so sets that alternate cost no more than two.
struct ConditionSet
{
    int firstStep = 0;                // of the steps that are run, from 0
    std::vector<TextCondition> texts; // at least one
    at::Tensor negative;              // [N, T, D]; not used when guidance <= 1 and there is one text of weight 1
    at::Tensor negativePooled = {};   // [N, P], as `negative`
};

// A run from a picture, as StableDiffusionImg2ImgPipeline of diffusers does it.
struct StartLatents
{
    at::Tensor mean;          // [N, C, h, w] of the encoder's distribution, not scaled, fp32 on the UNet's device
    at::Tensor deviation;     // the same
    double scalingFactor = 1; // of the VAE
    double strength = 0.75;   // 0 … 1: the share of the steps that is run
};

struct SampleRequest
{
    std::vector<ConditionSet> conditions; // by firstStep, the first at 0
    NoiseRequest noise;                   // of N pictures
    std::int64_t height = 0;              // latent cells
    std::int64_t width = 0;
    std::int64_t cellPixels = 8; // side of a cell: Stable Diffusion XL is told the size in pixels
    double guidance = 1;         // u + guidance * sum of weight * (c - u); <= 1 counts as 1
    double guidanceRescale = 0;  // 0 … 1 (Lin et al. 2023, https://arxiv.org/abs/2305.08891, section 3.4)
    std::optional<StartLatents> start;
};

} // namespace seedbook
