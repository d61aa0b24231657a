// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, other tools show no prompt for our pictures, or a wrong one.
#include "core/recipe/recipe.h"
#include "seedbook_version.h"
#include <gtest/gtest.h>

using namespace seedbook;

static Recipe fox()
{
    Recipe recipe;
    recipe.prompt = "a red fox,\nat dusk";
    recipe.negative = "blurry";
    recipe.seed = 42;
    recipe.guidance = 7.0;
    recipe.schedule = Schedule::Karras;
    recipe.modelFingerprint = "6ce0161689b3853acaa03779ec93eafe75a02f4ced659bee03f50797806fa2fa";
    return recipe;
}

TEST(Infotext, IsWhatAutomatic1111Writes)
{
    EXPECT_EQ(toInfotext(fox(), "starter"),
              "a red fox,\nat dusk\nNegative prompt: blurry\n"
              "Steps: 16, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: 42, "
              "Size: 128x128, Model hash: 6ce0161689, Model: starter, Version: Seedbook " SEEDBOOK_VERSION);
}

TEST(Infotext, QuotesValuesThatWouldBreakTheLine)
{
    const std::string text = toInfotext(fox(), "my, \"model\": é\n2");
    EXPECT_NE(text.find(R"(Model: "my, \"model\": é\n2", Version)"), std::string::npos);
}

TEST(Infotext, LeavesOutWhatThereIsNot)
{
    Recipe recipe = fox();
    recipe.negative.clear();
    recipe.modelFingerprint.clear();
    recipe.prompt.clear();
    const std::string text = toInfotext(recipe, "");
    EXPECT_EQ(text.find("Negative"), std::string::npos);
    EXPECT_EQ(text.find("Model"), std::string::npos);
    EXPECT_TRUE(text.starts_with("Steps: "));
}

TEST(Infotext, NamesSamplersAsOthersDo)
{
    Recipe recipe = fox();
    recipe.guidance = 4.5;
    recipe.schedule = Schedule::Model;
    for (const auto& [sampler, label] : {std::pair{Sampler::Ddim, "DDIM"},
                                         {Sampler::Euler, "Euler"},
                                         {Sampler::EulerA, "Euler a"},
                                         {Sampler::Dpmpp2M, "DPM++ 2M"}}) {
        recipe.sampler = sampler;
        const std::string expected = "Sampler: " + std::string(label) + ", Schedule type: Automatic, CFG scale: 4.5, ";
        EXPECT_NE(toInfotext(recipe, "m").find(expected), std::string::npos) << label;
    }
}

TEST(Infotext, RefinementsHaveTheNamesOtherToolsRead)
{
    Recipe recipe;
    recipe.prompt = "a fox";
    recipe.clipSkip = 2;
    recipe.emphasis = Emphasis::NoNorm;
    recipe.noise = NoiseSource::NvPhilox;
    recipe.variationSeed = 7;
    recipe.variationStrength = 0.25;
    recipe.seedWidth = 512;
    recipe.seedHeight = 768;
    recipe.start = StartPicture{std::string(64, 'd'), 0.5};
    recipe.vae = std::string(64, 'e');
    recipe.adapters = {{"ink", std::string(64, 'a'), 0.8, 0.8}, {"wash", std::string(64, 'b'), 1, 0}};
    recipe.embeddings = {{"calm", std::string(64, 'c')}};
    const std::string text = toInfotext(recipe, "starter");
    EXPECT_TRUE(text.starts_with("a fox <lora:ink:0.8> <lora:wash:1:0>\n")) << text;
    for (const char* part :
         {", Denoising strength: 0.5", ", Clip skip: 2", ", Emphasis: No norm", ", RNG: NV",
          ", Variation seed: 7, Variation seed strength: 0.25", ", Seed resize from: 512x768", ", VAE hash: eeeeeeeeee",
          ", Lora hashes: \"ink: aaaaaaaaaa, wash: bbbbbbbbbb\"", ", TI hashes: \"calm: cccccccccc\""})
        EXPECT_NE(text.find(part), std::string::npos) << part << " in " << text;
}
