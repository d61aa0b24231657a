// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/latent_decoder.h"
#include "core/engine/torch/latent_preview.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/engine/checkpoints/ldm_files.h"
#include "tests/core/engine/torch/tiny_checkpoints.h"
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

// Lost if these fail: another autoencoder's colours, and fast previews, from the files that artists have.
namespace seedbook {

using testing::drawn;
using testing::Goldens;
using testing::recordedError;
using testing::TensorsByName;
using testing::writeTensors;

namespace {

constexpr double kTolerance = 1e-4;

VaeConfig modelVae()
{
    VaeConfig c;
    c.blockOutChannels = {128, 256, 512, 512};
    c.layersPerBlock = 2;
    return c;
}

// Name -> value in diffusers' layout.
TensorsByName taesd()
{
    TensorsByName tensors;
    for (const auto& entry : testing::ldmTensors().at("taesd")) {
        const auto shape = entry[1].get<std::vector<std::int64_t>>();
        tensors[entry[0]] = drawn(entry[0], shape) * 0.7;
    }
    return tensors;
}

// The author's layout, which counts the clamp.
TensorsByName authorsTaesd(const std::string& prefix)
{
    TensorsByName tensors;
    for (const auto& [name, tensor] : taesd()) {
        const std::string rest = name.substr(std::string("decoder.layers.").size());
        const std::size_t dot = rest.find('.');
        tensors[prefix + std::to_string(std::stoi(rest.substr(0, dot)) + 1) + rest.substr(dot)] = tensor;
    }
    return tensors;
}

struct Files
{
    test::TempFolder scratch;
    std::filesystem::path path = scratch.path() / "vae.safetensors";

