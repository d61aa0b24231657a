// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a recipe names a file that is not the one its picture was made with, or a tag is painted as text.
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/pixel_hash.h"
#include "core/imaging/png.h"
#include "core/session/compose_settings.h"
#include "core/session/recipe_inputs.h"
#include "session_fixture.h"
#include "tests/core/library/weight_files.h"

namespace seedbook::test {
namespace {

class RecipeInputsTest : public testing::Test
{
protected:
    RecipeInputsTest()
    {
        fs::create_directories(m_models);
        writeLora(m_models / "ink.safetensors");
        writeWeights(m_models / "calm face.safetensors", {{"emb_params", {2, 768}}});
        EXPECT_TRUE(library->addFolder(m_models));
        library->wait();
    }

    fs::path picture(int width, int height)
    {
        Image image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3, 90)};
        const fs::path file = m_temp.path() / "start.png";
        EXPECT_TRUE(atomicWrite(file, encodePng(image, {}).value()));
        return file;
    }

    TempFolder m_temp;
    fs::path m_models = m_temp.path() / "models";
    std::shared_ptr<ModelLibrary> library =
        std::make_shared<ModelLibrary>(ModelLibrary::Places{m_temp.path() / "library.json", {}});
    RecipeInputs inputs{library};
};

} // namespace

TEST_F(RecipeInputsTest, TagsBecomeAdaptersByHash)
{
    Recipe recipe;
    recipe.prompt = "a fox, <lora:INK:0.8:0.5> at dawn";
    ASSERT_TRUE(inputs.resolve(recipe));
    EXPECT_EQ(recipe.prompt.find('<'), std::string::npos);
    ASSERT_EQ(recipe.adapters.size(), 1U);
    EXPECT_EQ(recipe.adapters[0].name, "ink");
    EXPECT_EQ(recipe.adapters[0].sha256, sha256OfFile(m_models / "ink.safetensors").value());
    EXPECT_EQ(recipe.adapters[0].text, 0.8);
    EXPECT_EQ(recipe.adapters[0].unet, 0.5);
    EXPECT_TRUE(validate(recipe));
    EXPECT_EQ(inputs.engineInputs().file(recipe.adapters[0].sha256).value(), m_models / "ink.safetensors");
}

TEST_F(RecipeInputsTest, ATagThatMeansNothingIsAnErrorAndNotPaint)
{
    Recipe recipe;
    recipe.prompt = "a fox <lora:wash:1>";
    const auto unknown = inputs.resolve(recipe);
    EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
    EXPECT_NE(unknown.error().message.find("wash"), std::string::npos);
    recipe.prompt = "a fox <lora:ink:loud>";
    EXPECT_EQ(inputs.resolve(recipe).error().code, ErrorCode::InvalidArgument);
    recipe.emphasis = Emphasis::Literal;
    recipe.adapters.clear();
    ASSERT_TRUE(inputs.resolve(recipe));
    EXPECT_EQ(recipe.prompt, "a fox <lora:ink:loud>") << "literal prompts have no syntax";
}

TEST_F(RecipeInputsTest, EmbeddingsAreThoseWhoseNamesAreWritten)
{
    Recipe recipe;
    recipe.prompt = "a Calm Face";
    ASSERT_TRUE(inputs.resolve(recipe));
    ASSERT_EQ(recipe.embeddings.size(), 1U);
    EXPECT_EQ(recipe.embeddings[0].name, "calm face");
    Recipe without;
    without.prompt = "a fox";
    ASSERT_TRUE(inputs.resolve(without));
    EXPECT_TRUE(without.embeddings.empty());
}

// Previews and drafts in the colours of another family, or of a decoder for other latents.
TEST_F(RecipeInputsTest, TheQuickDecoderIsThatOfTheModelsFamily)
{
    const auto tiny = [this](const std::string& name, int channels, char fill) {
        const fs::path file = m_models / (name + ".safetensors");
        fs::create_directories(file.parent_path());
        writeWeights(file, {{"decoder.layers.0.weight", {64, channels, 3, 3}}, {"decoder.layers.0.bias", {64}}}, "{}",
                     fill);
        return file;
    };
    ModelInfo model;
    model.family = "Stable Diffusion 1.x";
    EXPECT_EQ(inputs.vae(kQuickDecoder, model).value(), "") << "without one the model's own";
    const fs::path sd = tiny("taesd_decoder", 4, 1);
    const fs::path xl = tiny("taesdxl/diffusion_pytorch_model", 4, 2);
    tiny("taesd3_decoder", 16, 3);
    library->rescan();
    library->wait();
    const auto previews = inputs.engineInputs().previewDecoders;
    EXPECT_EQ(inputs.vae(kQuickDecoder, model).value(), sha256OfFile(sd).value());
    EXPECT_EQ(previews(model), std::vector<fs::path>{sd});
    model.family = "Stable Diffusion 2.x (v)";
    EXPECT_EQ(previews(model), std::vector<fs::path>{sd});
    model.family = "Stable Diffusion XL";
    EXPECT_EQ(inputs.vae(kQuickDecoder, model).value(), sha256OfFile(xl).value());
    EXPECT_EQ(previews(model), std::vector<fs::path>{xl});
    EXPECT_EQ(inputs.engineInputs().file(sha256OfFile(xl).value()).value(), xl);
    model.family = "Stable Diffusion (custom size)";
    EXPECT_TRUE(previews(model).empty()) << "its autoencoder may be of its own";
    EXPECT_EQ(inputs.vae(kQuickDecoder, model).value(), "");
}

