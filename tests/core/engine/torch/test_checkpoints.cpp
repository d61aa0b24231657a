// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/model_loader.h"
#include "core/engine/torch/torch_generator.h"
#include "core/engine/torch/torch_runtime.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/engine/checkpoints/ldm_files.h"
#include "tests/core/engine/torch/tiny_folder.h"
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

// Whole models in every form against PyPI diffusers and transformers. A user would lose that a file from the net gives
// the pictures it gives elsewhere.
namespace seedbook {

using testing::Goldens;
using testing::recordedError;
using testing::TensorsByName;
using testing::tinyCheckpoint;
using testing::writeTensors;

namespace {

constexpr double kTolerance = 1e-4;
constexpr const char* kPrompt = "a fox in the snow, detailed";

at::Tensor golden(const std::string& name)
{
    static const Goldens goldens("models.safetensors");
    return goldens.at(name);
}

// A model of each family as one file, written once.
const std::filesystem::path& fileOf(const std::string& family)
{
    static const test::TempFolder scratch;
    static std::map<std::string, std::filesystem::path> files;
    auto [it, fresh] = files.try_emplace(family, scratch.path() / (family + ".safetensors"));
    if (fresh)
        writeTensors(it->second, tinyCheckpoint(family));
    return it->second;
}

LoadedModel loaded(const std::filesystem::path& path)
{
    useAllCores();
    const c10::InferenceMode inference;
    auto model = loadModelAt(path, {});
    if (!model)
        throw std::runtime_error(describe(model.error()));
    return std::move(*model);
}

// The tiny XL as a folder, with the UNet in shards.
testing::TinyFolder shardedXl()
{
    return {
        .texts = {{"tokenizer_2/special_tokens_map.json", R"({"pad_token": "!"})"},
                  {"model_index.json",
                   R"({"_class_name": "StableDiffusionXLPipeline", "unet": ["a", "b"], "vae": ["a", "b"],
                  "text_encoder": ["a", "b"], "text_encoder_2": ["a", "b"], "tokenizer": ["a", "b"],
                  "tokenizer_2": ["a", "b"], "scheduler": ["a", "b"], "force_zeros_for_empty_prompt": true})"},
                  {"unet/config.json",
                   R"({"sample_size": 8, "cross_attention_dim": 192, "attention_head_dim": [1, 1, 2],
                  "use_linear_projection": true, "block_out_channels": [32, 64, 128],
                  "transformer_layers_per_block": [1, 2, 10], "addition_embed_type": "text_time",
                  "addition_time_embed_dim": 256, "projection_class_embeddings_input_dim": 1664,
                  "addition_embed_type_num_heads": 64, "class_embed_type": null, "time_cond_proj_dim": null,
                  "down_block_types": ["DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"],
                  "up_block_types": ["CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"]})"},
                  {"vae/config.json",
                   R"({"block_out_channels": [32, 64, 96, 96], "layers_per_block": 2, "scaling_factor": 0.13025,
                  "down_block_types": ["DownEncoderBlock2D", "DownEncoderBlock2D", "DownEncoderBlock2D", "DownEncoderBlock2D"],
                  "up_block_types": ["UpDecoderBlock2D", "UpDecoderBlock2D", "UpDecoderBlock2D", "UpDecoderBlock2D"]})"},
                  {"text_encoder/config.json",
                   R"({"architectures": ["CLIPTextModel"], "hidden_size": 64, "intermediate_size": 128,
                  "num_attention_heads": 1, "num_hidden_layers": 12, "vocab_size": 49408, "eos_token_id": 2})"},
                  {"text_encoder_2/config.json",
                   R"({"architectures": ["CLIPTextModelWithProjection"], "hidden_size": 128, "intermediate_size": 512,
                  "num_attention_heads": 2, "num_hidden_layers": 32, "vocab_size": 49408, "hidden_act": "gelu",
                  "projection_dim": 128, "eos_token_id": 2})"},
                  {"scheduler/scheduler_config.json",
                   R"({"_class_name": "EulerDiscreteScheduler", "beta_start": 0.00085, "beta_end": 0.012,
                  "beta_schedule": "scaled_linear", "steps_offset": 1, "timestep_spacing": "leading"})"}},
        .shards = true};
}

