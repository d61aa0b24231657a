// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a recipe written today is another recipe tomorrow, and every stored picture is an orphan.
#include "tests/core/recipe/recipe_generator.h"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

using namespace seedbook;

static const char* const kExample =
    R"({"guidance":4.5,"height":128,"model":"ab","negative":"blur","prompt":"a \"лиса\"\n狐","sampler":"euler",)"
    R"("schedule":"karras","seed":9223372036854775807,"steps":16,"version":1,"width":192})";

static Recipe example()
{
    Recipe recipe;
    recipe.prompt = "a \"лиса\"\n狐";
    recipe.negative = "blur";
    recipe.seed = 9223372036854775807ULL;
    recipe.width = 192;
    recipe.guidance = 4.5;
    recipe.sampler = Sampler::Euler;
    recipe.schedule = Schedule::Karras;
    recipe.modelFingerprint = "ab";
    return recipe;
}

TEST(RecipeJson, CanonicalTextNeverChanges)
{
    EXPECT_EQ(toCanonicalJson(example()), kExample);
    EXPECT_EQ(recipeFromJson(kExample).value(), example());
    EXPECT_EQ(recipeKey(example()), "6e6d8ff12f9d9eadc8c0a3ecf45975d7259b7db7a6102e8f2382b6df5b54bb68");
}

TEST(RecipeJson, OptionalValuesHaveTheirPlaceInTheText)
{
    const std::string a(64, 'a'), b(64, 'b');
    Recipe recipe = example();
    recipe.clipSkip = 2;
    recipe.emphasis = Emphasis::NoNorm;
    recipe.noise = NoiseSource::NvPhilox;
    recipe.variationSeed = 7;
    recipe.variationStrength = 0.25;
    recipe.seedWidth = 512;
    recipe.seedHeight = 768;
    recipe.guidanceRescale = 0.7;
    recipe.start = StartPicture{a, 0.5};
    recipe.vae = b;
    recipe.adapters = {{"fox", a, 0.8, -1}, {"ink", b, 1, 0}};
    recipe.embeddings = {{"bad hands", b}};
    const auto json = nlohmann::json::parse(toCanonicalJson(recipe));
    EXPECT_EQ(json["adapters"].dump(), R"([{"name":"fox","sha256":")" + a + R"(","text":0.8,"unet":-1.0},)" +
                                           R"({"name":"ink","sha256":")" + b + R"(","text":1.0,"unet":0.0}])");
    EXPECT_EQ(json["start"].dump(), R"({"sha256":")" + a + R"(","strength":0.5})");
    EXPECT_EQ(recipeFromJson(json.dump()).value(), recipe);
    EXPECT_NE(recipeKey(recipe), recipeKey(example()));
}

TEST(RecipeJson, MinusZeroIsZero)
{
    Recipe zero;
    zero.guidance = 0.0;
    Recipe minus = zero;
    minus.guidance = -0.0;
    EXPECT_EQ(recipeKey(zero), recipeKey(minus));
}

RC_GTEST_PROP(RecipeJson, EveryValidRecipeComesBack, ())
{
    const Recipe recipe = *test::genRecipe();
    RC_ASSERT(validate(recipe).has_value());
    const std::string json = toCanonicalJson(recipe);
    const auto back = recipeFromJson(json);
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == recipe);
    RC_ASSERT(toCanonicalJson(*back) == json);
}

RC_GTEST_PROP(RecipeJson, DifferentRecipesHaveDifferentKeys, ())
{
    const Recipe one = *test::genRecipe();
    const Recipe other = *test::genRecipe();
    RC_ASSERT((one == other) == (recipeKey(one) == recipeKey(other)));
}

RC_GTEST_PROP(RecipeJson, DamagedTextNeverCrashes, ())
{
    std::string json = kExample;
    const auto at = *rc::gen::inRange<std::size_t>(0, json.size());
    json[at] = *rc::gen::arbitrary<char>();
    if (const auto recipe = recipeFromJson(json))
        RC_ASSERT(validate(*recipe).has_value());
    RC_ASSERT(!recipeFromJson(json.substr(0, at)).has_value());
}

static std::string refusal(const std::string& json)
{
    const auto recipe = recipeFromJson(json);
    EXPECT_FALSE(recipe) << json.substr(0, 200);
    if (recipe)
        return "";
    EXPECT_EQ(recipe.error().code, ErrorCode::InvalidFile);
    return recipe.error().message;
}

static std::string withMember(const char* key, const nlohmann::json& value)
{
    auto json = nlohmann::json::parse(kExample);
    json[key] = value;
    return json.dump();
}

TEST(RecipeJson, RefusesEveryOtherObjectByName)
{
    EXPECT_NE(refusal(withMember("cfg", 4)).find("'cfg'"), std::string::npos);
    EXPECT_NE(refusal(withMember("steps", "16")).find("'steps'"), std::string::npos);
    EXPECT_NE(refusal(withMember("steps", 16.5)).find("'steps'"), std::string::npos);
    EXPECT_NE(refusal(withMember("steps", -1)).find("'steps'"), std::string::npos);
    EXPECT_NE(refusal(withMember("width", 1ULL << 40)).find("'width'"), std::string::npos);
    EXPECT_NE(refusal(withMember("seed", 1e300)).find("'seed'"), std::string::npos);
    EXPECT_NE(refusal(withMember("version", 2)).find("version 2"), std::string::npos);
    EXPECT_NE(refusal(withMember("sampler", "dpm_fast")).find("dpm_fast"), std::string::npos);
    auto missing = nlohmann::json::parse(kExample);
    missing.erase("seed");
    EXPECT_NE(refusal(missing.dump()).find("'seed'"), std::string::npos);
}

TEST(RecipeJson, AnAdapterIsReadAsStrictlyAsTheRecipe)
{
    const std::string a(64, 'a');
    const auto adapter = [&](const std::string& members) {
        std::string json = kExample;
        return json.insert(1, R"("adapters":[{"name":"fox","sha256":")" + a + R"(","text":1)" + members + "}],");
    };
    EXPECT_TRUE(recipeFromJson(adapter(R"(,"unet":1)")));
    EXPECT_NE(refusal(adapter("")).find("'unet'"), std::string::npos);
    EXPECT_NE(refusal(adapter(R"(,"unet":1,"rank":4)")).find("'rank'"), std::string::npos);
    EXPECT_NE(refusal(adapter(R"(,"unet":1,"text":2)")).find("two values named 'text'"), std::string::npos);
    EXPECT_NE(refusal(adapter(R"(,"unet":[[1]])")).find("nested"), std::string::npos);
}

TEST(RecipeJson, RefusesHostileText)
{
    std::string twice = kExample;
    twice.insert(1, R"("prompt":"another",)");
    EXPECT_NE(refusal(twice).find("two values named 'prompt'"), std::string::npos);
    std::string escapedTwice = kExample;
    escapedTwice.insert(1, R"("pro\u006dpt":"another",)");
    EXPECT_NE(refusal(escapedTwice).find("two values"), std::string::npos);
    for (const std::string& text : {std::string(), std::string("null"), std::string("[]"), std::string("{}"),
                                    std::string(kExample) + "x", std::string(200'000, '['), std::string(3u << 20, ' ')})
        EXPECT_FALSE(refusal(text).empty());
    std::string deep = R"({"prompt":)";
    for (int i = 0; i < 100'000; ++i)
        deep += R"({"a":)";
    EXPECT_FALSE(refusal(deep).empty());
    EXPECT_FALSE(refusal("{\"prompt\":\"\xFF\"}").empty());
}
