// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/checkpoint.h"
#include "core/base/paths.h"
#include "core/engine/checkpoints/single_file.h"
#include "core/engine/model_files.h"

namespace seedbook {

namespace {

namespace fs = std::filesystem;

std::string familyOf(const ModelConfig& config)
{
    const std::vector<int>& widths = config.unet.blockOutChannels;
    const bool large = widths == std::vector{320, 640, 1280, 1280};
    std::optional<ModelFamily> family;
    if (large && config.unet.crossAttentionDim == 768)
        family = ModelFamily::Sd1;
    else if (large && config.unet.crossAttentionDim == 1024)
        family = ModelFamily::Sd2;
    else if (widths == std::vector{320, 640, 1280} && config.unet.crossAttentionDim == 2048)
        family = ModelFamily::Sdxl;
    if (!family)
        return config.text2 ? "Stable Diffusion XL (custom size)" : "Stable Diffusion (custom size)";
    const bool zeroSnr = config.scheduler.rescaleBetasZeroSnr.value_or(false);
    if (config.scheduler.predictionType == PredictionType::VPrediction)
        return familyName(*family) + (zeroSnr ? " (v, zero SNR)" : " (v)");
    return familyName(*family);
}

Result<Checkpoint> openFolder(const fs::path& folder)
{
    auto config = readModelConfig(folder);
    if (!config)
        return tl::unexpected(config.error());
    Checkpoint checkpoint;
    checkpoint.config = std::move(*config);
    checkpoint.pipeline = checkpoint.config.text2 ? "StableDiffusionXLPipeline" : "StableDiffusionPipeline";
    checkpoint.tokenizer.folder = tokenizerFolder(folder);
    checkpoint.tokenizer2.folder = folder / "tokenizer_2";
    for (const char* component : {"text_encoder", "text_encoder_2", "unet", "vae"}) {
        if (component == std::string_view("text_encoder_2") && !checkpoint.config.text2)
            continue;
        auto paths = componentWeights(folder, component);
        if (!paths)
            return tl::unexpected(paths.error());
        std::vector<SafetensorsFile>& files = checkpoint.files.emplace_back();
        for (const fs::path& path : *paths) {
            auto file = SafetensorsFile::open(path);
            if (!file)
                return tl::unexpected(file.error());
            files.push_back(std::move(*file));
        }
        checkpoint.components.emplace(component, ComponentTensors(files));
    }
    return checkpoint;
}

Result<Checkpoint> named(Result<Checkpoint> checkpoint)
{
    if (checkpoint)
        checkpoint->family = familyOf(checkpoint->config);
    return checkpoint;
}

} // namespace

fs::path tokenizerFolder(const fs::path& model)
{
    std::error_code ignored;
    return fs::is_regular_file(model, ignored) ? resourceFolder() / "clip" : model / "tokenizer";
}

Result<Checkpoint> openCheckpoint(const fs::path& path)
{
    std::error_code ignored;
    return named(fs::is_regular_file(path, ignored) ? openSingleFile(path) : openFolder(path));
}

Result<Checkpoint> openCheckpoint(SafetensorsFile singleFile)
{
    return named(openSingleFile(std::move(singleFile)));
}

} // namespace seedbook
