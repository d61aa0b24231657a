// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/model_config.h"
#include "tests/core/base/temp_folder.h"
#include <fstream>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

std::string failureOf(const Result<void>& result)
{
    return result ? "ok" : std::string(errorCodeName(result.error().code)) + ": " + describe(result.error());
}

template <class T>
Result<void> outcome(const Result<T>& result)
{
    if (!result)
        return tl::unexpected(result.error());
    return {};
}

// Lost otherwise: the starter model.
TEST(ModelConfig, ReadsTheStarterModel)
{
    const auto config = readModelConfig(SEEDBOOK_STARTER_DIR);
    ASSERT_TRUE(config) << describe(config.error());
    EXPECT_EQ(config->unet.blockOutChannels, (std::vector{64, 128, 192}));
    EXPECT_EQ(config->unet.downCrossAttention, (std::vector{false, true, true}));
    EXPECT_EQ(config->unet.upCrossAttention, (std::vector{true, true, false}));
    EXPECT_EQ(config->unet.heads, (std::vector{4, 4, 4}));
    EXPECT_EQ(config->unet.layersPerBlock, (std::vector{1, 1, 1}));
    EXPECT_EQ(config->unet.inChannels, 8);
    EXPECT_EQ(config->unet.timeEmbeddingDim, 256);
    EXPECT_EQ(config->vae.scale(), 8);
    EXPECT_FALSE(config->vae.midBlockAddAttention);
    EXPECT_DOUBLE_EQ(config->vae.scalingFactor, 0.35132938623428345);
    EXPECT_EQ(config->text.vocabSize, 688);
    EXPECT_EQ(config->text.hiddenAct, Activation::QuickGelu);
    EXPECT_EQ(config->scheduler.predictionType, PredictionType::VPrediction);
    EXPECT_EQ(config->scheduler.timestepSpacing, TimestepSpacing::Trailing);
    EXPECT_EQ(config->scheduler.solverOrder, 2);
    EXPECT_EQ(config->scheduler.clipSample, std::nullopt);
}

constexpr const char* kStableDiffusion2 = R"({
  "_class_name": "UNet2DConditionModel", "_diffusers_version": "0.10.0.dev0", "act_fn": "silu",
  "attention_head_dim": [5, 10, 20, 20], "block_out_channels": [320, 640, 1280, 1280], "center_input_sample": false,
  "cross_attention_dim": 1024, "down_block_types": ["CrossAttnDownBlock2D", "CrossAttnDownBlock2D",
  "CrossAttnDownBlock2D", "DownBlock2D"], "downsample_padding": 1, "dual_cross_attention": false,
  "flip_sin_to_cos": true, "freq_shift": 0, "in_channels": 4, "layers_per_block": 2, "mid_block_scale_factor": 1,
  "norm_eps": 1e-05, "norm_num_groups": 32, "num_class_embeds": null, "only_cross_attention": false, "out_channels": 4,
  "sample_size": 96, "up_block_types": ["UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"],
  "use_linear_projection": true, "upcast_attention": true})";

// Lost otherwise: SD 1.5, whose file leaves most keys out, and SD 2.1, whose heads differ per level.
TEST(UNetConfig, FillsWhatIsAbsentAsDiffusersDoes)
{
    const auto sd1 = parseUNetConfig(R"({"cross_attention_dim": 768, "sample_size": 64})", "sd1");
    ASSERT_TRUE(sd1) << describe(sd1.error());
    UNetConfig expected;
    expected.crossAttentionDim = 768;
    EXPECT_EQ(*sd1, expected);
    EXPECT_EQ(sd1->heads, (std::vector{8, 8, 8, 8}));
    EXPECT_EQ(sd1->timeEmbeddingDim, 1280);

    const auto sd2 = parseUNetConfig(kStableDiffusion2, "sd2");
    ASSERT_TRUE(sd2) << describe(sd2.error());
    EXPECT_EQ(sd2->heads, (std::vector{5, 10, 20, 20}));
    EXPECT_TRUE(sd2->useLinearProjection);
    EXPECT_TRUE(sd2->upcastAttention);
    EXPECT_EQ(sd2->sampleSize, 96);

    const auto perLevel =
        parseUNetConfig(R"({"layers_per_block": [1, 2, 3, 4], "transformer_layers_per_block": [1, 2, 10, 1],
        "cross_attention_dim": [64, 64, 64, 64], "time_embedding_dim": 99, "sample_size": [32, 32]})",
                        "levels");
    ASSERT_TRUE(perLevel) << describe(perLevel.error());
    EXPECT_EQ(perLevel->layersPerBlock, (std::vector{1, 2, 3, 4}));
    EXPECT_EQ(perLevel->transformerLayers, (std::vector{1, 2, 10, 1}));
    EXPECT_EQ(perLevel->crossAttentionDim, 64);
    EXPECT_EQ(perLevel->timeEmbeddingDim, 99);
    EXPECT_EQ(perLevel->sampleSize, 32);
}

