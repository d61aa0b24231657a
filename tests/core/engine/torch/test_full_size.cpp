// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/models/unet.h"
#include "core/engine/torch/torch_runtime.h"
#include "tests/core/engine/torch/random_weights.h"
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

namespace seedbook {

// The starter must not be the only model that fits: one step at the full widths of Stable Diffusion 1.5, guided, 256
// pixels.
TEST(FullSize, StableDiffusion15TakesOneStep)
{
    useAllCores();
    const c10::InferenceMode inference;
    UNetConfig config;
    config.crossAttentionDim = 768;
    RandomWeights weights;
    const UNet unet(Weights(weights), config);
    EXPECT_EQ(weights.parameters, 859'520'964);
    const at::Tensor out = unet.forward(at::randn({2, 4, 32, 32}), at::tensor({999.0F}), at::randn({2, 77, 768}));
    EXPECT_EQ(out.sizes(), (std::vector<std::int64_t>{2, 4, 32, 32}));
    EXPECT_TRUE(at::isfinite(out).all().item<bool>());
    EXPECT_GT(out.std().item<float>(), 0.0F);
}

} // namespace seedbook
