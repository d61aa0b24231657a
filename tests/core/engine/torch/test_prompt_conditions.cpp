// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/prompt_conditions.h"
#include "tests/core/engine/torch/tiny_text_models.h"
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

using testing::TinyTextModels;

const TinyTextModels& models()
{
    static const TinyTextModels made;
    return made;
}

Recipe recipeOf(std::string prompt, std::string negative = {}, double guidance = 4)
{
    Recipe recipe;
    recipe.prompt = std::move(prompt);
    recipe.negative = std::move(negative);
    recipe.guidance = guidance;
    recipe.steps = 10;
    return recipe;
}

PictureTexts texts(PromptCache& cache, const Recipe& recipe, const TextEncoders& encoders = models().one())
{
    const c10::InferenceMode inference;
    auto made = encodePrompts(cache, encoders, recipe, {}, {});
    if (!made)
        throw std::runtime_error(describe(made.error()));
    return *made;
}

at::Tensor statesOf(const std::string& text)
{
    const c10::InferenceMode inference;
    return encodeText(models().one(), text, {}).value().states;
}

const std::string kLong = [] {
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "a ";
    return text;
}();

// Lost otherwise: every picture of a series would pay for the text encoder again.
TEST(PromptConditions, EncodeEachTextOnce)
{
    PromptCache cache;
    const PictureTexts first = texts(cache, recipeOf("a fox", "night"));
    EXPECT_EQ(cache.encoded(), 2U);
    Recipe again = recipeOf("a fox", "night");
    again.seed = 99;
    const PictureTexts second = texts(cache, again);
    EXPECT_EQ(cache.encoded(), 2U);
    EXPECT_TRUE(second.parts.front().text.at(0).states.is_same(first.parts.front().text.at(0).states));
    EXPECT_TRUE(at::equal(first.parts.front().text.at(0).states, statesOf("a fox")));
    texts(cache, recipeOf("night", "a fox"));
    EXPECT_EQ(cache.encoded(), 2U);
    (void)texts(cache, recipeOf("[a fox|night]", "night"));
    EXPECT_EQ(cache.encoded(), 2U);
}

TEST(PromptConditions, EncodeAgainWhatDependsOnMore)
{
    PromptCache cache;
    Recipe recipe = recipeOf("a fox", "", 1);
    std::size_t expected = 0;
    const auto isNew = [&] {
        (void)texts(cache, recipe);
        return cache.encoded() == ++expected;
    };
    EXPECT_TRUE(isNew());
    recipe.clipSkip = 2;
    EXPECT_TRUE(isNew());
    recipe.emphasis = Emphasis::NoNorm;
    EXPECT_TRUE(isNew());
    recipe.adapters = {{"ink", std::string(64, 'a'), 0.5, 1}};
    EXPECT_TRUE(isNew());
    recipe.adapters.front().text = 0.25;
    EXPECT_TRUE(isNew());
    recipe.embeddings = {{"ink", std::string(64, 'b')}};
    EXPECT_TRUE(isNew());
    recipe.adapters.front().unet = 0.5; // not the text encoders' business
    EXPECT_FALSE(isNew());
}

TEST(PromptConditions, ForgetWhatWasUnusedForLongest)
{
    const std::size_t one = statesOf("a").nbytes();
    PromptCache cache(2 * one);
    for (const char* text : {"a", "b", "a", "c", "a", "b"})
        (void)texts(cache, recipeOf(text, "", 1));
    EXPECT_EQ(cache.encoded(), 4U); // a, b, c, and b once more
}

// Lost otherwise: guidance off would be half as fast as it can be.
TEST(PromptConditions, LeaveTheNegativeOutWhereItDoesNotCount)
{
    PromptCache cache;
    EXPECT_FALSE(texts(cache, recipeOf("a fox", "night", 1)).negative);
    EXPECT_EQ(cache.encoded(), 1U);
    EXPECT_TRUE(texts(cache, recipeOf("a fox AND snow", "night", 1)).negative);
    EXPECT_TRUE(texts(cache, recipeOf("a fox", "night", 1.5)).negative);
    const PictureTexts plain = texts(cache, recipeOf("a fox", "night", 1));
    const PictureTexts* row = &plain;
    EXPECT_FALSE(joinConditions(std::span(&row, 1)).front().negative.defined());
}

TEST(PromptConditions, XlHasZerosForNoNegative)
{
    PromptCache cache;
    const PictureTexts none = texts(cache, recipeOf("a fox"), models().xl());
    EXPECT_EQ(none.negative->at(0).states.abs().max().item<float>(), 0);
    EXPECT_EQ(none.negative->at(0).pooled.abs().max().item<float>(), 0);
    const PictureTexts some = texts(cache, recipeOf("a fox", "night"), models().xl());
    EXPECT_GT(some.negative->at(0).states.abs().max().item<float>(), 0);
}

