// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/checkpoint.h"
#include "core/engine/model_info.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/engine/checkpoints/ldm_files.h"
#include <gtest/gtest.h>

// Lost if these fail: the files that artists have on disk open as what they are, or say what they are.
namespace seedbook {
namespace {

using testing::publishedShapes;
using testing::writeHollow;

struct Hollow
{
    test::TempFolder scratch;
    std::filesystem::path path = scratch.path() / "model.safetensors";

    std::filesystem::path write(const nlohmann::json& shapes, const std::string& dtype = "F16",
                                const nlohmann::json& metadata = nullptr) const
    {
        writeHollow(path, shapes, dtype, metadata);
        return path;
    }
};

UNetConfig sd15()
{
    UNetConfig c;
    c.crossAttentionDim = 768;
    return c;
}

// The numbers of the published config.json files.
TEST(SingleFile, StableDiffusion15HasThePublishedConfig)
{
    const Hollow hollow;
    const auto checkpoint = openCheckpoint(hollow.write(publishedShapes("sd1"), "F32"));
    ASSERT_TRUE(checkpoint) << describe(checkpoint.error());
    EXPECT_EQ(checkpoint->family, "Stable Diffusion 1.x");
    EXPECT_EQ(checkpoint->config.unet, sd15());
    EXPECT_EQ(checkpoint->config.text, (ClipTextConfig{49408, 768, 3072, 12, 12, 77, Activation::QuickGelu, 1e-5, 0}));
    EXPECT_EQ(checkpoint->config.vae.blockOutChannels, (std::vector{128, 256, 512, 512}));
    EXPECT_EQ(checkpoint->config.vae.scalingFactor, 0.18215);
    EXPECT_EQ(checkpoint->config.scheduler.predictionType, PredictionType::Epsilon);
    EXPECT_EQ(checkpoint->components.at("unet").all().size(), 686u);
    EXPECT_EQ(checkpoint->components.at("vae").all().size(), 248u);
    EXPECT_EQ(checkpoint->components.at("text_encoder").all().size(), 196u);
}

TEST(SingleFile, StableDiffusion2HasThePublishedConfig)
{
    const Hollow hollow;
    const auto base = openCheckpoint(hollow.write(publishedShapes("sd2")));
    ASSERT_TRUE(base) << describe(base.error());
    EXPECT_EQ(base->family, "Stable Diffusion 2.x"); // a bias of zeros has no spread
    UNetConfig expected;
    expected.crossAttentionDim = 1024;
    expected.heads = {5, 10, 20, 20};
    expected.useLinearProjection = true;
    EXPECT_EQ(base->config.unet, expected);
    EXPECT_EQ(base->config.text, (ClipTextConfig{49408, 1024, 4096, 23, 16, 77, Activation::Gelu, 1e-5, 0}));
    EXPECT_EQ(base->tokenizer.pad, "!");

    const auto velocity =
        openCheckpoint(hollow.write(publishedShapes("sd2"), "F16", {{"modelspec.prediction_type", "v"}}));
    ASSERT_TRUE(velocity);
    EXPECT_EQ(velocity->family, "Stable Diffusion 2.x (v)");
    EXPECT_EQ(velocity->config.unet.sampleSize, 96);
}

TEST(SingleFile, StableDiffusionXlHasThePublishedConfig)
{
    const Hollow hollow;
    const auto checkpoint = openCheckpoint(hollow.write(publishedShapes("sdxl")));
    ASSERT_TRUE(checkpoint) << describe(checkpoint.error());
    EXPECT_EQ(checkpoint->family, "Stable Diffusion XL");
    UNetConfig expected;
    expected.sampleSize = 128;
    expected.blockOutChannels = {320, 640, 1280};
    expected.downCrossAttention = {false, true, true};
    expected.upCrossAttention = {true, true, false};
    expected.layersPerBlock = {2, 2, 2};
    expected.heads = {5, 10, 20};
    expected.transformerLayers = {1, 2, 10};
    expected.crossAttentionDim = 2048;
    expected.useLinearProjection = true;
    expected.additionTimeEmbedDim = 256;
    expected.additionInputDim = 2816;
    EXPECT_EQ(checkpoint->config.unet, expected);
    EXPECT_EQ(checkpoint->config.text2, (ClipTextConfig{49408, 1280, 5120, 32, 20, 77, Activation::Gelu, 1e-5, 1280}));
    EXPECT_EQ(checkpoint->config.vae.scalingFactor, 0.13025);
    EXPECT_TRUE(checkpoint->config.forceZerosForEmptyPrompt);
    EXPECT_EQ(checkpoint->config.scheduler.timestepSpacing, TimestepSpacing::Leading);
}

TEST(SingleFile, MarksOfVelocityAndZeroSnrReachTheScheduler)
{
    const Hollow hollow;
    nlohmann::json shapes = publishedShapes("sdxl");
    shapes["v_pred"] = nlohmann::json::array();
    auto checkpoint = openCheckpoint(hollow.write(shapes));
    ASSERT_TRUE(checkpoint);
    EXPECT_EQ(checkpoint->family, "Stable Diffusion XL (v)");
    shapes["ztsnr"] = nlohmann::json::array();
    checkpoint = openCheckpoint(hollow.write(shapes));
    ASSERT_TRUE(checkpoint);
    EXPECT_EQ(checkpoint->family, "Stable Diffusion XL (v, zero SNR)");
    EXPECT_EQ(checkpoint->config.scheduler.rescaleBetasZeroSnr, true);
}

TEST(SingleFile, IsInspectedLikeAFolder)
{
    const Hollow hollow;
    nlohmann::json shapes = publishedShapes("sd1");
    shapes["first_stage_model.loss.logvar"] = nlohmann::json::array();
    const auto info = inspectFile(hollow.write(shapes, "F8_E4M3"));
    ASSERT_TRUE(info) << describe(info.error());
    EXPECT_EQ(info->name, "model");
    EXPECT_EQ(info->pipeline, "StableDiffusionPipeline");
    EXPECT_EQ(info->nativeSize, 512);
    EXPECT_EQ(info->parameters, 859'520'964u + 83'653'863u + 123'060'480u);
    EXPECT_EQ(info->components.at(1).name, "unet");
    EXPECT_EQ(info->components.at(1).dtype, "F8_E4M3");
    EXPECT_EQ(info->fingerprint.size(), 64u);
}

std::string refusalOf(const Hollow& hollow, const nlohmann::json& shapes)
{
    const auto checkpoint = openCheckpoint(hollow.write(shapes));
    return checkpoint ? "opened" : describe(checkpoint.error());
}

TEST(SingleFile, OtherModelsAreRefusedByName)
{
    const Hollow hollow;
    const auto with = [](const char* family, const char* tensor, std::vector<int> shape) {
        nlohmann::json shapes = publishedShapes(family);
        shapes[tensor] = shape;
        return shapes;
    };
    const char* convIn = "model.diffusion_model.input_blocks.0.0.weight";
    for (const auto& [shapes, said] : std::vector<std::pair<nlohmann::json, std::string>>{
             {with("sd1", convIn, {320, 9, 3, 3}), "inpainting model of Stable Diffusion 1.x"},
             {with("sdxl", convIn, {320, 9, 3, 3}), "inpainting model of Stable Diffusion XL"},
             {with("sd1", convIn, {320, 8, 3, 3}), "InstructPix2Pix"},
             {with("sd2", convIn, {320, 5, 3, 3}), "depth model"},
             {with("sdxl", "edm_mean", {4}), "Playground"},
             {with("sdxl", "edm_vpred.sigma_max", {}), "CosXL"},
             {{{"conditioner.embedders.0.model.transformer.resblocks.9.mlp.c_proj.bias", {1280}}}, "refiner"},
             {{{"model.diffusion_model.joint_blocks.0.context_block.attn.qkv.weight", {1}}}, "Stable Diffusion 3"},
             {{{"double_blocks.0.img_attn.norm.key_norm.scale", {1}}}, "Flux"},
             {{{"lora_unet_x.lora_down.weight", {1, 1}}}, "LoRA"},
             {{{"x.hada_w1_a", {1, 1}}}, "LoRA"},
             {{{"emb_params", {4, 768}}}, "textual inversion"},
             {{{"decoder.conv_in.weight", {512, 4, 3, 3}}, {"decoder.conv_out.weight", {3, 128, 3, 3}}}, "autoencoder"},
             {{{"1.weight", {64, 4, 3, 3}}, {"3.conv.0.weight", {64, 64, 3, 3}}}, "TAESD"},
             {{{"control_model.input_blocks.0.0.weight", {1}}}, "ControlNet"},
             {{{"weight", {2}}, {"bias", {2}}}, "unknown tensors"},
         })
        EXPECT_NE(refusalOf(hollow, shapes).find(said), std::string::npos) << refusalOf(hollow, shapes);
}

nlohmann::json without(const std::string& family, const std::string& prefix)
{
    const nlohmann::json whole = publishedShapes(family);
    nlohmann::json shapes = nlohmann::json::object();
    for (const auto& [name, shape] : whole.items())
        if (!name.starts_with(prefix))
            shapes[name] = shape;
    return shapes;
}

TEST(SingleFile, AMissingTextEncoderIsNamed)
{
    const Hollow hollow;
    EXPECT_NE(refusalOf(hollow, without("sd1", "cond_stage_model.")).find("without a text encoder"), std::string::npos);
    EXPECT_NE(refusalOf(hollow, without("sdxl", "conditioner.")).find("without a text encoder"), std::string::npos);
}

// Pruned files leave the VAE out; another one takes its place.
TEST(SingleFile, TheVaeMayBeMissing)
{
    const Hollow hollow;
    for (const auto& [family, scalingFactor] : {std::pair{"sd1", 0.18215}, std::pair{"sdxl", 0.13025}}) {
        const auto path = hollow.write(without(family, "first_stage_model."));
        const auto checkpoint = openCheckpoint(path);
        ASSERT_TRUE(checkpoint) << describe(checkpoint.error());
        EXPECT_FALSE(checkpoint->components.contains("vae"));
        EXPECT_EQ(checkpoint->config.vae.scalingFactor, scalingFactor);
        EXPECT_EQ(checkpoint->config.vae.latentChannels, 4);
        const auto info = describeModel(path);
        ASSERT_TRUE(info);
        EXPECT_FALSE(info->hasVae);
        EXPECT_EQ(info->latentScale, 8);
    }
    EXPECT_TRUE(describeModel(hollow.write(publishedShapes("sd1")))->hasVae);
}

} // namespace
} // namespace seedbook
