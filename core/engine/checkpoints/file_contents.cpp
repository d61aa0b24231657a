// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/file_contents.h"
#include <algorithm>
#include <array>
#include <string_view>

namespace seedbook {

namespace {

constexpr std::string_view kUNet = "model.diffusion_model.";

// A tensor that only models of one kind have, below the prefix of the denoiser or without it.
struct Mark
{
    std::string_view tensor;
    std::string_view what;
};
constexpr std::array kOtherDenoisers{
    Mark{"double_blocks.0.img_attn.norm.key_norm.scale", "Flux"},
    Mark{"double_blocks.0.img_attn.norm.key_norm.weight", "Flux"},
    Mark{"joint_blocks.0.context_block.attn.qkv.weight", "Stable Diffusion 3"},
    Mark{"clip_txt_mapper.weight", "Stable Cascade"},
    Mark{"effnet_mapper.0.weight", "Stable Cascade"},
    Mark{"mlp_t5.0.weight", "Hunyuan-DiT"},
    Mark{"double_layers.0.attn.w1q.weight", "AuraFlow"},
    Mark{"cap_embedder.0.weight", "Lumina"},
    Mark{"t5_yproj.weight", "Mochi"},
    Mark{"head.modulation", "Wan"},
    Mark{"t_block.1.weight", "PixArt"},
    Mark{"input_blocks.1.0.time_stack.emb_layers.1.bias", "Stable Video Diffusion"},
};
constexpr std::array kOtherFiles{
    Mark{"edm_vpred.sigma_max", "EDM model (CosXL)"},
    Mark{"edm_mean", "Playground v2.5"},
    Mark{"conditioner.embedders.0.model.transformer.resblocks.9.mlp.c_proj.bias", "refiner of Stable Diffusion XL"},
    Mark{"embedder.model.visual.transformer.resblocks.0.attn.in_proj_weight", "unCLIP model"},
    Mark{"control_model.input_blocks.0.0.weight", "ControlNet"},
    Mark{"input_hint_block.0.weight", "ControlNet"},
    Mark{"controlnet_cond_embedding.conv_in.weight", "ControlNet"},
    Mark{"control_model.zero_convs.0.0.weight", "ControlNet"},
    Mark{"image_proj.proj.weight", "IP-Adapter"},
    Mark{"model.0.weight", "upscaler"},
    Mark{"conv_first.weight", "upscaler"},
};

const TensorInfo* below(const SafetensorsFile& file, std::string_view prefix, std::string_view name)
{
    return file.find(std::string(prefix).append(name));
}

bool anyWith(const SafetensorsFile& file, std::string_view prefix)
{
    return std::ranges::any_of(file.tensors(), [&](const TensorInfo& t) { return t.name.starts_with(prefix); });
}

std::int64_t side(const TensorInfo* tensor, std::size_t index)
{
    return tensor && index < tensor->shape.size() ? tensor->shape[index] : 0;
}

std::optional<FileContents> otherModel(const SafetensorsFile& file)
{
    for (const Mark& mark : kOtherDenoisers)
        for (const std::string_view prefix : {kUNet, std::string_view()})
            if (below(file, prefix, mark.tensor))
                return FileContents{FileKind::Other, {}, std::string(mark.what)};
    for (const Mark& mark : kOtherFiles)
        if (file.find(mark.tensor))
            return FileContents{FileKind::Other, {}, std::string(mark.what)};
    return std::nullopt;
}

ModelFamily familyOf(const SafetensorsFile& file)
{
    if (anyWith(file, "conditioner.embedders.") || below(file, kUNet, "label_emb.0.0.weight"))
        return ModelFamily::Sdxl;
    const TensorInfo* text = below(file, kUNet, "input_blocks.2.1.transformer_blocks.0.attn2.to_k.weight");
    const bool openClip = anyWith(file, "cond_stage_model.model.");
    return openClip || side(text, 1) == 1024 ? ModelFamily::Sd2 : ModelFamily::Sd1;
}

// A single file with the denoiser of Stable Diffusion in it.
FileContents checkpointOf(const SafetensorsFile& file, const TensorInfo& convIn)
{
    const ModelFamily family = familyOf(file);
    const std::string name = familyName(family);
    switch (side(&convIn, 1)) {
    case 4:
        break;
    case 9:
        return {FileKind::Other, {}, "inpainting model of " + name};
    case 8:
        return {FileKind::Other, {}, "InstructPix2Pix model of " + name};
    case 5:
        return {FileKind::Other, {}, "depth model of " + name};
    case 7:
        return {FileKind::Other, {}, "upscaling model of " + name};
    default:
        return {FileKind::Other, {}, "UNet of " + std::to_string(side(&convIn, 1)) + " input channels"};
    }
    if (!anyWith(file, "cond_stage_model.") && !anyWith(file, "conditioner."))
        return {FileKind::UNet, {}, "UNet of " + name + " alone, without a text encoder"};
    if (!anyWith(file, "first_stage_model."))
        return {FileKind::Checkpoint, family, name + " without a VAE"};
    return {FileKind::Checkpoint, family, name};
}

bool isLora(const SafetensorsFile& file)
{
    static constexpr std::array<std::string_view, 7> kMarks{"lora_down.", "lora_up.", ".lora_A.", ".lora_B.",
                                                            ".lora.down", "hada_w1_", "lokr_w"};
    return std::ranges::any_of(file.tensors(), [](const TensorInfo& tensor) {
        return std::ranges::any_of(kMarks,
                                   [&](std::string_view mark) { return tensor.name.find(mark) != std::string::npos; });
    });
}

// Vectors of a text encoder's width, and nothing else.
bool isEmbedding(const SafetensorsFile& file)
{
    if (file.find("emb_params") || (file.find("clip_l") && file.find("clip_g")))
        return true;
    return file.tensors().size() == 1 && file.tensors()[0].shape.size() <= 2 &&
           (file.tensors()[0].shape.empty() ? 0 : file.tensors()[0].shape.back()) >= 64;
}

FileContents partOf(const SafetensorsFile& file)
{
    if (isLora(file))
        return {FileKind::Lora, {}, "LoRA"};
    if (isEmbedding(file))
        return {FileKind::Embedding, {}, "textual inversion"};
    for (const std::string_view prefix : {"", "first_stage_model.", "vae."})
        if (below(file, prefix, "decoder.conv_in.weight") && below(file, prefix, "decoder.conv_out.weight"))
            return {FileKind::Vae, {}, "autoencoder"};
    for (const std::string_view name :
         {"decoder.layers.0.weight", "decoder.1.weight", "taesd_decoder.1.weight", "1.weight"})
        if (side(file.find(name), 0) == 64 && side(file.find(name), 3) == 3)
            return {FileKind::TinyVae, {}, "TAESD decoder"};
    for (const std::string_view name : {"down_blocks.0.resnets.0.time_emb_proj.weight", "input_blocks.0.0.weight"})
        if (file.find(name))
            return {FileKind::UNet, {}, "UNet"};
    for (const std::string_view name :
         {"text_model.embeddings.token_embedding.weight", "embeddings.token_embedding.weight"})
        if (file.find(name))
            return {FileKind::TextEncoder, {}, "CLIP text encoder"};
    return {FileKind::Other, {}, "unknown tensors"};
}

} // namespace

std::string familyName(ModelFamily family)
{
    switch (family) {
    case ModelFamily::Sd1:
        return "Stable Diffusion 1.x";
    case ModelFamily::Sd2:
        return "Stable Diffusion 2.x";
    case ModelFamily::Sdxl:
        return "Stable Diffusion XL";
    }
    return {};
}

FileContents contentsOf(const SafetensorsFile& file)
{
    if (auto other = otherModel(file))
        return *other;
    if (const TensorInfo* convIn = below(file, kUNet, "input_blocks.0.0.weight"))
        return checkpointOf(file, *convIn);
    return partOf(file);
}

} // namespace seedbook