struct Refusal
{
    const char* json;
    const char* said; // code, and what must be named
};

// Lost otherwise: wrong pictures of a model that the engine does not implement, or no word on why it is refused.
TEST(UNetConfig, RefusesByName)
{
    for (const auto& [json, said] : std::vector<Refusal>{
             {R"({"addition_embed_type": "text_image"})", "unsupported: unet: \"addition_embed_type\": \"text_image\""},
             {R"({"class_embed_type": "projection"})", "unsupported: unet: \"class_embed_type\""},
             {R"({"down_block_types": ["SimpleCrossAttnDownBlock2D", "DownBlock2D", "DownBlock2D", "DownBlock2D"]})",
              "unsupported: unet: block type \"SimpleCrossAttnDownBlock2D\""},
             {R"({"in_channels": 9})", "unsupported: unet: a UNet with 9 input"},
             {R"({"act_fn": "mish"})", "unsupported: unet: \"act_fn\": \"mish\""},
             {R"({"only_cross_attention": [true, true, true, false]})", "unsupported: unet: \"only_cross_attention\""},
             {R"({"cross_attention_dim": [64, 64, 64, 128]})", "unsupported: unet: \"cross_attention_dim\""},
             {R"({"sample_size": [32, 64]})", "unsupported: unet: \"sample_size\""},
             {R"({"_class_name": "UNet3DConditionModel"})", "unsupported: unet: \"_class_name\""},
             {R"({"block_out_channels": [320, 640]})", "invalid-file: unet: \"down_block_types\""},
             {R"({"block_out_channels": []})", "invalid-file: unet: \"block_out_channels\""},
             {R"({"block_out_channels": [320, 640, 1280, 1290]})", "invalid-file: unet: \"block_out_channels\""},
             {R"({"block_out_channels": [320, 640, 1280, 99999999]})", "invalid-file: unet: \"block_out_channels\""},
             {R"({"attention_head_dim": 7})", "invalid-file: unet: \"block_out_channels\""},
             {R"({"attention_head_dim": 0})", "invalid-file: unet: \"attention_head_dim\""},
             {R"({"attention_head_dim": [8, 8]})", "invalid-file: unet: \"attention_head_dim\""},
             {R"({"norm_num_groups": null})", "invalid-file: unet: \"norm_num_groups\""},
             {R"({"norm_num_groups": -32})", "invalid-file: unet: \"norm_num_groups\""},
             {R"({"norm_eps": "small"})", "invalid-file: unet: \"norm_eps\""},
             {R"({"layers_per_block": 18446744073709551615})", "invalid-file: unet: \"layers_per_block\""},
             {R"({"use_linear_projection": 1})", "invalid-file: unet: \"use_linear_projection\""},
             {R"(["a list"])", "invalid-file: unet: the file must hold one JSON object"},
             {R"({"in_channels": 4)", "invalid-file: unet: this is not valid JSON"},
         })
        EXPECT_TRUE(failureOf(outcome(parseUNetConfig(json, "unet"))).starts_with(said))
            << json << "\n"
            << failureOf(outcome(parseUNetConfig(json, "unet")));
}

