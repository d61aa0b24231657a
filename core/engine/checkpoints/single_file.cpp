// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/single_file.h"
#include "core/engine/checkpoints/ldm_names.h"
#include "core/engine/checkpoints/published_models.h"
#include <algorithm>
#include <functional>

namespace seedbook {

namespace {

constexpr std::string_view kUNet = "model.diffusion_model.";
constexpr std::string_view kVae = "first_stage_model.";
constexpr std::string_view kClipLayers = "text_model.encoder.layers.";

// The tensors below `prefix`, renamed.
using Rename = std::function<std::vector<RenamedTensor>(std::string_view)>;
ComponentTensors renamed(const SafetensorsFile& file, std::string_view prefix, const Rename& rename)
{
    ComponentTensors tensors;
    for (const TensorInfo& tensor : file.tensors()) {
        const std::string_view name = tensor.name;
        if (!name.starts_with(prefix) || isScaleMark(name))
            continue;
        for (RenamedTensor& to : rename(name.substr(prefix.size())))
            tensors.add(std::move(to.name), placeOf(file, tensor, to.change));
    }
    return tensors;
}

std::vector<RenamedTensor> asUNet(std::string_view name)
{
    return {{unetName(name)}};
}

// CLIP as transformers names it. Files that were written by old or new versions lack `text_model.`.
std::vector<RenamedTensor> asClipL(std::string_view name)
{
    if (name.ends_with("position_ids") || name.starts_with("logit_scale") || name.starts_with("text_projection") ||
        name.starts_with("vision_model.") || name.starts_with("visual_projection"))
        return {};
    const bool bare =
        name.starts_with("embeddings.") || name.starts_with("encoder.") || name.starts_with("final_layer_norm.");
    return {{(bare ? "text_model." : "") + std::string(name)}};
}

// Stable Diffusion 2 takes the states before OpenCLIP-H's last layer, so that layer and the projection are left out.
std::vector<RenamedTensor> asOpenClipH(std::string_view name)
{
    const auto layer = numbered(name, "transformer.resblocks.");
    if ((layer && layer->number >= kOpenClipHLayers) || name.starts_with("text_projection"))
        return {};
    return openClipNames(name);
}

ComponentTensors vaeOf(const SafetensorsFile& file)
{
    const int levels = decoderLevels(file, kVae);
    return renamed(file, kVae, [levels](std::string_view name) -> std::vector<RenamedTensor> {
        if (name.starts_with("loss.") || name.starts_with("model_ema."))
            return {};
        return {vaeName(name, levels)};
    });
}

void addTextEncoders(Checkpoint& checkpoint, const SafetensorsFile& file, ModelFamily family)
{
    const std::filesystem::path clip = tokenizerFolder(file.path());
    ComponentTensors& text = checkpoint.components["text_encoder"];
    checkpoint.tokenizer = {clip, family == ModelFamily::Sd2 ? "!" : ""};
    if (family == ModelFamily::Sd2) {
        text = renamed(file, "cond_stage_model.model.", asOpenClipH);
        checkpoint.config.text = openClipHConfigOf(text);
        return;
    }
    const bool xl = family == ModelFamily::Sdxl;
    text = renamed(file, xl ? "conditioner.embedders.0.transformer." : "cond_stage_model.transformer.", asClipL);
    checkpoint.config.text = clipLConfigOf(text);
    if (!xl)
        return;
    ComponentTensors& text2 = checkpoint.components["text_encoder_2"];
    text2 = renamed(file, "conditioner.embedders.1.model.", openClipNames);
    checkpoint.config.text2 = openClipGConfigOf(text2);
    checkpoint.tokenizer2 = {clip, "!"};
    checkpoint.config.forceZerosForEmptyPrompt = true;
}

} // namespace

Result<Checkpoint> openSingleFile(const std::filesystem::path& path)
{
    auto opened = SafetensorsFile::open(path);
    return opened ? openSingleFile(std::move(*opened)) : tl::unexpected(opened.error());
}

Result<Checkpoint> openSingleFile(SafetensorsFile opened)
{
    const std::filesystem::path path = opened.path();
    const FileContents contents = contentsOf(opened);
    if (!contents.family)
        return fail(ErrorCode::Unsupported,
                    "this is no whole model of Stable Diffusion 1.x, 2.x or XL but: " + contents.name +
                        "; choose another file",
                    path.string());
    Checkpoint checkpoint;
    checkpoint.files.emplace_back().push_back(std::move(opened));
    const SafetensorsFile& file = checkpoint.files.front().front();
    const ModelFamily family = *contents.family;
    checkpoint.pipeline = family == ModelFamily::Sdxl ? "StableDiffusionXLPipeline" : "StableDiffusionPipeline";
    addTextEncoders(checkpoint, file, family);
    ComponentTensors& unet = checkpoint.components["unet"] = renamed(file, kUNet, asUNet);
    const ComponentTensors vae = vaeOf(file);
    if (!vae.all().empty())
        checkpoint.components["vae"] = vae;
    const auto prediction = predictionOf(file, family, unet);
    if (!prediction)
        return tl::unexpected(prediction.error());
    checkpoint.config.unet = unetConfigOf(unet, family);
    if (family == ModelFamily::Sd2 && prediction->type == PredictionType::Epsilon)
        checkpoint.config.unet.sampleSize = 64; // 2.x-base
    checkpoint.config.vae = vaeConfigOf(vae, family);
    if (vae.all().empty())
        checkpoint.config.vae.latentChannels = checkpoint.config.unet.inChannels;
    checkpoint.config.scheduler = schedulerConfigOf(family, *prediction);
    if (auto fits = checkModelConfig(checkpoint.config, path.string()); !fits)
        return tl::unexpected(fits.error());
    return checkpoint;
}

} // namespace seedbook
