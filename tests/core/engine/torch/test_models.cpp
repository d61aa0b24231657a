// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/checkpoint.h"
#include "core/engine/torch/device.h"
#include "core/engine/torch/model_loader.h"
#include "core/engine/torch/torch_runtime.h"
#include "core/engine/torch/weights.h"
#include "tests/core/engine/torch/torch_testing.h"
#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

// Parity with PyPI diffusers and transformers, activation by activation. A user would lose that a seed means the same
// picture in both.
namespace seedbook {

using testing::Goldens;
using testing::recordedError;
using testing::seeded;
using testing::SeededWeights;

namespace {

constexpr double kTolerance = 1e-4;

const LoadedModel& starter()
{
    static const LoadedModel model = [] {
        useAllCores();
        const c10::InferenceMode inference;
        auto loaded = loadModelAt(SEEDBOOK_STARTER_DIR, {});
        if (!loaded)
            throw std::runtime_error(describe(loaded.error()));
        return std::move(*loaded);
    }();
    return model;
}

UNetConfig tinyConv()
{
    UNetConfig c;
    c.sampleSize = 16;
    c.blockOutChannels = {16, 32, 32, 32};
    c.normGroups = 8;
    c.crossAttentionDim = 24;
    c.heads = {4, 4, 4, 4};
    c.timeEmbeddingDim = 64;
    return c;
}

UNetConfig tinyLinear()
{
    UNetConfig c;
    c.sampleSize = 16;
    c.flipSinToCos = false;
    c.freqShift = 1;
    c.blockOutChannels = {16, 32, 48};
    c.downCrossAttention = {true, true, false};
    c.upCrossAttention = {false, true, true};
    c.layersPerBlock = {1, 2, 1};
    c.heads = {2, 4, 6};
    c.transformerLayers = {1, 2, 1};
    c.crossAttentionDim = 24;
    c.useLinearProjection = true;
    c.upcastAttention = true;
    c.normGroups = 16;
    c.normEps = 1e-6;
    c.timeEmbeddingDim = 64;
    return c;
}

VaeConfig tinyVae()
{
    VaeConfig c;
    c.blockOutChannels = {16, 32};
    c.layersPerBlock = 2;
    c.normGroups = 8;
    return c;
}

ClipTextConfig tinyClip()
{
    ClipTextConfig c;
    c.vocabSize = 100;
    c.hiddenSize = 32;
    c.intermediateSize = 64;
    c.layers = 3;
    c.heads = 4;
    c.maxPositions = 16;
    c.hiddenAct = Activation::Gelu;
    return c;
}

at::Tensor runTinyUNet(const UNetConfig& config, Purpose purpose)
{
    SeededWeights weights(purpose);
    const UNet unet(Weights(weights), config);
    return unet.forward(seeded({2, 4, 12, 20}, "sample"), at::tensor({500.0F, 3.25F}), seeded({2, 7, 24}, "states"));
}

at::Tensor encoded(const Vae& vae, const at::Tensor& picture)
{
    const VaeMoments moments = vae.encode(picture);
    return at::cat({moments.mean, moments.logVariance}, 1);
}

} // namespace

TEST(StarterParity, TextStates)
{
    const Goldens goldens("starter.safetensors");
    const c10::InferenceMode inference;
    EXPECT_LE(recordedError("starter text", starter().text.forward(goldens.at("text.ids")), goldens.at("text.states")),
              kTolerance);
}

TEST(StarterParity, TokensOfAPrompt)
{
    const at::Tensor expected = Goldens("starter.safetensors").at("text.ids");
    const auto ids = starter().tokenizer.encode("a house at night, watercolor style, pastel");
    EXPECT_TRUE(at::equal(at::tensor(ids, at::TensorOptions(at::kLong)), expected[0]));
}

TEST(StarterParity, UNetForwardWithADifferentTimestepPerPicture)
{
    const Goldens goldens("starter.safetensors");
    const c10::InferenceMode inference;
    const at::Tensor text = goldens.at("text.states");
    const at::Tensor out = starter().unet.forward(seeded({2, 8, 16, 16}, "unet.sample"), at::tensor({813.0F, 27.5F}),
                                                  at::cat({text, text * 0.5}));
    EXPECT_LE(recordedError("starter unet", out, goldens.at("unet.output")), kTolerance);
}

TEST(StarterParity, DecoderAndEncoder)
{
    const Goldens goldens("starter.safetensors");
    const c10::InferenceMode inference;
    const at::Tensor latents = seeded({1, 8, 8, 8}, "vae.latents");
    EXPECT_LE(recordedError("starter vae", starter().vae->forward(latents), goldens.at("vae.decoded")), kTolerance);
    const Checkpoint files = openCheckpoint(SEEDBOOK_STARTER_DIR).value();
    const Vae whole = readModel<Vae>(files.components.at("vae"), files.config.vae, at::kCPU, at::kFloat).value();
    EXPECT_TRUE(at::equal(whole.decode(latents), starter().vae->forward(latents)));
    EXPECT_LE(
        recordedError("starter vae", encoded(whole, goldens.at("vae.decoded").clamp(-1, 1)), goldens.at("vae.encoded")),
        kTolerance);
}

TEST(TinyParity, UNetWithConvProjectionsAndOddSizes)
{
    const at::Tensor expected = Goldens("tiny.safetensors").at("unet_conv");
    const c10::InferenceMode inference;
    EXPECT_LE(recordedError("tiny unet", runTinyUNet(tinyConv(), Purpose::Inference), expected), kTolerance);
    EXPECT_LE(recordedError("tiny unet", runTinyUNet(tinyConv(), Purpose::Training), expected), kTolerance);
}

TEST(TinyParity, UNetWithLinearProjectionsAndListsPerLevel)
{
    const at::Tensor expected = Goldens("tiny.safetensors").at("unet_linear");
    const c10::InferenceMode inference;
    EXPECT_LE(recordedError("tiny unet", runTinyUNet(tinyLinear(), Purpose::Inference), expected), kTolerance);
    EXPECT_LE(recordedError("tiny unet", runTinyUNet(tinyLinear(), Purpose::Training), expected), kTolerance);
}

TEST(TinyParity, VaeWithAttention)
{
    const Goldens goldens("tiny.safetensors");
    const c10::InferenceMode inference;
    SeededWeights weights(Purpose::Inference);
    const Vae vae(Weights(weights), tinyVae());
    EXPECT_LE(recordedError("tiny vae", vae.decode(seeded({1, 4, 10, 6}, "latents")), goldens.at("vae.decoded")),
              kTolerance);
    EXPECT_LE(recordedError("tiny vae", encoded(vae, seeded({1, 3, 20, 12}, "picture")), goldens.at("vae.encoded")),
              kTolerance);
}

TEST(TinyParity, TextEncoderWithGelu)
{
    const c10::InferenceMode inference;
    SeededWeights weights(Purpose::Inference);
    const ClipText clip(Weights(weights), tinyClip());
    const at::Tensor ids = at::arange(16, at::TensorOptions(at::kLong)).view({2, 8}) * 5;
    EXPECT_LE(recordedError("tiny text", clip.forward(ids), Goldens("tiny.safetensors").at("clip.states")), kTolerance);
}

// Training lives on the same modules: without gradients there is no starter model, no LoRA, no exam.
TEST(Training, EveryUNetParameterGetsAGradient)
{
    SeededWeights weights(Purpose::Training);
    const UNet unet(Weights(weights), tinyConv());
    const at::Tensor out =
        unet.forward(seeded({2, 4, 12, 20}, "sample"), at::tensor({500.0F, 3.25F}), seeded({2, 7, 24}, "states"));
    EXPECT_LE(recordedError("tiny unet", out.detach().clone(), Goldens("tiny.safetensors").at("unet_conv")),
              kTolerance);
    out.square().mean().backward();
    for (const auto& [name, tensor] : weights.taken) {
        ASSERT_TRUE(tensor.grad().defined()) << name;
        EXPECT_GT(tensor.grad().abs().max().item<float>(), 0.0F) << name;
    }
}

TEST(Training, GradientAgreesWithAFiniteDifference)
{
    SeededWeights weights(Purpose::Training);
    const UNet unet(Weights(weights), tinyConv());
    const at::Tensor sample = seeded({2, 4, 12, 20}, "sample");
    const at::Tensor states = seeded({2, 7, 24}, "states");
    const auto loss = [&] { return unet.forward(sample, at::tensor({500.0F, 3.25F}), states).square().sum(); };
    loss().backward();
    const at::Tensor bias = weights.taken.at("conv_in.bias");
    const double gradient = bias.grad()[3].item<double>();
    const auto lossWith = [&](double delta) {
        const c10::AutoGradMode still(false);
        bias[3] += delta;
        const double value = loss().item<double>();
        bias[3] -= delta;
        return value;
    };
    const double difference = (lossWith(1e-2) - lossWith(-1e-2)) / 2e-2;
    EXPECT_NEAR(difference, gradient, 0.02 * std::abs(gradient) + 0.05);
}

} // namespace seedbook
