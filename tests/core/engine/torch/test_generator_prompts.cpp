// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/torch_generator.h"
#include <gtest/gtest.h>

namespace seedbook {
namespace {

ImageGenerator& generator()
{
    static const auto made = torchGeneratorFactory()(SEEDBOOK_STARTER_DIR, DeviceChoice::Cpu, {}).value();
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
