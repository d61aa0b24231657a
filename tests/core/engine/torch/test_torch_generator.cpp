// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/engine/torch/torch_generator.h"
#include "tests/core/engine/torch/torch_testing.h"
#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace seedbook {

using testing::Goldens;
using testing::recordedError;

namespace {

ImageGenerator& generator()
{
    static const auto made = [] {
        auto result = torchGeneratorFactory()(SEEDBOOK_STARTER_DIR, DeviceChoice::Cpu, {});
        if (!result)
            throw std::runtime_error(describe(result.error()));
        return std::move(*result);
    }();
    return *made;
}

Recipe recipeOf(const nlohmann::json& json)
{
    Recipe recipe;
    recipe.prompt = json.at("prompt");
    recipe.negative = json.at("negative");
    recipe.seed = json.at("seed");
    recipe.width = json.at("width");
    recipe.height = json.at("height");
    recipe.steps = json.at("steps");
    recipe.guidance = json.at("guidance");
    recipe.sampler = samplerFromName(json.at("sampler").get<std::string>()).value();
    recipe.schedule = scheduleFromName(json.at("schedule").get<std::string>()).value();
    recipe.modelFingerprint = generator().model().fingerprint;
    return recipe;
}

Recipe shortRecipe(std::uint64_t seed, Sampler sampler = Sampler::Dpmpp2M)
{
    Recipe recipe;
    recipe.prompt = "a tree at day, oil paint style, autumn";
    recipe.seed = seed;
    recipe.steps = 3;
    recipe.sampler = sampler;
    recipe.modelFingerprint = generator().model().fingerprint;
    return recipe;
}

GeneratedPicture one(const Recipe& recipe)
{
    auto made = generator().generate(std::span(&recipe, 1), 1, {}, {});
    if (!made)
        throw std::runtime_error(describe(made.error()));
    return std::move(made->front());
}

at::Tensor latentsOf(const GeneratedPicture& picture)
{
    return at::tensor(picture.latents).view(picture.latentShape);
}

// Share of colour values that are further than one grey level from the golden.
double shareFarOff(const Image& image, const at::Tensor& golden)
{
    std::size_t far = 0;
    const std::uint8_t* expected = golden.const_data_ptr<std::uint8_t>();
    for (std::size_t i = 0; i < image.rgb.size(); ++i)
        far += std::abs(image.rgb[i] - expected[i]) > 1 ? 1 : 0;
    return static_cast<double>(far) / static_cast<double>(image.rgb.size());
}

class PictureParity : public ::testing::TestWithParam<int>
{
};

} // namespace

// A seed must mean the same picture here and in diffusers.
TEST_P(PictureParity, LatentsAndPixelsOfTheStarter)
{
    const auto json = nlohmann::json::parse(readTextFile(testing::dataFolder() / "pictures.json").value());
    const auto& entry = json.at("pictures").at(static_cast<std::size_t>(GetParam()));
    const Recipe recipe = recipeOf(entry);
    const Goldens goldens("starter.safetensors");
    const std::string name = entry.at("name");
    const GeneratedPicture picture = one(recipe);
    EXPECT_LE(recordedError("picture " + name, latentsOf(picture), goldens.at(name + ".latents")), 1e-3) << name;
    ASSERT_EQ(picture.image.width, recipe.width);
    ASSERT_EQ(picture.image.height, recipe.height);
    EXPECT_LE(shareFarOff(picture.image, goldens.at(name + ".picture")), 0.001) << name;
}

INSTANTIATE_TEST_SUITE_P(Recipes, PictureParity, ::testing::Range(0, 5));

// Ancestral noise continues each picture's own generator, as diffusers does for a list of generators.
TEST(TorchGenerator, AncestralBatchEqualsDiffusersListOfGenerators)
{
    const auto json = nlohmann::json::parse(readTextFile(testing::dataFolder() / "pictures.json").value());
    Recipe first = recipeOf(json.at("pictures").at(3));
    Recipe second = first;
    second.seed = 10;
    const std::vector<Recipe> both{first, second};
    const auto made = generator().generate(both, 2, {}, {});
    ASSERT_TRUE(made) << describe(made.error());
    const at::Tensor latents = at::cat({latentsOf(made->at(0)), latentsOf(made->at(1))});
    EXPECT_LE(recordedError("picture euler_a pair", latents, Goldens("starter.safetensors").at("euler_a.pair")), 1e-3);
}

