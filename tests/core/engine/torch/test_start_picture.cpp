// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/engine/torch/torch_generator.h"
#include "tests/core/engine/torch/picture_pattern.h"
#include "tests/core/engine/torch/torch_testing.h"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace seedbook {

using testing::pattern;

namespace {

using Json = nlohmann::json;

const Json& recipes()
{
    static const Json document = Json::parse(readTextFile(testing::dataFolder() / "start.json").value());
    return document["recipes"];
}

ImageGenerator& generator()
{
    static const auto made =
        torchGeneratorFactory()(SEEDBOOK_STARTER_DIR, DeviceChoice::Cpu, {{}, testing::patternOf}).value();
    return *made;
}

Recipe recipeOf(const Json& json)
{
    Recipe recipe;
    recipe.prompt = json["prompt"];
    recipe.negative = json["negative"];
    recipe.seed = json["seed"];
    recipe.width = json["width"];
    recipe.height = json["height"];
    recipe.steps = json["steps"];
    recipe.guidance = json["guidance"];
    recipe.guidanceRescale = json["guidance_rescale"];
    recipe.sampler = samplerFromName(json["sampler"].get<std::string>()).value();
    recipe.schedule = scheduleFromName(json["schedule"].get<std::string>()).value();
    if (!json["strength"].is_null())
        recipe.start = {pixelHash(pattern(recipe.width, recipe.height)), json["strength"].get<double>()};
    recipe.modelFingerprint = generator().model().fingerprint;
    return recipe;
}

Result<std::vector<GeneratedPicture>> make(const Recipe& recipe, const ProgressFn& progress = {})
{
    return generator().generate(std::span(&recipe, 1), 1, progress, {});
}

Recipe recipeNamed(const std::string& name)
{
    for (const Json& json : recipes())
        if (json["name"] == name)
            return recipeOf(json);
    throw std::runtime_error(name);
}

} // namespace

// Otherwise a run from a picture, a rescaled guidance or a sampler with noise means something else here than in
// diffusers.
TEST(StartPicture, LatentsAreThoseOfDiffusersPipelines)
{
    const testing::Goldens goldens("start.safetensors");
    for (const Json& json : recipes()) {
        const std::string name = json["name"];
        const auto made = make(recipeOf(json));
        ASSERT_TRUE(made) << name << ": " << describe(made.error());
        const at::Tensor latents = at::tensor(made->front().latents).view(made->front().latentShape);
        EXPECT_LE(testing::recordedError(name, latents, goldens.at(name)), 1e-3) << name;
    }
}

// Otherwise the bar would stop half way, or run twice its length.
TEST(StartPicture, ProgressCountsTheStepsThatAreRun)
{
    for (const auto& [name, expected] : {std::pair{"start.heun", 3}, {"heun", 8}, {"plms", 8}}) {
        std::vector<int> seen;
        ASSERT_TRUE(make(recipeNamed(name), [&](const StepProgress& progress) {
            EXPECT_EQ(progress.steps, expected);
            seen.push_back(progress.step);
        }));
        ASSERT_EQ(seen.size(), static_cast<std::size_t>(expected)) << name;
        EXPECT_EQ(seen.front(), 1);
        EXPECT_EQ(seen.back(), expected);
    }
}

// A picture that is gone, or of another size, must be named before minutes are spent.
TEST(StartPicture, WhatCannotBeStartedFromIsRefused)
{
    Recipe recipe = recipeNamed("start.dpmpp_2m");
    recipe.start->sha256 = std::string(64, '0');
    EXPECT_EQ(make(recipe).error().code, ErrorCode::NotFound);
    recipe.start->sha256 = pixelHash(pattern(192, 64));
    const auto otherSize = make(recipe);
    ASSERT_FALSE(otherSize);
    EXPECT_EQ(otherSize.error().code, ErrorCode::InvalidArgument);
    EXPECT_NE(otherSize.error().message.find("192x64"), std::string::npos);
    recipe = recipeNamed("start.dpmpp_2m");
    recipe.start->strength = 0.05;
    const auto noStep = make(recipe);
    ASSERT_FALSE(noStep);
    EXPECT_EQ(noStep.error().code, ErrorCode::InvalidArgument);
}

// Otherwise pictures of a batch that start from one picture would change each other.
TEST(StartPicture, APictureOfABatchIsMadeAgainAlone)
{
    const Recipe first = recipeNamed("start.euler_a");
    Recipe second = first;
    second.seed = 99;
    const std::vector<Recipe> both{first, second};
    const auto together = generator().generate(both, 4, {}, {});
    const auto alone = generator().generate(std::span(&second, 1), 4, {}, {});
    ASSERT_TRUE(together && alone);
    EXPECT_EQ((*together)[1].latents, (*alone)[0].latents);
    EXPECT_NE((*together)[0].latents, (*together)[1].latents);
}

// Otherwise the variation slider would do nothing, or the recipe's identity would not say what it did.
TEST(StartPicture, VariationsAndOtherNoiseChangeThePicture)
{
    Recipe recipe = recipeNamed("heun");
    recipe.steps = 2;
    std::set<std::vector<float>> seen{make(recipe)->front().latents};
    recipe.variationSeed = 5;
    recipe.variationStrength = 0.1;
    seen.insert(make(recipe)->front().latents);
    recipe.seedWidth = 64;
    recipe.seedHeight = 64;
    seen.insert(make(recipe)->front().latents);
    recipe.noise = NoiseSource::NvPhilox;
    seen.insert(make(recipe)->front().latents);
    EXPECT_EQ(seen.size(), 4U);
}

} // namespace seedbook
