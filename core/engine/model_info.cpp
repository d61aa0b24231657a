// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/model_info.h"
#include "core/base/hash.h"
#include "core/engine/checkpoints/checkpoint.h"
#include "core/engine/checkpoints/weight_faults.h"
#include "core/engine/hash_cache.h"
#include "core/engine/model_files.h"
#include <algorithm>
#include <iterator>

namespace seedbook {

namespace {

namespace fs = std::filesystem;

std::string nameOf(const fs::path& path)
{
    std::error_code failed;
    const fs::path whole = fs::canonical(path, failed);
    return fs::is_directory(whole, failed) ? whole.filename().string() : path.stem().string();
}

void addDtype(ModelComponent& component, const TensorInfo& tensor)
{
    const std::string dtype(dtypeName(tensor.dtype));
    component.dtype = component.dtype.empty() || component.dtype == dtype ? dtype : "mixed";
}

ModelComponent componentOf(const std::string& name, const ComponentTensors& tensors)
{
    ModelComponent component{name, {}, {}, 0, 0};
    for (const auto& [tensor, place] : tensors.all()) {
        const std::uint64_t parts = place.change == TensorChange::FirstThird ||
                                            place.change == TensorChange::SecondThird ||
                                            place.change == TensorChange::LastThird
                                        ? 3
                                        : 1;
        component.bytes += place.stored->bytes() / parts;
        if (tensor.ends_with("position_ids")) // a table of indices, not weights
            continue;
        addDtype(component, *place.stored);
        component.parameters += place.stored->elements() / parts;
    }
    return component;
}

std::string classOf(const std::string& component, const ModelConfig& config)
{
    if (component == "unet")
        return "UNet2DConditionModel";
    if (component == "vae")
        return "AutoencoderKL";
    const ClipTextConfig& text = component == "text_encoder_2" && config.text2 ? *config.text2 : config.text;
    return text.projectionDim > 0 ? "CLIPTextModelWithProjection" : "CLIPTextModel";
}

Result<std::string> fingerprintOf(const fs::path& model, const fs::path& cache)
{
    HashCache hashes(cache);
    std::error_code ignored;
    if (fs::is_regular_file(model, ignored)) {
        auto hash = hashes.sha256(model);
        hashes.save();
        return hash;
    }
    auto files = pixelFiles(model);
    if (!files)
        return tl::unexpected(files.error());
    Sha256 all;
    for (const fs::path& file : *files) {
        auto hash = hashes.sha256(file);
        if (!hash)
            return hash;
        all.update(file.lexically_relative(model).generic_string() + "\n" + *hash + "\n");
    }
    hashes.save();
    return all.hex();
}

Result<ModelInfo> infoOf(const fs::path& path, const Result<Checkpoint>& checkpoint)
{
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    const ModelConfig& config = checkpoint->config;
    ModelInfo info;
    info.path = path;
    info.name = nameOf(path);
    info.family = checkpoint->family;
    info.pipeline = checkpoint->pipeline;
    info.predictionType = config.scheduler.predictionType == PredictionType::VPrediction ? "v_prediction" : "epsilon";
    info.latentChannels = config.vae.latentChannels;
    info.latentScale = config.vae.scale();
    info.hasVae = checkpoint->components.contains("vae");
    info.nativeSize = config.unet.sampleSize * info.latentScale;
    info.textWidth = config.unet.crossAttentionDim;
    for (const auto& [name, tensors] : checkpoint->components) {
        ModelComponent component = componentOf(name, tensors);
        component.className = classOf(name, config);
        info.parameters += component.parameters;
        info.components.push_back(std::move(component));
    }
    return info;
}

} // namespace

Result<ModelInfo> describeModel(const fs::path& path)
{
    return infoOf(path, openCheckpoint(path));
}

Result<ModelInfo> describeModel(SafetensorsFile singleFile)
{
    const fs::path path = singleFile.path();
    return infoOf(path, openCheckpoint(std::move(singleFile)));
}

Result<ModelInfo> inspectModel(const fs::path& path, const fs::path& cache)
{
    auto info = describeModel(path);
    if (!info)
        return info;
    auto fingerprint = fingerprintOf(path, cache);
    if (!fingerprint)
        return tl::unexpected(fingerprint.error());
    info->fingerprint = std::move(*fingerprint);
    return info;
}

Result<std::vector<std::string>> inspectWeights(const fs::path& model)
{
    const auto checkpoint = openCheckpoint(model);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    std::vector<std::string> lines;
    for (const auto& [name, tensors] : checkpoint->components) {
        const auto faults = findWeightFaults(tensors);
        if (!faults)
            return tl::unexpected(faults.error());
        std::ranges::move(faults->lines(name, true), std::back_inserter(lines));
    }
    return lines;
}

Result<ModelInfo> inspectFile(const fs::path& path, const fs::path& cache)
{
    auto file = SafetensorsFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    const FileContents contents = contentsOf(*file);
    if (contents.family)
        return inspectModel(path, cache);
    auto hash = fingerprintOf(path, cache);
    if (!hash)
        return tl::unexpected(hash.error());
    ModelInfo info;
    info.path = path;
    info.name = nameOf(path);
    info.family = contents.name;
    info.latentChannels = info.latentScale = info.nativeSize = 0;
    ModelComponent component{info.name, {}, {}, 0, 0};
    for (const TensorInfo& tensor : file->tensors()) {
        component.bytes += tensor.bytes();
        component.parameters += tensor.elements();
        addDtype(component, tensor);
    }
    info.parameters = component.parameters;
    info.components.push_back(std::move(component));
    info.fingerprint = std::move(*hash);
    return info;
}

} // namespace seedbook