TEST_F(RecipeInputsTest, AnEmbeddingAddedSinceLastTimeIsNotMissed)
{
    library = std::make_shared<ModelLibrary>(ModelLibrary::Places{m_temp.path() / "library.json", {}});
    writeWeights(m_models / "storm.safetensors", {{"emb_params", {2, 768}}});
    RecipeInputs fresh(library);
    Recipe recipe;
    recipe.prompt = "a storm";
    ASSERT_TRUE(fresh.resolve(recipe));
    EXPECT_EQ(recipe.embeddings.size(), 1U) << "the first picture after a start would be another";
}

TEST_F(RecipeInputsTest, AFileChangedSinceIsNotPassedOff)
{
    const std::string hash = library->byName(ItemKind::Adapter, "ink").value().sha256;
    writeLora(m_models / "ink.safetensors", 5);
    EXPECT_EQ(inputs.engineInputs().file(hash).error().code, ErrorCode::NotFound);
}

// A pruned checkpoint takes the one VAE there is, and never guesses between two.
TEST_F(RecipeInputsTest, AModelWithoutAVaeTakesTheLibrarysOnlyOne)
{
    ModelInfo model;
    model.name = "pruned";
    const auto none = inputs.vaeFor(model);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    EXPECT_NE(none.error().message.find("no VAE"), std::string::npos);
    const auto add = [&](const std::string& name, int width) {
        writeWeights(m_models / name,
                     {{"decoder.conv_in.weight", {8, 4, 3, 3}}, {"decoder.conv_out.weight", {3, width}}});
        library->rescan();
        library->wait();
    };
    add("kl.safetensors", 8);
    EXPECT_EQ(inputs.vaeFor(model).value(), sha256OfFile(m_models / "kl.safetensors").value());
    add("other.safetensors", 16);
    const auto two = inputs.vaeFor(model);
    EXPECT_EQ(two.error().code, ErrorCode::NotFound);
    EXPECT_NE(two.error().message.find("choose one of: kl other"), std::string::npos);
    EXPECT_TRUE(inputs.vae("other", model));
}

TEST_F(RecipeInputsTest, AStartPictureIsCutToSizeAndKeptInTheProject)
{
    inputs.setProject(m_temp.path());
    const std::string hash = inputs.startPicture(picture(200, 100), 64, 64).value();
    const fs::path kept = m_temp.path() / "inputs" / (hash + ".png");
    EXPECT_TRUE(fs::exists(kept));
    const Image image = inputs.engineInputs().picture(hash).value();
    EXPECT_EQ(image.width, 64);
    EXPECT_EQ(pixelHash(image), hash);
    ASSERT_TRUE(atomicWrite(kept, encodePng(Image{8, 8, std::vector<std::uint8_t>(192, 1)}, {}).value()));
    EXPECT_EQ(inputs.engineInputs().picture(hash).error().code, ErrorCode::Corrupt);
    fs::remove(kept);
    EXPECT_EQ(inputs.engineInputs().picture(hash).error().code, ErrorCode::NotFound);
}

TEST_F(RecipeInputsTest, WithoutAProjectAStartPictureLivesInMemory)
{
    const std::string hash = inputs.startPicture(picture(64, 64), 64, 64).value();
    EXPECT_EQ(pixelHash(inputs.engineInputs().picture(hash).value()), hash);
    EXPECT_EQ(inputs.startPicture(m_temp.path() / "absent.png", 64, 64).error().code, ErrorCode::NotFound);
    EXPECT_FALSE(inputs.startPicture(m_models / "ink.safetensors", 64, 64));
}

} // namespace seedbook::test
