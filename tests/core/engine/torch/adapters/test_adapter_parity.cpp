// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/adapters/adapter_stack.h"
#include "core/engine/torch/adapters/model_targets.h"
#include "core/engine/torch/adapters/text_embedding.h"
#include "core/engine/torch/models/clip_text.h"
#include "core/engine/torch/models/unet.h"
#include "tests/core/engine/torch/torch_testing.h"
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

// What adapters of every kind make of a model, against PyPI peft, diffusers and lycoris-lora. A user would lose that a
// style looks here as it looks where it was trained.
namespace seedbook {

using testing::Goldens;
using testing::recordedError;
using testing::relativeError;
using testing::seeded;
using testing::SeededWeights;

namespace {

constexpr double kTolerance = 1e-4;

ModelConfig tinyModel(bool linear)
{
    ModelConfig config;
    UNetConfig& c = config.unet;
    c.sampleSize = 16;
    c.crossAttentionDim = 24;
    c.timeEmbeddingDim = 64;
    c.blockOutChannels = {16, 32, 32, 32};
    c.normGroups = 8;
    c.heads = {4, 4, 4, 4};
    if (linear) {
        c.flipSinToCos = false;
        c.freqShift = 1;
        c.blockOutChannels = {16, 32, 48};
        c.downCrossAttention = {true, true, false};
        c.upCrossAttention = {false, true, true};
        c.layersPerBlock = {1, 2, 1};
        c.heads = {2, 4, 6};
        c.transformerLayers = {1, 2, 1};
        c.useLinearProjection = true;
        c.upcastAttention = true;
        c.normGroups = 16;
        c.normEps = 1e-6;
    }
    config.text.vocabSize = 100;
    config.text.hiddenSize = 32;
    config.text.intermediateSize = 64;
    config.text.layers = 3;
    config.text.heads = 4;
    config.text.maxPositions = 16;
    config.text.hiddenAct = Activation::Gelu;
    return config;
}

// Files by their names in tests/data/adapters in place of hashes.
EngineInputs byName()
{
    EngineInputs inputs;
    inputs.file = [](const std::string& name) -> Result<std::filesystem::path> {
        return testing::dataFolder() / "adapters" / (name + ".safetensors");
    };
    return inputs;
}

AdapterUse use(const std::string& name, double strength = 1)
{
    return {name, name, strength, strength};
}

AdapterStack stackOf(const std::vector<AdapterUse>& uses, const ModelConfig& config)
{
    auto stack = AdapterStack::open(uses, byName(), targetsOf(config));
    if (!stack)
        throw std::runtime_error(describe(stack.error()));
    return std::move(*stack);
}

at::Tensor unetOutput(const std::vector<AdapterUse>& uses, bool linear = false)
{
    const c10::InferenceMode inference;
    const ModelConfig config = tinyModel(linear);
    const AdapterStack stack = stackOf(uses, config);
    SeededWeights base(Purpose::Inference);
    AdaptedWeights adapted(base, stack, ModelPart::UNet);
    const UNet unet(Weights(adapted), config.unet);
    EXPECT_TRUE(adapted.status());
    return unet.forward(seeded({2, 4, 12, 20}, "sample"), at::tensor({500.0F, 3.25F}), seeded({2, 7, 24}, "states"));
}

at::Tensor textOutput(const std::string& name)
{
    const c10::InferenceMode inference;
    const ModelConfig config = tinyModel(name.starts_with("peft"));
    const AdapterStack stack = stackOf({use(name)}, config);
    SeededWeights base(Purpose::Inference);
    AdaptedWeights adapted(base, stack, ModelPart::Text);
    const ClipText text(Weights(adapted), config.text);
    return text.forward(at::arange(16, at::TensorOptions(at::kLong)).view({2, 8}) * 5);
}

const Goldens& outputs()
{
    static const Goldens goldens("adapters/outputs.safetensors");
    return goldens;
}

class AdapterParity : public ::testing::TestWithParam<const char*>
{
};

} // namespace

TEST_P(AdapterParity, OutputOfTheUNet)
{
    const std::string name = GetParam();
    const bool linear = name.starts_with("peft");
    const at::Tensor expected = outputs().at(name + ".unet");
    EXPECT_LE(recordedError(name + " unet", unetOutput({use(name)}, linear), expected), kTolerance) << name;
    // The golden itself must not be what the plain model gives.
    EXPECT_GE(relativeError(unetOutput({}, linear), expected), 100 * kTolerance) << name;
}

INSTANTIATE_TEST_SUITE_P(Kinds, AdapterParity,
                         ::testing::Values("kohya", "peft", "peft_dora", "locon_tucker", "loha", "loha_tucker",
                                           "lokr_whole", "lokr_factored", "lokr_both", "lokr_tucker", "dora_rows",
                                           "dora_columns", "difference"));

TEST(AdapterParityOf, TextEncoder)
{
    for (const std::string name : {"kohya", "peft", "peft_dora"})
        EXPECT_LE(recordedError(name + " text", textOutput(name), outputs().at(name + ".text")), kTolerance) << name;
}

TEST(AdapterParityOf, StrengthAndOrder)
{
    EXPECT_LE(recordedError("kohya 0.7", unetOutput({use("kohya", 0.7)}), outputs().at("kohya_0.7.unet")), kTolerance);
    EXPECT_LE(recordedError("loha then dora", unetOutput({use("loha", 0.5), use("dora_rows")}),
                            outputs().at("loha_0.5_then_dora_rows.unet")),
              kTolerance);
    // DoRA rescales what stands before it, so the order counts.
    EXPECT_GE(
        relativeError(unetOutput({use("dora_rows"), use("loha", 0.5)}), outputs().at("loha_0.5_then_dora_rows.unet")),
        10 * kTolerance);
}

// A slider at zero must be the model as it is, not nearly so.
TEST(AdapterParityOf, StrengthZeroIsAbsentBitForBit)
{
    EXPECT_TRUE(at::equal(unetOutput({use("kohya", 0), use("dora_rows", 0)}), unetOutput({})));
    const AdapterUse onlyText{"kohya", "kohya", 1, 0};
    EXPECT_TRUE(at::equal(unetOutput({onlyText}), unetOutput({})));
}

TEST(AdapterParityOf, AdaptersThatAreNotFoundAreNamed)
{
    const std::vector<AdapterUse> uses{{"misty", std::string(64, 'a'), 1, 1}};
    const auto stack = AdapterStack::open(uses, {}, targetsOf(tinyModel(false)));
    ASSERT_FALSE(stack);
    EXPECT_EQ(stack.error().code, ErrorCode::NotFound);
    EXPECT_NE(stack.error().message.find("misty (AutoV2 aaaaaaaaaa)"), std::string::npos) << stack.error().message;
}

TEST(TextEmbeddings, AreReadByNameAndCheckedAgainstTheEncoders)
{
    const EmbeddingUse fox{"fox", "embedding"};
    const auto read = loadEmbedding(fox, byName(), 24, 0);
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(read->name, "fox");
    EXPECT_TRUE(at::equal(read->l, seeded({24}, "fox").view({1, 24})));
    EXPECT_FALSE(read->g.defined());
    for (const auto& [width, width2] : {std::pair{768, 0}, std::pair{24, 1280}}) {
        const auto refused = loadEmbedding(fox, byName(), width, width2);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::ModelMismatch);
    }
    EXPECT_EQ(loadEmbedding(fox, {}, 24, 0).error().code, ErrorCode::NotFound);
}

} // namespace seedbook