TEST(PromptConditions, ChangeOverTheSteps)
{
    PromptCache cache;
    const PictureTexts edited = texts(cache, recipeOf("[fox:boat:4] at night", "[sea|snow]"));
    const PictureTexts plain = texts(cache, recipeOf("a fox"));
    const std::array<const PictureTexts*, 2> rows{&edited, &plain};
    const std::vector<ConditionSet> sets = joinConditions(rows);
    std::vector<int> starts;
    for (const ConditionSet& set : sets)
        starts.push_back(set.firstStep);
    EXPECT_EQ(starts, (std::vector<int>{0, 2, 3, 4, 5, 6, 7, 8, 9}));
    EXPECT_TRUE(at::equal(sets[3].texts[0].states, at::cat({statesOf("fox at night"), statesOf("a fox")})));
    EXPECT_TRUE(at::equal(sets[4].texts[0].states, at::cat({statesOf("boat at night"), statesOf("a fox")})));
    EXPECT_TRUE(at::equal(sets[0].negative, at::cat({statesOf("sea"), statesOf("")})));
    EXPECT_TRUE(at::equal(sets[1].negative, at::cat({statesOf("snow"), statesOf("")})));
    // One tensor per combination, so that the sampler prepares it once.
    EXPECT_TRUE(sets[0].negative.is_same(sets[2].negative));
    EXPECT_TRUE(sets[0].texts[0].states.is_same(sets[3].texts[0].states));
    EXPECT_EQ(sets[0].texts[0].weights, (std::vector<double>{1, 1}));
}

TEST(PromptConditions, StopBetweenTexts)
{
    PromptCache cache;
    std::stop_source stop;
    stop.request_stop();
    const auto made = encodePrompts(cache, models().one(), recipeOf("[a|b|c]"), {}, stop.get_token());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(cache.encoded(), 0U);
}

TEST(PromptConditions, CarryThePooledTextsOfXl)
{
    PromptCache cache;
    const PictureTexts fox = texts(cache, recipeOf("a fox", "night"), models().xl());
    const PictureTexts boat = texts(cache, recipeOf("a boat"), models().xl());
    const std::array<const PictureTexts*, 2> rows{&fox, &boat};
    const ConditionSet set = joinConditions(rows).front();
    EXPECT_TRUE(
        at::equal(set.texts[0].pooled, at::cat({fox.parts[0].text.at(0).pooled, boat.parts[0].text.at(0).pooled})));
    EXPECT_TRUE(at::equal(set.negativePooled[0], fox.negative->at(0).pooled[0]));
    EXPECT_EQ(set.negativePooled[1].abs().max().item<float>(), 0);
}

TEST(PromptConditions, FillShortTextsOfAPromptWithEmptyChunks)
{
    PromptCache cache;
    const PictureTexts edited = texts(cache, recipeOf("[fox:" + kLong + ":4]"));
    const at::Tensor before = edited.parts.front().text.at(0).states;
    EXPECT_TRUE(at::equal(before, at::cat({statesOf("fox"), statesOf("")}, 1)));
    EXPECT_TRUE(at::equal(edited.parts.front().text.at(9).states, statesOf(kLong)));
}

TEST(PromptConditions, FillShortPartsWithTheirLastState)
{
    PromptCache cache;
    const PictureTexts joined = texts(cache, recipeOf("fox :0.5 AND " + kLong));
    ASSERT_EQ(joined.parts.size(), 2U);
    EXPECT_EQ(joined.parts[0].weight, 0.5);
    const at::Tensor fox = statesOf("fox");
    EXPECT_TRUE(at::equal(joined.parts[0].text.at(0).states, at::cat({fox, fox.slice(1, -1).repeat({1, 77, 1})}, 1)));
}

TEST(PromptConditions, GroupPicturesOfOneShape)
{
    PromptCache cache;
    std::vector<PictureTexts> pictures;
    for (const char* prompt : {"a", "a AND b", "b", "c AND [d|e]", "f"})
        pictures.push_back(texts(cache, recipeOf(prompt)));
    pictures.push_back(texts(cache, recipeOf(kLong)));
    pictures.push_back(texts(cache, recipeOf("a", kLong)));
    EXPECT_EQ(alikeInShape(pictures), (std::vector<std::vector<std::size_t>>{{0, 2, 4}, {1, 3}, {5}, {6}}));
}

} // namespace
} // namespace seedbook
