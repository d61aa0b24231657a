// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "tests/core/engine/torch/tiny_text_models.h"
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace seedbook {
namespace {

using testing::Goldens;
using testing::recordedError;
using testing::TinyTextModels;
constexpr double kTolerance = 1e-4;

const TinyTextModels& models()
{
    static const TinyTextModels made;
    return made;
}

const LoadedModel& starter()
{
    static const auto loaded = loadModelAt(SEEDBOOK_STARTER_DIR, TorchDevice{}).value();
    return loaded;
}

EncodedText encoded(const TextEncoders& encoders, std::string_view text, const TextSettings& settings = {})
{
    const c10::InferenceMode inference;
    auto made = encodeText(encoders, text, settings);
    if (!made)
        throw std::runtime_error(describe(made.error()));
    return *made;
}

// Lost otherwise: weighted, long and clip-skip prompts would not give the pictures other programs give.
TEST(TextEncoding, GivesTheStatesOfTransformers)
{
    const Goldens goldens("prompts.safetensors");
    const auto file = readTextFile(testing::dataFolder() / "prompts.json");
    ASSERT_TRUE(file);
    const nlohmann::json cases = nlohmann::json::parse(*file).at("cases");
    ASSERT_EQ(cases.size(), 11U);
    for (const nlohmann::json& one : cases) {
        const auto name = one.at("name").get<std::string>();
        const bool xl = one.at("model") == "xl";
        TextSettings settings;
        settings.emphasis = emphasisFromName(one.at("emphasis").get<std::string>()).value();
        settings.clipSkip = one.at("clip_skip");
        const EncodedText text =
            encoded(xl ? models().xl() : models().one(), one.at("prompt").get<std::string>(), settings);
        EXPECT_LT(recordedError(name, text.states, goldens.at(name)), kTolerance) << name;
        ASSERT_EQ(text.pooled.defined(), xl) << name;
        if (!xl)
            continue;
        EXPECT_LT(recordedError(name + ".pooled", text.pooled, goldens.at(name + ".pooled")), kTolerance) << name;
    }
}

TEST(TextEncoding, SkipsLayersAsDiffusersDoes)
{
    const TextEncoders encoders = textEncodersOf(starter(), at::kCPU);
    const Goldens goldens("prompts.safetensors");
    const EncodedText text = encoded(encoders, "a fox at night, watercolor style", {.clipSkip = 2, .embeddings = {}});
    EXPECT_LT(recordedError("starter.skip_2", text.states, goldens.at("starter.skip_2")), kTolerance);
}

TEST(TextEncoding, PutsVectorsOfAnEmbeddingInPlaceOfItsName)
{
    const TextEncoders encoders = textEncodersOf(starter(), at::kCPU);
    const Goldens goldens("prompts.safetensors");
    const std::vector<TextEmbedding> ink{{"inkwash", testing::seeded({3, 128}, "inversion") * 0.1, {}}};
    const EncodedText text = encoded(encoders, "a inkwash fox", {.embeddings = ink});
    EXPECT_LT(recordedError("starter.inversion", text.states, goldens.at("starter.inversion")), kTolerance);
}

TEST(TextEncoding, GivesEachXlEncoderItsOwnVectors)
{
    const std::vector<TextEmbedding> ink{
        {"ink", models().text.embed(at::tensor(models().tokenizer.tokens("fox"), at::TensorOptions(at::kLong))),
         models().text2.embed(at::tensor(models().tokenizer.tokens("fox"), at::TensorOptions(at::kLong)))}};
    const EncodedText by = encoded(models().xl(), "a ink", {.embeddings = ink});
    const EncodedText plain = encoded(models().xl(), "a fox");
    EXPECT_TRUE(at::equal(by.states, plain.states));
    EXPECT_TRUE(at::equal(by.pooled, plain.pooled));
}

// Lost otherwise: pictures of prompts without weights would differ between the modes, and from those made before.
TEST(TextEncoding, LeavesUnweightedStatesAloneInEveryMode)
{
    const std::string text = "a fox at night, watercolor style";
    const c10::InferenceMode inference;
    const at::Tensor ids = at::tensor(models().tokenizer.encode(text), at::TensorOptions(at::kLong)).unsqueeze(0);
    const at::Tensor expected = models().text.forward(ids);
    for (const Emphasis mode : {Emphasis::Original, Emphasis::NoNorm, Emphasis::Ignore, Emphasis::Literal})
        EXPECT_TRUE(at::equal(encoded(models().one(), text, {.emphasis = mode, .embeddings = {}}).states, expected));
}

TEST(TextEncoding, XlTakesNoNoticeOfClipSkip)
{
    const at::Tensor states = encoded(models().xl(), "a fox").states;
    EXPECT_TRUE(at::equal(encoded(models().xl(), "a fox", {.clipSkip = 3, .embeddings = {}}).states, states));
}

} // namespace
} // namespace seedbook
