// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/fake_generator.h"
#include <gtest/gtest.h>
#include <thread>

namespace seedbook {
namespace {

ModelInfo smallModel()
{
    ModelInfo model;
    model.name = "stand-in";
    model.fingerprint = std::string(64, 'a');
    return model;
}

Recipe recipeOf(std::uint64_t seed, const std::string& prompt = "a boat")
{
    Recipe recipe;
    recipe.prompt = prompt;
    recipe.seed = seed;
    recipe.steps = 3;
    recipe.modelFingerprint = std::string(64, 'a');
    return recipe;
}

std::vector<GeneratedPicture> made(const std::vector<Recipe>& recipes, int batchShape)
{
    FakeGenerator generator(smallModel());
    auto pictures = generator.generate(recipes, batchShape, {}, {});
    EXPECT_TRUE(pictures) << describe(pictures.error());
    return pictures.value_or(std::vector<GeneratedPicture>{});
}

// Lost otherwise: the same recipe would not give the same picture in tests of everything above.
TEST(FakeGenerator, PicturesFollowFromTheRecipeAlone)
{
    const auto together = made({recipeOf(1), recipeOf(2), recipeOf(3)}, 4);
    const auto alone = made({recipeOf(2)}, 1);
    ASSERT_EQ(together.size(), 3u);
    EXPECT_EQ(together[1].image, alone[0].image);
    EXPECT_EQ(together[1].latents, alone[0].latents);
    EXPECT_NE(together[0].image, together[1].image);
    EXPECT_NE(together[1].engineFingerprint, alone[0].engineFingerprint);
    EXPECT_EQ(alone[0].image.rgb.size(), 128u * 128u * 3u);
    EXPECT_EQ(alone[0].latentShape, (std::vector<std::int64_t>{1, 4, 16, 16}));
}

// Lost otherwise: the progress bar of a cell.
TEST(FakeGenerator, TellsEveryStepWithOnePreviewPerRecipe)
{
    FakeGenerator generator(smallModel());
    std::vector<int> steps;
    const std::vector<Recipe> recipes{recipeOf(1), recipeOf(2)};
    const auto pictures = generator.generate(recipes, 4,
                                             [&](const StepProgress& told) {
                                                 steps.push_back(told.step);
                                                 EXPECT_EQ(told.steps, 3);
                                                 EXPECT_EQ(told.preview().size(), 2u);
                                             },
                                             {});
    ASSERT_TRUE(pictures);
    EXPECT_EQ(steps, (std::vector<int>{1, 2, 3}));
}

// Lost otherwise: Cancel, which must not wait for the batch.
TEST(FakeGenerator, StopsWithinOneStep)
{
    using namespace std::chrono_literals;
    FakeGenerator generator(smallModel(), {.perStep = 1h, .failPrompt = ""});
    std::stop_source source;
    std::jthread stopper([&source] { source.request_stop(); });
    const std::vector<Recipe> recipes{recipeOf(1)};
    const auto pictures = generator.generate(recipes, 1, {}, source.get_token());
    ASSERT_FALSE(pictures);
    EXPECT_EQ(pictures.error().code, ErrorCode::Cancelled);
}

// Lost otherwise: tests of what happens to a queue when one picture fails.
TEST(FakeGenerator, FailsTheAskedPromptOnly)
{
    FakeGenerator generator(smallModel(), {.perStep = {}, .failPrompt = "cursed"});
    const std::vector<Recipe> good{recipeOf(1)};
    const std::vector<Recipe> bad{recipeOf(1, "a cursed boat")};
    EXPECT_TRUE(generator.generate(good, 1, {}, {}));
    const auto failed = generator.generate(bad, 1, {}, {});
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::NotFinite);
}

// Lost otherwise: a clear refusal of a batch that the engine cannot run as one.
TEST(CheckBatch, NamesWhatDoesNotFit)
{
    const ModelInfo model = smallModel();
    auto codeOf = [&](std::vector<Recipe> recipes, int shape) {
        const auto checked = checkBatch(recipes, shape, model);
        return checked ? std::string("ok") : std::string(errorCodeName(checked.error().code));
    };
    EXPECT_EQ(codeOf({recipeOf(1), recipeOf(2, "other")}, 4), "ok");
    EXPECT_EQ(codeOf({}, 4), "invalid-argument");
    EXPECT_EQ(codeOf({recipeOf(1), recipeOf(2)}, 1), "invalid-argument");
    Recipe slower = recipeOf(2);
    slower.steps = 4;
    EXPECT_EQ(codeOf({recipeOf(1), slower}, 4), "invalid-argument");
    Recipe foreign = recipeOf(1);
    foreign.modelFingerprint = std::string(64, 'b');
    EXPECT_EQ(codeOf({foreign}, 1), "model-mismatch");
    Recipe wide = recipeOf(1);
    wide.width = 5000;
    EXPECT_EQ(codeOf({wide}, 1), "invalid-argument");
}

// Lost otherwise: `--device cpu`, or a word on a misspelt one.
TEST(DeviceFromName, KnowsThreeNames)
{
    EXPECT_EQ(deviceFromName("auto").value(), DeviceChoice::Auto);
    EXPECT_EQ(deviceFromName("cpu").value(), DeviceChoice::Cpu);
    EXPECT_EQ(deviceFromName("cuda").value(), DeviceChoice::Cuda);
    ASSERT_FALSE(deviceFromName("tpu"));
    EXPECT_EQ(deviceFromName("tpu").error().code, ErrorCode::InvalidArgument);
}

// Lost otherwise: a studio without libtorch, and the message of a missing model.
TEST(FakeGeneratorFactory, ReadsTheRealModel)
{
    const auto generator = fakeGeneratorFactory()(SEEDBOOK_STARTER_DIR, DeviceChoice::Auto, {});
    ASSERT_TRUE(generator) << describe(generator.error());
    EXPECT_EQ((*generator)->model().latentChannels, 8);
    EXPECT_EQ((*generator)->batchShapes(128, 128).front(), 1);
    const auto missing = fakeGeneratorFactory()("/nonexistent/model", DeviceChoice::Auto, {});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace seedbook
