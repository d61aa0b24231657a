// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/hash.h"
#include "core/engine/torch/torch_generator.h"
#include "tests/core/engine/torch/picture_pattern.h"
#include "tests/core/engine/torch/variant_shelf.h"
#include <cstdlib>
#include <gtest/gtest.h>

// The forms that fine-tunes and distillations have, as whole models against PyPI diffusers. A user would lose that
// their model, their LoRA or their embedding gives the picture they know.
namespace seedbook {

using testing::patternOf;
using testing::VariantShelf;

namespace {

using Json = nlohmann::json;
constexpr double kTolerance = 1e-4;

const Json& document()
{
    return testing::variants();
}

VariantShelf& shelf()
{
    static VariantShelf shelf;
    return shelf;
}

// The model of the case, kept until another one is asked for.
ImageGenerator& generator(const std::string& model)
{
    static std::string loaded;
    static std::unique_ptr<ImageGenerator> kept;
    if (loaded != model) {
        EngineInputs inputs;
        inputs.file = [](const std::string& hash) { return shelf().file(hash); };
        inputs.picture = patternOf;
        kept.reset();
        auto made = torchGeneratorFactory()(shelf().model(model), DeviceChoice::Cpu, inputs);
        if (!made)
            throw std::runtime_error(describe(made.error()));
        kept = std::move(*made);
        loaded = model;
    }
    return *kept;
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
    if (!json["strength"].is_null())
        recipe.start = {pixelHash(testing::pattern(recipe.width, recipe.height)), json["strength"].get<double>()};
    if (!json["adapter"].is_null()) {
        const std::string name = json["adapter"];
        recipe.adapters = {{name, sha256Hex(name), json["strengths"][0], json["strengths"][1]}};
    }
    if (!json["embedding"].is_null())
        recipe.embeddings = {{"inkwash", sha256Hex(json["embedding"].get<std::string>())}};
    recipe.modelFingerprint = generator(json["model"]).model().fingerprint;
    return recipe;
}

GeneratedPicture pictureOf(const Json& json)
{
    const Recipe recipe = recipeOf(json);
    auto made = generator(json["model"]).generate(std::span(&recipe, 1), 1, {}, {});
    if (!made)
        throw std::runtime_error(describe(made.error()));
    return std::move(made->front());
}

int furthest(const Image& image, const at::Tensor& golden)
{
    int most = 0;
    const std::uint8_t* expected = golden.const_data_ptr<std::uint8_t>();
    for (std::size_t i = 0; i < image.rgb.size(); ++i)
        most = std::max(most, std::abs(image.rgb[i] - expected[i]));
    return most;
}

class VariantParity : public ::testing::TestWithParam<std::size_t>
{
};

} // namespace

TEST_P(VariantParity, LatentsAndPixelsAreThoseOfDiffusers)
{
    const Json& golden = document().at("cases").at(GetParam());
    const std::string name = golden["name"];
    SCOPED_TRACE(name);
    static const testing::Goldens goldens("variants.safetensors");
    const GeneratedPicture picture = pictureOf(golden);
    const at::Tensor latents = at::tensor(picture.latents).view(picture.latentShape);
    EXPECT_LE(testing::recordedError(name, latents, goldens.at(name)), kTolerance);
    if (golden["pixels"]) {
        ASSERT_EQ(picture.image.width, golden["width"].get<int>());
        EXPECT_LE(furthest(picture.image, goldens.at(name + ".pixels")), 1);
    }
}

INSTANTIATE_TEST_SUITE_P(Diffusers, VariantParity, ::testing::Range(std::size_t{0}, document().at("cases").size()));

} // namespace seedbook