// Lost otherwise: right colours, which hang on the scaling factor, and a word on other autoencoders.
TEST(VaeConfig, ReadsAndRefuses)
{
    const auto sd1 = parseVaeConfig(R"({"_class_name": "AutoencoderKL", "block_out_channels": [128, 256, 512, 512],
        "down_block_types": ["DownEncoderBlock2D", "DownEncoderBlock2D", "DownEncoderBlock2D", "DownEncoderBlock2D"],
        "up_block_types": ["UpDecoderBlock2D", "UpDecoderBlock2D", "UpDecoderBlock2D", "UpDecoderBlock2D"],
        "layers_per_block": 2, "sample_size": 512})",
                                    "vae");
    ASSERT_TRUE(sd1) << describe(sd1.error());
    EXPECT_EQ(sd1->scale(), 8);
    EXPECT_DOUBLE_EQ(sd1->scalingFactor, 0.18215);
    EXPECT_TRUE(sd1->forceUpcast && sd1->useQuantConv && sd1->usePostQuantConv && sd1->midBlockAddAttention);
    for (const auto& [json, said] : std::vector<Refusal>{
             {R"({"shift_factor": 0.1})", "unsupported: vae: \"shift_factor\""},
             {R"({"latents_mean": [0.0]})", "unsupported: vae: \"latents_mean\""},
             {R"({"down_block_types": ["AttnDownEncoderBlock2D"]})", "unsupported: vae: \"down_block_types\""},
             {R"({"in_channels": 4})", "unsupported: vae: \"in_channels\""},
             {R"({"_class_name": "AutoencoderTiny"})", "unsupported: vae: \"_class_name\""},
             {R"({"block_out_channels": [64, 64]})", "invalid-file: vae: \"down_block_types\""},
             {R"({"block_out_channels": [60]})", "invalid-file: vae: \"block_out_channels\""},
             {R"({"scaling_factor": 0})", "invalid-file: vae: \"scaling_factor\""},
         })
        EXPECT_TRUE(failureOf(outcome(parseVaeConfig(json, "vae"))).starts_with(said))
            << json << "\n"
            << failureOf(outcome(parseVaeConfig(json, "vae")));
}

// Lost otherwise: SD 2.x, whose text encoder has another activation and depth.
TEST(ClipTextConfig, ReadsAndRefuses)
{
    const auto openClip = parseClipTextConfig(
        R"({"architectures": ["CLIPTextModel"], "hidden_act": "gelu", "hidden_size": 1024, "intermediate_size": 4096,
            "num_attention_heads": 16, "num_hidden_layers": 23, "eos_token_id": 2})",
        "text");
    ASSERT_TRUE(openClip) << describe(openClip.error());
    EXPECT_EQ(openClip->layers, 23);
    EXPECT_EQ(openClip->vocabSize, 49408);
    EXPECT_EQ(openClip->maxPositions, 77);
    EXPECT_EQ(openClip->hiddenAct, Activation::Gelu);
    for (const auto& [json, said] : std::vector<Refusal>{
             {R"({"architectures": ["T5EncoderModel"]})", "unsupported: text: \"architectures\""},
             {R"({"hidden_act": "relu"})", "unsupported: text: \"hidden_act\": \"relu\""},
             {R"({"num_attention_heads": 7})", "invalid-file: text: \"hidden_size\""},
             {R"({"vocab_size": 4.5})", "invalid-file: text: \"vocab_size\""},
         })
        EXPECT_TRUE(failureOf(outcome(parseClipTextConfig(json, "text"))).starts_with(said))
            << json << "\n"
            << failureOf(outcome(parseClipTextConfig(json, "text")));
}

