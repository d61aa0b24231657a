// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, the benchmark's share of the machine's peak could be any number.
#include "tests/bench/flop_count.h"
#include <gtest/gtest.h>

namespace seedbook::bench {

namespace {

// By torch.utils.flop_counter.FlopCounterMode of torch 2.11, attention as plain matrix products, on one row of the
// diffusers 0.42.1 models, 77 tokens. It counts what is counted here, and also the products of the step's time
// embedding, which are too few to matter: `time` is their 2 * in * out of every linear layer named time_emb*.
struct Counted
{
    double unet = 0;
    double time = 0;
    double text = 0; // keys and values of the text, a part of `unet`
    double decoder = 0;
};

constexpr Counted kStarter{873'906'176, 950'272, 45'416'448, 1'937'539'072};                         // 16x16 cells
constexpr Counted kStableDiffusion15{803'273'441'280, 55'705'600, 2'952'069'120, 2'514'518'933'504}; // 64x64 cells

ModelConfig starter()
{
    return readModelConfig(SEEDBOOK_STARTER_DIR).value();
}

ModelConfig stableDiffusion15()
{
    ModelConfig config;
    config.unet.crossAttentionDim = 768;
    config.vae.blockOutChannels = {128, 256, 512, 512};
    config.vae.layersPerBlock = 2;
    return config;
}

PictureShape square(int side, int steps, bool guided)
{
    return {side, side, steps, guided};
}

void expectCounted(const ModelConfig& config, int side, const Counted& counted)
{
    const std::int64_t cells = std::int64_t{side / config.vae.scale()} * (side / config.vae.scale());
    EXPECT_EQ(unetFlops(config.unet, cells, 77), counted.unet - counted.time - counted.text);
    EXPECT_EQ(decoderFlops(config.vae, cells), counted.decoder);
    EXPECT_EQ(pictureFlops(config, square(side, 0, false)), counted.text + counted.decoder);
}

} // namespace

TEST(FlopCount, TheStarterModelIsCountedAsTorchCountsIt)
{
    expectCounted(starter(), 128, kStarter);
}

TEST(FlopCount, StableDiffusion15IsCountedAsTorchCountsIt)
{
    expectCounted(stableDiffusion15(), 512, kStableDiffusion15);
}

TEST(FlopCount, StepsAndGuidanceMultiplyTheUNetButNotTheDecoder)
{
    const ModelConfig config = starter();
    const double step = kStarter.unet - kStarter.time - kStarter.text;
    EXPECT_EQ(pictureFlops(config, square(128, 7, false)), 7 * step + kStarter.text + kStarter.decoder);
    EXPECT_EQ(pictureFlops(config, square(128, 16, true)), 2 * (16 * step + kStarter.text) + kStarter.decoder);
}

TEST(FlopCount, OnlyTheAreaMattersAndAttentionGrowsFaster)
{
    const ModelConfig config = starter();
    EXPECT_EQ(pictureFlops(config, {256, 64, 4, true}), pictureFlops(config, square(128, 4, true)));
    EXPECT_GT(unetFlops(config.unet, 4 * 256, 77), 4 * unetFlops(config.unet, 256, 77));
    EXPECT_EQ(decoderFlops(config.vae, 4 * 256), 4 * decoderFlops(config.vae, 256)) << "it has no attention";
}

} // namespace seedbook::bench
