// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/torch_generator.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/engine/adapters/adapter_writer.h"
#include <gtest/gtest.h>

// A recipe's adapters and embeddings through the whole engine. A user would lose the style they asked for, or find it
// in pictures that did not ask.
namespace seedbook {

using testing::AdapterWriter;

namespace {

class GeneratorAdapters : public ::testing::Test
{
protected:
    GeneratorAdapters()
    {
        AdapterWriter()
            .lora("lora_unet_mid_block_attentions_0_transformer_blocks_0_attn1_to_v", 192, 192, 4)
            .lora("lora_te_text_model_encoder_layers_0_mlp_fc1", 512, 128, 4)
            .write(file("style"));
        AdapterWriter().drawn("emb_params", {2, 128}).write(file("word"));
        EngineInputs inputs;
        inputs.file = [this](const std::string& hash) -> Result<std::filesystem::path> {
            return m_files.contains(hash) ? Result<std::filesystem::path>(m_files.at(hash))
                                          : fail(ErrorCode::NotFound, "unknown", hash);
        };
        m_generator = torchGeneratorFactory()(SEEDBOOK_STARTER_DIR, DeviceChoice::Cpu, inputs).value();
    }

    // A file under a made-up hash: its name's first letter 64 times.
    std::filesystem::path file(const std::string& name)
    {
        return m_files[hashOf(name)] = m_folder.path() / (name + ".safetensors");
    }

    static std::string hashOf(const std::string& name) { return std::string(64, name == "style" ? 'a' : 'b'); }

    Recipe recipe(const std::string& prompt = "a tree at day, word style") const
    {
        Recipe recipe;
        recipe.prompt = prompt;
        recipe.seed = 5;
        recipe.steps = 2;
        recipe.width = 64;
        recipe.height = 64;
        recipe.modelFingerprint = m_generator->model().fingerprint;
        return recipe;
    }

    Recipe styled(double text, double unet) const
    {
        Recipe made = recipe();
        made.adapters = {{"style", hashOf("style"), text, unet}};
        return made;
    }

    std::vector<float> latents(const Recipe& recipe)
    {
        auto made = m_generator->generate(std::span(&recipe, 1), 1, {}, {});
        if (!made)
            throw std::runtime_error(describe(made.error()));
        return made->front().latents;
    }

    test::TempFolder m_folder;
    std::map<std::string, std::filesystem::path> m_files;
    std::unique_ptr<ImageGenerator> m_generator;
};

} // namespace

TEST_F(GeneratorAdapters, AreThoseOfTheRecipeAndOfNoOther)
{
    const auto plain = latents(recipe());
    const auto both = latents(styled(1, 1));
    const auto onlyText = latents(styled(1, 0));
    const auto onlyUNet = latents(styled(0, 1));
    EXPECT_NE(both, plain);
    EXPECT_NE(onlyText, plain); // the prompt was encoded before: its states must not be taken from then
    EXPECT_NE(onlyUNet, plain);
    EXPECT_NE(onlyText, both);
    EXPECT_NE(onlyUNet, both);
    EXPECT_EQ(latents(styled(0, 0)), plain);
    EXPECT_EQ(latents(styled(1, 1)), both);
    EXPECT_EQ(latents(recipe()), plain);
}

TEST_F(GeneratorAdapters, EmbeddingsChangeThePromptsThatNameThem)
{
    Recipe named = recipe();
    named.embeddings = {{"word", hashOf("word")}};
    EXPECT_NE(latents(named), latents(recipe()));
    Recipe unnamed = recipe("a tree at day");
    const auto without = latents(unnamed);
    unnamed.embeddings = named.embeddings;
    EXPECT_EQ(latents(unnamed), without);
}

TEST_F(GeneratorAdapters, WhatIsNotFoundIsNamedAndTheNextPictureIsFine)
{
    const auto plain = latents(recipe());
    Recipe lost = recipe();
    lost.adapters = {{"misty", std::string(64, 'c'), 1, 1}};
    auto made = m_generator->generate(std::span(&lost, 1), 1, {}, {});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::NotFound);
    EXPECT_NE(made.error().message.find("misty (AutoV2 cccccccccc)"), std::string::npos);
    lost.adapters.clear();
    lost.embeddings = {{"foggy", std::string(64, 'd')}};
    made = m_generator->generate(std::span(&lost, 1), 1, {}, {});
    ASSERT_FALSE(made);
    EXPECT_NE(made.error().message.find("foggy (AutoV2 dddddddddd)"), std::string::npos);
    EXPECT_EQ(latents(recipe()), plain);
}

} // namespace seedbook