at::Tensor idsOf(const ClipTokenizer& tokenizer)
{
    return at::tensor(tokenizer.encode(kPrompt), at::TensorOptions(at::kLong)).unsqueeze(0);
}

// [1, 77, D], and the pooled text of XL.
TextStates encoded(const LoadedModel& model)
{
    const at::Tensor ids = idsOf(model.tokenizer);
    if (!model.text2)
        return {model.text.forward(ids), {}};
    const TextLayer before{1, false};
    const TextStates first = model.text.forward(ids, model.tokenizer.eosId(), before);
    const TextStates second = model.text2->forward(idsOf(*model.tokenizer2), model.tokenizer2->eosId(), before);
    return {at::cat({first.hidden, second.hidden}, 2), second.pooled};
}

// `form` tells in the report which file it was.
void expectParts(const LoadedModel& model, const std::string& family, const std::string& form)
{
    const c10::InferenceMode inference;
    EXPECT_TRUE(at::equal(idsOf(model.tokenizer), golden(family + ".ids")));
    const TextStates text = encoded(model);
    EXPECT_LE(recordedError(form + " text", text.hidden.narrow(1, 0, 16), golden(family + ".states")), kTolerance);
    if (text.pooled.defined()) {
        EXPECT_LE(recordedError(form + " pooled", text.pooled, golden(family + ".pooled")), kTolerance);
    }
    const at::Tensor latents = golden(family + ".latents") / model.config.vae.scalingFactor;
    const at::Tensor picture = model.vae->forward(latents).slice(2, 0, {}, 2).slice(3, 0, {}, 2);
    EXPECT_LE(recordedError(form + " decoder", picture, golden(family + ".decoded")), kTolerance);
}

GeneratedPicture pictureOf(const std::filesystem::path& path, Sampler sampler, const std::string& negative,
                           const EngineInputs& inputs = {}, const std::string& vae = {})
{
    auto generator = torchGeneratorFactory()(path, DeviceChoice::Cpu, inputs);
    if (!generator)
        throw std::runtime_error(describe(generator.error()));
    Recipe recipe;
    recipe.prompt = kPrompt;
    recipe.negative = negative;
    recipe.seed = 11;
    recipe.width = recipe.height = 64;
    recipe.steps = 3;
    recipe.guidance = 5;
    recipe.sampler = sampler;
    recipe.vae = vae;
    recipe.modelFingerprint = (*generator)->model().fingerprint;
    auto pictures = (*generator)->generate(std::span(&recipe, 1), 1, {}, {});
    if (!pictures)
        throw std::runtime_error(describe(pictures.error()));
    return pictures->front();
}

at::Tensor latentsOf(const std::filesystem::path& path, Sampler sampler, const std::string& negative)
{
    const GeneratedPicture picture = pictureOf(path, sampler, negative);
    return at::tensor(picture.latents).view(picture.latentShape);
}

} // namespace

TEST(CheckpointParity, StableDiffusion1InOneFile)
{
    expectParts(loaded(fileOf("sd1")), "sd1", "sd1");
    EXPECT_LE(recordedError("sd1 latents", latentsOf(fileOf("sd1"), Sampler::Ddim, "blurry"), golden("sd1.latents")),
              kTolerance);
}

TEST(CheckpointParity, StableDiffusion2WithVelocityInOneFile)
{
    const auto info = inspectModel(fileOf("sd2"));
    ASSERT_TRUE(info);
    EXPECT_EQ(info->predictionType, "v_prediction");
    expectParts(loaded(fileOf("sd2")), "sd2", "sd2");
    EXPECT_LE(recordedError("sd2 latents", latentsOf(fileOf("sd2"), Sampler::Ddim, "blurry"), golden("sd2.latents")),
              kTolerance);
}

TEST(CheckpointParity, StableDiffusionXlInOneFile)
{
    expectParts(loaded(fileOf("sdxl")), "sdxl", "sdxl");
}