// Lost otherwise: a sampler could not tell a default from a choice, and its pictures would differ from diffusers'.
TEST(SchedulerConfig, RemembersWhichKeysWereThere)
{
    const auto config =
        parseSchedulerConfig(R"({"_class_name": "PNDMScheduler", "beta_start": 0.00085, "beta_end": 0.012,
        "beta_schedule": "scaled_linear", "clip_sample": false, "set_alpha_to_one": false, "steps_offset": 1,
        "skip_prk_steps": true,
        "trained_betas": null, "lambda_min_clipped": -Infinity, "sigma_min": null})",
                             "s");
    ASSERT_TRUE(config) << describe(config.error());
    SchedulerConfig expected;
    expected.className = "PNDMScheduler";
    expected.betaStart = 0.00085;
    expected.betaEnd = 0.012;
    expected.betaSchedule = BetaSchedule::ScaledLinear;
    expected.clipSample = false;
    expected.setAlphaToOne = false;
    expected.stepsOffset = 1;
    expected.skipPrkSteps = true;
    EXPECT_EQ(*config, expected);
    for (const auto& [json, said] : std::vector<Refusal>{
             {R"({"prediction_type": "flow_prediction"})", "unsupported: s: \"prediction_type\": \"flow_prediction\""},
             {R"({"beta_schedule": "sigmoid"})", "unsupported: s: \"beta_schedule\": \"sigmoid\""},
             {R"({"timestep_spacing": "odd"})", "unsupported: s: \"timestep_spacing\""},
             {R"({"trained_betas": [0.1]})", "unsupported: s: \"trained_betas\""},
             {R"({"thresholding": true})", "unsupported: s: \"thresholding\": true"},
             {R"({"use_flow_sigmas": true})", "unsupported: s: \"use_flow_sigmas\""},
             {R"({"lambda_min_clipped": -5.1})", "unsupported: s: \"lambda_min_clipped\""},
             {R"({"variance_type": "learned_range"})", "unsupported: s: \"variance_type\""},
             {R"({"beta_start": NaN})", "invalid-file: s: \"beta_start\""},
             {R"({"num_train_timesteps": 0})", "invalid-file: s: \"num_train_timesteps\""},
         })
        EXPECT_TRUE(failureOf(outcome(parseSchedulerConfig(json, "s"))).starts_with(said))
            << json << "\n"
            << failureOf(outcome(parseSchedulerConfig(json, "s")));
}

// A copy of the starter's small files, one of them changed.
void copyConfigs(const fs::path& to)
{
    for (const char* file : {"model_index.json", "unet/config.json", "vae/config.json", "text_encoder/config.json",
                             "scheduler/scheduler_config.json"}) {
        fs::create_directories((to / file).parent_path());
        fs::copy_file(fs::path(SEEDBOOK_STARTER_DIR) / file, to / file, fs::copy_options::overwrite_existing);
    }
}

// Lost otherwise: a word on what is wrong with a folder that is not, or not quite, a model.
TEST(ReadModelConfig, NamesWhatIsMissingOrDoesNotFit)
{
    const test::TempFolder scratch;
    const auto with = [&](const char* file, const char* text) {
        copyConfigs(scratch.path());
        fs::remove(scratch.path() / file);
        if (text)
            std::ofstream(scratch.path() / file) << text;
        return failureOf(outcome(readModelConfig(scratch.path())));
    };
    EXPECT_NE(failureOf(outcome(readModelConfig("/nonexistent"))).find("not-found"), std::string::npos);
    EXPECT_EQ(with("README.md", nullptr), "ok");
    EXPECT_TRUE(with("model_index.json", nullptr).starts_with("not-found"));
    EXPECT_TRUE(with("unet/config.json", nullptr).starts_with("not-found"));
    EXPECT_NE(
        with("model_index.json", R"({"_class_name": "StableDiffusion3Pipeline"})").find("StableDiffusion3Pipeline"),
        std::string::npos);
    EXPECT_NE(with("model_index.json", R"({"_class_name": "StableDiffusionPipeline"})").find("\"unet\" is missing"),
              std::string::npos);
    EXPECT_TRUE(with("vae/config.json", R"({"latent_channels": 4})").starts_with("unsupported"));
    EXPECT_TRUE(with("text_encoder/config.json", R"({"hidden_size": 512})").starts_with("invalid-file"));
}

} // namespace
} // namespace seedbook
