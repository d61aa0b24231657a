// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/engine/adapters/adapter_info.h"
#include "core/engine/adapters/adapter_targets.h"
#include "core/engine/adapters/ldm_names.h"
#include "core/engine/checkpoints/ldm_names.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/engine/adapters/adapter_writer.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

// Names of layers by every writer of adapters. A user would lose files of one trainer or the other.
namespace seedbook {

using testing::AdapterWriter;
using ::testing::HasSubstr;

namespace {

const std::string kAttention = "down_blocks.1.attentions.0.transformer_blocks.0.attn1.";

TargetLayer target(ModelPart part, const std::string& name, std::vector<std::int64_t> weight)
{
    return {part, name, std::move(weight), {}};
}

std::vector<TargetLayer> unetLayers()
{
    std::vector<TargetLayer> layers{
        target(ModelPart::UNet, kAttention + "to_q", {8, 8}), target(ModelPart::UNet, kAttention + "to_out.0", {8, 8}),
        target(ModelPart::UNet, "mid_block.attentions.0.transformer_blocks.0.attn2.to_k", {8, 768})};
    for (const char* resnet : {"down_blocks.0.resnets.0.conv1", "down_blocks.0.resnets.1.conv1",
                               "down_blocks.1.resnets.0.conv1", "mid_block.resnets.0.conv1"})
        layers.push_back(target(ModelPart::UNet, resnet, {8, 8, 3, 3}));
    return layers;
}

AdapterTargets model(bool xl)
{
    std::vector<TargetLayer> layers = unetLayers();
    layers.push_back(target(ModelPart::Text, "encoder.layers.0.self_attn.q_proj", {16, 16}));
    if (xl)
        layers.push_back(target(ModelPart::Text2, "encoder.layers.0.self_attn.q_proj", {20, 20}));
    return AdapterTargets(std::move(layers));
}

std::vector<std::string> unetOf(const std::string& file)
{
    const auto json =
        nlohmann::json::parse(readTextFile(std::filesystem::path(SEEDBOOK_SOURCE_DIR) / "tests/data" / file).value());
    std::vector<std::string> layers;
    for (const auto& [name, shape] : json.at("unet").items())
        if (name.ends_with(".weight"))
            layers.push_back(name.substr(0, name.size() - 7));
    return layers;
}

Error misfit(const AdapterWriter& writer, bool xl, const std::map<std::string, std::string>& metadata = {})
{
    const test::TempFolder folder;
    const auto file = AdapterFile::open(writer.write(folder.path() / "a.safetensors", metadata));
    const auto fitted = fitAdapter(file.value(), model(xl));
    return fitted ? Error{ErrorCode::Internal, "it was accepted", {}} : fitted.error();
}

} // namespace

TEST(AdapterTargets, EveryWritersNameOfALayer)
{
    const AdapterTargets targets = model(false);
    const std::string under = "down_blocks_1_attentions_0_transformer_blocks_0_attn1_";
    for (const std::string& name :
         {"lora_unet_" + under + "to_q", "lycoris_" + under + "to_q", "unet." + kAttention + "to_q",
          kAttention + "to_q", "unet." + kAttention + "processor.to_q", kAttention + "processor.to_q",
          std::string("lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_q"),
          std::string("diffusion_model.input_blocks.4.1.transformer_blocks.0.attn1.to_q")}) {
        ASSERT_NE(targets.find(name), nullptr) << name;
        EXPECT_EQ(targets.find(name)->name, kAttention + "to_q");
    }
    for (const std::string& name : {"lora_unet_" + under + "to_out_0", "unet." + kAttention + "processor.to_out"}) {
        ASSERT_NE(targets.find(name), nullptr) << name;
        EXPECT_EQ(targets.find(name)->name, kAttention + "to_out.0");
    }
    for (const char* name :
         {"lora_te_text_model_encoder_layers_0_self_attn_q_proj",
          "text_encoder.text_model.encoder.layers.0.self_attn.q_proj", "text_encoder.encoder.layers.0.self_attn.q_proj",
          "text_encoder.text_model.encoder.layers.0.self_attn.to_q"}) {
        ASSERT_NE(targets.find(name), nullptr) << name;
        EXPECT_EQ(targets.find(name)->part, ModelPart::Text);
    }
    EXPECT_EQ(targets.find("lora_te2_text_model_encoder_layers_0_self_attn_q_proj"), nullptr);
    EXPECT_EQ(targets.find(""), nullptr);
}

TEST(AdapterTargets, TheTwoEncodersOfXlAreKeptApart)
{
    const AdapterTargets targets = model(true);
    const std::string rest = "text_model_encoder_layers_0_self_attn_q_proj";
    EXPECT_EQ(targets.find("lora_te1_" + rest)->part, ModelPart::Text);
    EXPECT_EQ(targets.find("lora_te2_" + rest)->part, ModelPart::Text2);
    EXPECT_EQ(targets.find("text_encoder_2.text_model.encoder.layers.0.self_attn.q_proj")->part, ModelPart::Text2);
    EXPECT_EQ(targets.find("lora_te_" + rest), nullptr);
}

// The way there and the way back were written apart.
TEST(LdmNames, AreTheInverseOfReadingCheckpoints)
{
    const std::vector<std::string> layers = unetOf("sd15_tensors.json");
    const std::vector<std::string> ldm = ldmNames(layers);
    ASSERT_GT(layers.size(), 300U);
    for (std::size_t i = 0; i < layers.size(); ++i)
        EXPECT_EQ(unetName(ldm[i] + ".weight"), layers[i] + ".weight");
}

TEST(FitAdapter, AnotherFamilyIsRefusedWithWhatItIsFor)
{
    const Error said =
        misfit(AdapterWriter().lora("lora_unet_middle_block_1_transformer_blocks_0_attn2_to_k", 8, 2048, 4), false,
               {{"ss_base_model_version", "sdxl_base_v1-0"}});
    EXPECT_EQ(said.code, ErrorCode::ModelMismatch);
    for (const char* part :
         {"made for SDXL (its metadata says sdxl_base_v1-0)", "this model is SD 1.x", "[8, 2048]", "[8, 768]"})
        EXPECT_THAT(said.message, HasSubstr(part));
    const Error seen = misfit(
        AdapterWriter().lora("lora_unet_mid_block_attentions_0_transformer_blocks_0_attn2_to_k", 8, 1024, 4), false);
    EXPECT_THAT(seen.message, HasSubstr("made for SD 2.x (the text states it takes are 1024 wide)"));
    const Error second =
        misfit(AdapterWriter().lora("lora_te2_text_model_encoder_layers_0_self_attn_q_proj", 20, 20, 4), false);
    EXPECT_THAT(second.message, HasSubstr("made for SDXL (it changes a second text encoder)"));
    EXPECT_THAT(second.message, HasSubstr("is not in the model"));
}

TEST(FitAdapter, TwoNamesOfOneLayerAreRefused)
{
    const Error error = misfit(AdapterWriter()
                                   .lora("unet." + kAttention + "to_q", 8, 8, 4)
                                   .lora("lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_q", 8, 8, 4),
                               false);
    EXPECT_EQ(error.code, ErrorCode::InvalidFile);
    EXPECT_THAT(error.message, HasSubstr("two entries change the layer"));
}

TEST(FitAdapter, ShapesOfLengthsAndBiasesAreChecked)
{
    const std::string key = "unet." + kAttention + "to_q";
    EXPECT_THAT(misfit(AdapterWriter().lora(key, 8, 8, 4).drawn(key + ".dora_scale", {5, 1}), false).message,
                HasSubstr("has lengths of [5, 1]"));
    EXPECT_THAT(misfit(AdapterWriter().lora(key, 8, 8, 4).drawn(key + ".lora_magnitude_vector", {5}), false).message,
                HasSubstr("5 lengths"));
    EXPECT_THAT(misfit(AdapterWriter().lora(key, 8, 8, 4).drawn(key + ".diff_b", {8}), false).message,
                HasSubstr("the model has none"));
}

TEST(AdapterInfo, TellsWhatALibraryShows)
{
    const auto info =
        inspectAdapter(std::filesystem::path(SEEDBOOK_SOURCE_DIR) / "tests/data/adapters/kohya.safetensors");
    ASSERT_TRUE(info) << describe(info.error());
    EXPECT_EQ(info->kind, "LoCon");
    EXPECT_EQ(info->family, "SD 1.x");
    EXPECT_EQ(info->rank, 4);
    EXPECT_EQ(info->alpha, 2);
    EXPECT_EQ(info->title, "tiny kohya");
    const std::vector<std::pair<std::string, std::int64_t>> tags{{"fox", 9}, {"tree", 9}, {"night", 3}};
    EXPECT_EQ(info->tags, tags);
    const auto embedding =
        inspectAdapter(std::filesystem::path(SEEDBOOK_SOURCE_DIR) / "tests/data/adapters/embedding.safetensors");
    ASSERT_TRUE(embedding);
    EXPECT_EQ(embedding->kind, "textual inversion");
    EXPECT_EQ(embedding->title, "embedding");
    EXPECT_EQ(embedding->rank, 1);
}

TEST(AdapterInfo, OddMetadataIsNoFault)
{
    const test::TempFolder folder;
    const auto path =
        AdapterWriter()
            .lora("lora_unet_x", 8, 8, 4)
            .write(folder.path() / "odd.safetensors",
                   {{"ss_tag_frequency", R"({"a": {"x": -1, "y": 1e99, "z": "q", "w": 18446744073709551615}, "b": 3})"},
                    {"ss_output_name", "None"},
                    {"modelspec.title", std::string(999, 'a') + "яя"}});
    const auto info = inspectAdapter(path);
    ASSERT_TRUE(info) << describe(info.error());
    EXPECT_TRUE(info->tags.empty());
    EXPECT_EQ(info->title, std::string(999, 'a') + "…");
    EXPECT_EQ(info->family, "");
}

} // namespace seedbook