TEST(CheckpointParity, PicturesOfStableDiffusionXl)
{
    EXPECT_LE(
        recordedError("sdxl latents", latentsOf(fileOf("sdxl"), Sampler::Euler, "blurry"), golden("sdxl.latents")),
        kTolerance);
    // Without a negative prompt XL is guided away from zeros.
    EXPECT_LE(recordedError("sdxl latents", latentsOf(fileOf("sdxl"), Sampler::Euler, ""), golden("sdxl.none.latents")),
              kTolerance);
}

// The decoder of a whole other file, in place of its own: recipes tell it apart, and a missing one is told before work.
TEST(Checkpoint, RecipeMayNameAnotherDecoder)
{
    EngineInputs inputs;
    inputs.file = [](const std::string& sha256) -> Result<std::filesystem::path> {
        if (sha256 == std::string(64, 'a'))
            return fileOf("sd1");
        return fail(ErrorCode::NotFound, "no such file");
    };
    const GeneratedPicture own = pictureOf(fileOf("sd1"), Sampler::Ddim, "blurry", inputs);
    const GeneratedPicture same = pictureOf(fileOf("sd1"), Sampler::Ddim, "blurry", inputs, std::string(64, 'a'));
    EXPECT_EQ(own.image.rgb, same.image.rgb);
    EXPECT_THROW(pictureOf(fileOf("sd1"), Sampler::Ddim, "blurry", inputs, std::string(64, 'b')), std::runtime_error);
}

// A folder with each part in two shards, or as variant, holds what the file holds.
TEST(CheckpointParity, StableDiffusionXlAsAFolder)
{
    const test::TempFolder scratch;
    testing::writeFolder(fileOf("sdxl"), scratch.path(), shardedXl());
    const auto info = inspectModel(scratch.path());
    ASSERT_TRUE(info) << describe(info.error());
    EXPECT_EQ(info->pipeline, "StableDiffusionXLPipeline");
    EXPECT_EQ(info->components.size(), 4u);
    EXPECT_EQ(info->components.at(1).className, "CLIPTextModelWithProjection");
    expectParts(loaded(scratch.path()), "sdxl", "sdxl folder");
    EXPECT_LE(recordedError("sdxl folder latents", latentsOf(scratch.path(), Sampler::Euler, ""),
                            golden("sdxl.none.latents")),
              kTolerance);
}

// Every name and true shape of the published files, without a byte of their weights.
TEST(CheckpointNames, PublishedFilesFitTheModules)
{
    const test::TempFolder scratch;
    for (const char* family : {"sd1", "sd2", "sdxl"}) {
        testing::writeHollow(scratch.path() / "model.safetensors", testing::publishedShapes(family));
        const auto checkpoint = openCheckpoint(scratch.path() / "model.safetensors");
        ASSERT_TRUE(checkpoint) << describe(checkpoint.error());
        const auto& parts = checkpoint->components;
        const ModelConfig& config = checkpoint->config;
        for (const auto& fits :
             {checkModel<UNet>(parts.at("unet"), config.unet), checkModel<Vae>(parts.at("vae"), config.vae),
              checkModel<ClipText>(parts.at("text_encoder"), config.text)})
            EXPECT_TRUE(fits) << family << describe(fits.error());
        if (config.text2) {
            EXPECT_TRUE(checkModel<ClipText>(parts.at("text_encoder_2"), *config.text2));
        }
    }
}

TEST(CheckpointNames, MissingSpareAndMisshapedTensorsAreListed)
{
    const test::TempFolder scratch;
    nlohmann::json shapes = testing::publishedShapes("sd1");
    shapes.erase("model.diffusion_model.input_blocks.10.0.in_layers.2.weight");
    shapes["model.diffusion_model.time_embed.2.bias"] = {7};
    shapes["model.diffusion_model.adapter.weight"] = {7};
    testing::writeHollow(scratch.path() / "model.safetensors", shapes);
    const auto model = loadModelAt(scratch.path() / "model.safetensors", {});
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::ModelMismatch);
    for (const char* said : {"missing down_blocks.3.resnets.0.conv1.weight", "mis-shaped time_embedding.linear_2.bias",
                             "spare adapter.weight"})
        EXPECT_NE(model.error().message.find(said), std::string::npos) << model.error().message;
}

} // namespace seedbook