// Without this a dataset cannot be made again.
TEST(TorchGenerator, EqualRecipesGiveEqualBytes)
{
    const GeneratedPicture a = one(shortRecipe(5));
    const GeneratedPicture b = one(shortRecipe(5));
    EXPECT_EQ(a.image, b.image);
    EXPECT_EQ(a.latents, b.latents);
    EXPECT_EQ(a.engineFingerprint, b.engineFingerprint);
    EXPECT_NE(a.image, one(shortRecipe(6)).image);
}

// A picture resumed in other company, at another place of the batch, must be the same picture.
TEST(TorchGenerator, PictureDoesNotDependOnItsNeighbours)
{
    for (const Sampler sampler : {Sampler::Dpmpp2M, Sampler::EulerA}) {
        const std::vector<Recipe> full{shortRecipe(1, sampler), shortRecipe(2, sampler), shortRecipe(3, sampler),
                                       shortRecipe(4, sampler)};
        std::vector<Recipe> other{shortRecipe(3, sampler), shortRecipe(77, sampler)};
        other[1].prompt = "neon city skyline";
        const auto a = generator().generate(full, 4, {}, {});
        const auto b = generator().generate(other, 4, {}, {});
        ASSERT_TRUE(a && b);
        EXPECT_EQ(a->at(2).latents, b->at(0).latents);
        EXPECT_EQ(a->at(2).image, b->at(0).image);
    }
}

TEST(TorchGenerator, ReportsEveryStepWithAPreviewPerRecipe)
{
    const std::vector<Recipe> recipes{shortRecipe(1), shortRecipe(2)};
    std::vector<int> steps;
    const auto progress = [&](const StepProgress& told) {
        steps.push_back(told.step);
        EXPECT_EQ(told.steps, 3);
        const std::vector<Image> preview = told.preview();
        ASSERT_EQ(preview.size(), 2U);
        EXPECT_EQ(preview[0].width, 16);
        EXPECT_EQ(preview[0].height, 16);
    };
    ASSERT_TRUE(generator().generate(recipes, 4, progress, {}));
    EXPECT_THAT(steps, ::testing::ElementsAre(1, 2, 3));
}

// "Cancel" that keeps computing makes the studio feel dead.
TEST(TorchGenerator, CancelEndsWithinOneStep)
{
    std::stop_source stop;
    int last = 0;
    Recipe recipe = shortRecipe(1);
    recipe.steps = 50;
    const auto progress = [&](const StepProgress& told) {
        last = told.step;
        if (told.step == 2)
            stop.request_stop();
    };
    const auto made = generator().generate(std::span(&recipe, 1), 1, progress, stop.get_token());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(last, 2);
}

TEST(TorchGenerator, RefusesWhatTheContractForbids)
{
    Recipe other = shortRecipe(1);
    other.modelFingerprint = std::string(64, 'a');
    EXPECT_EQ(generator().generate(std::span(&other, 1), 1, {}, {}).error().code, ErrorCode::ModelMismatch);
    const std::vector<Recipe> three{shortRecipe(1), shortRecipe(2), shortRecipe(3)};
    EXPECT_EQ(generator().generate(three, 2, {}, {}).error().code, ErrorCode::InvalidArgument);
    Recipe karras = shortRecipe(1, Sampler::Ddim);
    karras.schedule = Schedule::Karras;
    EXPECT_EQ(generator().generate(std::span(&karras, 1), 1, {}, {}).error().code, ErrorCode::InvalidArgument);
}

TEST(TorchGenerator, SaysWhatItRunsOn)
{
    EXPECT_EQ(generator().device().name, "CPU");
    EXPECT_EQ(generator().device().dtype, "fp32");
    EXPECT_EQ(generator().batchShapes(128, 128).front(), 1);
    EXPECT_THAT(one(shortRecipe(1)).engineFingerprint,
                ::testing::AllOf(::testing::HasSubstr("libtorch 2."), ::testing::HasSubstr("batch 1")));
}

TEST(TorchGenerator, MissingFolderIsNamed)
{
    const auto made = torchGeneratorFactory()("/nonexistent/model", DeviceChoice::Cpu, {});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::NotFound);
    EXPECT_THAT(describe(made.error()), ::testing::HasSubstr("/nonexistent/model"));
}

} // namespace seedbook
