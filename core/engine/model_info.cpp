// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/model_info.h"
#include "core/base/hash.h"
#include "core/engine/hash_cache.h"
#include "core/engine/model_config.h"
#include "core/engine/model_files.h"
#include "core/engine/safetensors_file.h"
#include <array>

namespace seedbook {

namespace {

namespace fs = std::filesystem;

std::string nameOf(const fs::path& path)
{
    std::error_code failed;
    const fs::path whole = fs::canonical(path, failed);
    return fs::is_directory(whole, failed) ? whole.filename().string() : path.stem().string();
}

void count(ModelComponent& component, const SafetensorsFile& file)
{
    for (const TensorInfo& tensor : file.tensors()) {
        component.bytes += tensor.bytes();
        if (tensor.name.ends_with("position_ids")) // a table of indices, not weights
            continue;
        const std::string dtype(dtypeName(tensor.dtype));
        component.dtype = component.dtype.empty() || component.dtype == dtype ? dtype : "mixed";
        component.parameters += tensor.elements();
    }
}

Result<ModelComponent> inspectComponent(const fs::path& folder, const std::string& name, std::string className)
{
    auto files = componentWeights(folder, name);
    if (!files)
        return tl::unexpected(files.error());
    ModelComponent component{name, std::move(className), {}, 0, 0};
    for (const fs::path& path : *files) {
        auto file = SafetensorsFile::open(path);
        if (!file)
            return tl::unexpected(file.error());
        count(component, *file);
    }
    return component;
}

std::string familyOf(const UNetConfig& unet)
{
    const bool fullWidth = unet.blockOutChannels == std::vector{320, 640, 1280, 1280};
    if (fullWidth && unet.crossAttentionDim == 768)
        return "Stable Diffusion 1.x";
    if (fullWidth && unet.crossAttentionDim == 1024)
        return "Stable Diffusion 2.x";
    return "Stable Diffusion (custom size)";
}

Result<std::string> fingerprintOf(const fs::path& folder, const fs::path& cache)
{
    auto files = pixelFiles(folder);
    if (!files)
        return tl::unexpected(files.error());
    HashCache hashes(cache);
    Sha256 all;
    for (const fs::path& file : *files) {
        auto hash = hashes.sha256(file);
        if (!hash)
            return hash;
        all.update(file.lexically_relative(folder).generic_string() + "\n" + *hash + "\n");
    }
    hashes.save();
    return all.hex();
}

// What a lone file holds, by the names and shapes of its tensors.
std::string familyOfFile(const SafetensorsFile& file)
{
    const TensorInfo* text = file.find("model.diffusion_model.input_blocks.2.1.transformer_blocks.0.attn2.to_k.weight");
    if (file.find("conditioner.embedders.1.model.transformer.resblocks.9.mlp.c_proj.bias"))
        return "Stable Diffusion XL, single file";
    if (text && !text->shape.empty() && text->shape.back() == 1024)
        return "Stable Diffusion 2.x, single file";
    if (text)
        return "Stable Diffusion 1.x, single file";
    for (const TensorInfo& tensor : file.tensors())
        if (tensor.name.find("lora") != std::string::npos)
            return "LoRA";
    static constexpr std::array<std::pair<const char*, const char*>, 4> kParts{{
        {"down_blocks.0.resnets.0.time_emb_proj.weight", "UNet"},
        {"decoder.conv_in.weight", "autoencoder"},
        {"text_model.embeddings.token_embedding.weight", "CLIP text encoder"},
        {"embeddings.token_embedding.weight", "CLIP text encoder"},
    }};
    for (const auto& [tensor, what] : kParts)
        if (file.find(tensor))
            return what;
    return "tensors";
}

} // namespace

Result<ModelInfo> inspectModel(const fs::path& folder, const fs::path& cache)
{
    auto config = readModelConfig(folder);
    if (!config)
        return tl::unexpected(config.error());
    ModelInfo info;
    info.path = folder;
    info.name = nameOf(folder);
    info.family = familyOf(config->unet);
    info.pipeline = "StableDiffusionPipeline";
    info.predictionType = config->scheduler.predictionType == PredictionType::VPrediction ? "v_prediction" : "epsilon";
    info.latentChannels = config->vae.latentChannels;
    info.latentScale = config->vae.scale();
    info.nativeSize = config->unet.sampleSize * info.latentScale;
    for (const auto& [name, className] :
         {std::pair{"text_encoder", "CLIPTextModel"}, {"unet", "UNet2DConditionModel"}, {"vae", "AutoencoderKL"}}) {
        auto component = inspectComponent(folder, name, className);
        if (!component)
            return tl::unexpected(component.error());
        info.parameters += component->parameters;
        info.components.push_back(std::move(*component));
    }
    auto fingerprint = fingerprintOf(folder, cache);
    if (!fingerprint)
        return tl::unexpected(fingerprint.error());
    info.fingerprint = std::move(*fingerprint);
    return info;
}

Result<ModelInfo> inspectFile(const fs::path& path)
{
    auto file = SafetensorsFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    auto hash = sha256OfFile(path);
    if (!hash)
        return tl::unexpected(hash.error());
    ModelInfo info;
    info.path = path;
    info.name = nameOf(path);
    info.family = familyOfFile(*file);
    info.latentChannels = info.latentScale = info.nativeSize = 0;
    ModelComponent component{info.name, {}, {}, 0, 0};
    count(component, *file);
    info.parameters = component.parameters;
    info.components.push_back(std::move(component));
    info.fingerprint = std::move(*hash);
    return info;
}

} // namespace seedbook
