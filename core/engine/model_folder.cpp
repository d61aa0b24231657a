// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/engine/config_reader.h"
#include "core/engine/model_config.h"
#include <algorithm>

namespace seedbook {

namespace {

constexpr const char* kPipelines[] = {"StableDiffusionPipeline", "StableDiffusionImg2ImgPipeline",
                                      "LatentConsistencyModelPipeline"};
constexpr const char* kXlPipelines[] = {"StableDiffusionXLPipeline", "StableDiffusionXLImg2ImgPipeline"};

struct Pipeline
{
    bool xl = false;
    bool zerosForEmpty = false;
};

Result<Pipeline> readPipeline(const std::filesystem::path& folder)
{
    const std::filesystem::path file = folder / "model_index.json";
    auto text = readTextFile(file, 1 << 20);
    if (!text && text.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound,
                    "no diffusers model is in this folder (model_index.json is missing); choose another",
                    folder.string());
    if (!text)
        return tl::unexpected(text.error());
    ConfigReader reader(*text, file.string());
    Pipeline pipeline;
    const std::string name = reader.text("_class_name", "StableDiffusionPipeline");
    pipeline.xl = std::ranges::count(kXlPipelines, name) > 0;
    if (!pipeline.xl && std::ranges::count(kPipelines, name) == 0)
        reader.unsupported("models of \"" + name + "\" are not supported by this engine");
    for (const char* part : {"unet", "vae", "text_encoder", "tokenizer", "scheduler"})
        if (!reader.has(part))
            reader.invalid(std::string("component \"") + part + "\" is missing");
    for (const char* part : {"text_encoder_2", "tokenizer_2"})
        if (pipeline.xl && !reader.has(part))
            reader.invalid(std::string("component \"") + part + "\" is missing");
    pipeline.zerosForEmpty = pipeline.xl && reader.flag("force_zeros_for_empty_prompt", true);
    if (auto ok = reader.check(); !ok)
        return tl::unexpected(ok.error());
    return pipeline;
}

template <class T>
Result<T> readPart(const std::filesystem::path& file, Result<T> (*parse)(std::string_view, const std::string&))
{
    auto text = readTextFile(file, 1 << 20);
    if (!text)
        return tl::unexpected(text.error());
    return parse(*text, file.string());
}

} // namespace

Result<void> checkModelConfig(const ModelConfig& config, const std::string& where)
{
    const UNetConfig& unet = config.unet;
    if (unet.inChannels != config.vae.latentChannels)
        return fail(ErrorCode::Unsupported,
                    "the UNet takes " + std::to_string(unet.inChannels) + " channels and the autoencoder has " +
                        std::to_string(config.vae.latentChannels) +
                        "; models for inpainting or depth are not supported",
                    where);
    const int width = config.text.hiddenSize + (config.text2 ? config.text2->hiddenSize : 0);
    if (unet.crossAttentionDim != width)
        return fail(ErrorCode::InvalidFile,
                    "the UNet attends to text states of width " + std::to_string(unet.crossAttentionDim) +
                        ", the text encoder gives " + std::to_string(width),
                    where);
    if (config.text2.has_value() != (unet.additionTimeEmbedDim > 0))
        return fail(ErrorCode::Unsupported,
                    "only one of \"addition_embed_type\" and a second text encoder is there; they go together", where);
    if (!config.text2)
        return {};
    const int added = config.text2->projectionDim + 6 * unet.additionTimeEmbedDim;
    if (config.text2->projectionDim > 0 && unet.additionInputDim == added)
        return {};
    return fail(ErrorCode::InvalidFile,
                "the UNet takes " + std::to_string(unet.additionInputDim) +
                    " added values, the second text encoder and the sizes give " + std::to_string(added),
                where);
}

Result<ModelConfig> readModelConfig(const std::filesystem::path& folder)
{
    auto pipeline = readPipeline(folder);
    if (!pipeline)
        return tl::unexpected(pipeline.error());
    auto unet = readPart(folder / "unet" / "config.json", parseUNetConfig);
    if (!unet)
        return tl::unexpected(unet.error());
    auto vae = readPart(folder / "vae" / "config.json", parseVaeConfig);
    if (!vae)
        return tl::unexpected(vae.error());
    auto text = readPart(folder / "text_encoder" / "config.json", parseClipTextConfig);
    if (!text)
        return tl::unexpected(text.error());
    auto scheduler = readPart(folder / "scheduler" / "scheduler_config.json", parseSchedulerConfig);
    if (!scheduler)
        return tl::unexpected(scheduler.error());
    ModelConfig config{std::move(*unet), std::move(*vae), *text, std::move(*scheduler), {}, pipeline->zerosForEmpty};
    if (pipeline->xl) {
        auto text2 = readPart(folder / "text_encoder_2" / "config.json", parseClipTextConfig);
        if (!text2)
            return tl::unexpected(text2.error());
        config.text2 = *text2;
    }
    if (auto fits = checkModelConfig(config, folder.string()); !fits)
        return tl::unexpected(fits.error());
    return config;
}

} // namespace seedbook
