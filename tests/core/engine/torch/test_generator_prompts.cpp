// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/torch_generator.h"
#include "tests/core/base/temp_folder.h"
#include <fstream>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

const std::string kInk(64, 'a');  // hash of an embedding that is there
const std::string kLost(64, 'b'); // and of one that is not

// Three vectors of the starter's width, 128, under the name of a diffusers export.
std::filesystem::path embeddingFile()
{
    static const test::TempFolder scratch;
    const auto path = scratch.path() / "ink.safetensors";
    std::string header = R"({"ink":{"dtype":"F32","shape":[3,128],"data_offsets":[0,1536]}})";
    header.resize((header.size() + 7) / 8 * 8, ' ');
    std::ofstream file(path, std::ios::binary);
    const std::uint64_t length = header.size();
    file.write(reinterpret_cast<const char*>(&length), sizeof length);
    file << header;
    for (int i = 0; i < 3 * 128; ++i) {
        const float value = 0.05F * static_cast<float>(i % 7 - 3);
        file.write(reinterpret_cast<const char*>(&value), sizeof value);
    }
    return path;
}

ImageGenerator& generator()
{
    static const auto made = [] {
        EngineInputs inputs;
        inputs.file = [](const std::string& sha256) -> Result<std::filesystem::path> {
            if (sha256 != kInk)
                return fail(ErrorCode::NotFound, "no such file");
            return embeddingFile();
        };
        return torchGeneratorFactory()(SEEDBOOK_STARTER_DIR, DeviceChoice::Cpu, inputs).value();
    }();
    return *made;
}

Recipe recipeOf(std::string prompt, std::string negative = {})
{
    Recipe recipe;
    recipe.prompt = std::move(prompt);
    recipe.negative = std::move(negative);
    recipe.seed = 5;
    recipe.width = recipe.height = 64;
    recipe.steps = 4;
    recipe.modelFingerprint = generator().model().fingerprint;
    return recipe;
}

std::vector<GeneratedPicture> made(const std::vector<Recipe>& recipes, const ProgressFn& progress = {})
{
    auto pictures = generator().generate(recipes, 4, progress, {});
    if (!pictures)
        throw std::runtime_error(describe(pictures.error()));
    return std::move(*pictures);
}

const std::string kLong = "a fox BREAK at night";

// Lost otherwise: a picture would change with the pictures that happen to be made beside it.
TEST(GeneratorPrompts, PicturesDoNotDependOnLongerOrCombinedNeighbours)
{
    const std::vector<Recipe> recipes{recipeOf("a fox, watercolor style"), recipeOf(kLong, "blurry"),
                                      recipeOf("a boat AND (snow:1.2) :0.5"), recipeOf("[a tree:a house:2] at night")};
    std::vector<int> steps;
    const auto together = made(recipes, [&](const StepProgress& progress) {
        EXPECT_EQ(progress.steps, 12); // three groups of four steps
        steps.push_back(progress.step);
    });
    EXPECT_EQ(steps, (std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
    for (std::size_t i = 0; i < recipes.size(); ++i) {
        const auto alone = made({recipes[i]});
        EXPECT_EQ(together[i].latents, alone.front().latents) << recipes[i].prompt;
        EXPECT_EQ(together[i].image.rgb, alone.front().image.rgb) << recipes[i].prompt;
    }
}

TEST(GeneratorPrompts, SyntaxChangesThePicture)
{
    const auto plain = made({recipeOf("a fox at night")}).front().latents;
    for (const char* prompt :
         {"a (fox:1.5) at night", "a fox BREAK at night", "a [fox:boat:1] at night", "a fox AND at night"})
        EXPECT_NE(made({recipeOf(prompt)}).front().latents, plain) << prompt;
    // What is switched before the first step, or weighs 1, is the text itself.
    for (const char* prompt : {"a [boat:fox:0] at night", "a (fox:1.0) at night # red", "a fox at night\n"})
        EXPECT_EQ(made({recipeOf(prompt)}).front().latents, plain) << prompt;
}

// Lost otherwise: a textual inversion would be asked for and do nothing.
TEST(GeneratorPrompts, UseEmbeddingsInPromptAndNegative)
{
    const auto latents = [](std::string prompt, std::string negative, const std::vector<EmbeddingUse>& uses) {
        Recipe recipe = recipeOf(std::move(prompt), std::move(negative));
        recipe.embeddings = uses;
        return made({recipe}).front().latents;
    };
    const std::vector<EmbeddingUse> ink{{"ink", kInk}};
    const auto plain = latents("a fox, ink", "", {});
    EXPECT_NE(latents("a fox, ink", "", ink), plain);
    EXPECT_EQ(latents("a fox, ink", "", {}), plain);
    EXPECT_EQ(latents("a fox", "", ink), latents("a fox", "", {}));
    EXPECT_NE(latents("a fox", "ink", ink), latents("a fox", "ink", {}));
    Recipe lost = recipeOf("a fox, ink");
    lost.embeddings = {{"ink", kLost}};
    const auto refused = generator().generate(std::span(&lost, 1), 1, {}, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotFound);
}

TEST(GeneratorPrompts, RefuseAnEndlessPrompt)
{
    std::string prompt;
    for (int i = 0; i < 50; ++i)
        prompt += "a BREAK ";
    const Recipe recipe = recipeOf(prompt);
    const auto refused = generator().generate(std::span(&recipe, 1), 1, {}, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
}

} // namespace
} // namespace seedbook