    Result<LatentDecoder> load(const TensorsByName& tensors, const VaeConfig& model = modelVae()) const
    {
        const c10::InferenceMode inference;
        writeTensors(path, tensors);
        return LatentDecoder::load(path, model, {});
    }
    at::Tensor decode(const TensorsByName& tensors, const at::Tensor& latents) const
    {
        const c10::InferenceMode inference;
        auto decoder = load(tensors);
        if (!decoder)
            throw std::runtime_error(describe(decoder.error()));
        return decoder->decode(latents);
    }
};

// The autoencoder of the tiny Stable Diffusion 1, under another prefix.
TensorsByName vaeFile(const std::string& prefix)
{
    TensorsByName tensors;
    const std::string old = "first_stage_model.";
    for (const auto& [name, tensor] : testing::tinyCheckpoint("sd1"))
        if (name.starts_with(old))
            tensors[prefix + name.substr(old.size())] = tensor;
    return tensors;
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

// The same as diffusers wrote it before version 0.15.
TensorsByName oldDiffusersVae()
{
    TensorsByName tensors;
    for (auto& [name, tensor] : vaeFile("")) {
        std::string to = name;
        for (int level = 0; level < 4; ++level) {
            const std::string number = std::to_string(level);
            to = replaced(to, "decoder.up." + number + ".", "decoder.up_blocks." + std::to_string(3 - level) + ".");
            to = replaced(to, "encoder.down." + number + ".", "encoder.down_blocks." + number + ".");
        }
        for (const auto& [from, by] : std::vector<std::pair<std::string, std::string>>{
                 {"upsample.", "upsamplers.0."},
                 {"downsample.", "downsamplers.0."},
                 {".block.", ".resnets."},
                 {"nin_shortcut", "conv_shortcut"},
                 {"mid.block_1", "mid_block.resnets.0"},
                 {"mid.block_2", "mid_block.resnets.1"},
                 {"norm_out", "conv_norm_out"},
                 {"mid.attn_1.norm", "mid_block.attentions.0.group_norm"},
                 {"mid.attn_1.q", "mid_block.attentions.0.query"},
                 {"mid.attn_1.k", "mid_block.attentions.0.key"},
                 {"mid.attn_1.v", "mid_block.attentions.0.value"},
                 {"mid.attn_1.proj_out", "mid_block.attentions.0.proj_attn"}})
            to = replaced(to, from, by);
        const bool matrix = to.find(".attentions.") != std::string::npos && tensor.dim() == 4;
        tensors[to] = matrix ? tensor.flatten(1) : tensor;
    }
    return tensors;
}

} // namespace

TEST(TaesdParity, EveryLayout)
{
    const Files files;
    const at::Tensor latents = drawn("taesd.latents", {1, 4, 6, 5}) * 3;
    const at::Tensor expected = Goldens("models.safetensors").at("taesd.decoded");
    EXPECT_LE(recordedError("taesd", files.decode(taesd(), latents), expected), kTolerance);
    for (const char* prefix : {"", "taesd_decoder."})
        EXPECT_LE(recordedError("taesd", files.decode(authorsTaesd(prefix), latents), expected), kTolerance) << prefix;
}

TEST(VaeSwapParity, EveryLayout)
{
    const Files files;
    const Goldens goldens("models.safetensors");
    const at::Tensor expected = goldens.at("sd1.decoded");
    const auto decoded = [&](const TensorsByName& tensors) {
        return files.decode(tensors, goldens.at("sd1.latents")).slice(2, 0, {}, 2).slice(3, 0, {}, 2).contiguous();
    };
    EXPECT_LE(recordedError("vae swap", decoded(vaeFile("")), expected), kTolerance);
    EXPECT_LE(recordedError("vae swap", decoded(vaeFile("vae.")), expected), kTolerance);
    EXPECT_LE(recordedError("vae swap", decoded(oldDiffusersVae()), expected), kTolerance);
    EXPECT_LE(recordedError("vae swap", decoded(testing::tinyCheckpoint("sd1")), expected), kTolerance);
}

TEST(LatentDecoder, RefusesWhatDoesNotFit)
{
    const Files files;
    VaeConfig sixteen = modelVae();
    sixteen.latentChannels = 16;
    EXPECT_EQ(files.load(taesd(), sixteen).error().code, ErrorCode::ModelMismatch);
    EXPECT_EQ(files.load(vaeFile(""), sixteen).error().code, ErrorCode::ModelMismatch);
    VaeConfig shallow = modelVae();
    shallow.blockOutChannels = {128, 256};
    EXPECT_EQ(files.load(vaeFile(""), shallow).error().code, ErrorCode::ModelMismatch);
    TensorsByName cut = taesd();
    cut.erase("decoder.layers.3.conv.2.bias");
    const auto missing = files.load(cut);
    ASSERT_FALSE(missing);
    EXPECT_NE(missing.error().message.find("missing layers.3.conv.2.bias"), std::string::npos);
    const auto other = files.load({{"lora_unet_x.lora_down.weight", at::zeros({1, 1})}});
    ASSERT_FALSE(other);
    EXPECT_NE(other.error().message.find("LoRA"), std::string::npos);
}

TEST(DecoderShelf, FindsARecipesDecoderAndKeepsIt)
{
    const Files files;
    writeTensors(files.path, taesd());
    int asked = 0;
    EngineInputs inputs;
    inputs.file = [&](const std::string&) -> Result<std::filesystem::path> {
        ++asked;
        return files.path;
    };
    const c10::InferenceMode inference;
    DecoderShelf shelf;
    const auto first = shelf.find("a", inputs, modelVae(), {});
    ASSERT_TRUE(first) << describe(first.error());
    EXPECT_EQ(shelf.find("a", inputs, modelVae(), {}).value(), *first);
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(shelf.find("b", {}, modelVae(), {}).error().code, ErrorCode::NotFound);
}

TEST(Preview, IsMadeByASmallDecoderWhereThereIsOne)
{
    const Files files;
    const c10::InferenceMode inference;
    const LatentPreview preview(files.load(taesd()).value());
    const at::Tensor latents = drawn("taesd.latents", {1, 4, 6, 5}) * 3;
    const std::vector<Image> images = preview.paint(latents);
    ASSERT_EQ(images.size(), 1u);
    EXPECT_EQ(images[0].width, 40);
    EXPECT_EQ(images[0].height, 48);
    EXPECT_EQ(images[0].rgb, toImages(Goldens("models.safetensors").at("taesd.decoded"))[0].rgb);
}

} // namespace seedbook
