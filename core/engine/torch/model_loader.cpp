// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/model_loader.h"
#include "core/engine/checkpoints/checkpoint.h"
#include <algorithm>
#include <iterator>

namespace seedbook {

namespace {

Result<ClipTokenizer> loadTokenizer(const TokenizerPlace& place, const ClipTextConfig& text)
{
    auto tokenizer = ClipTokenizer::load(place.folder, place.pad);
    if (!tokenizer)
        return tokenizer;
    if (auto fits = checkTokenizer(*tokenizer, text); !fits)
        return fail(fits.error().code, fits.error().message, place.folder.string());
    return tokenizer;
}

// All parts before the first is read.
Result<void> checkWeights(const Checkpoint& checkpoint)
{
    const ModelConfig& config = checkpoint.config;
    auto ok = checkModel<ClipText>(checkpoint.components.at("text_encoder"), config.text);
    if (ok && config.text2)
        ok = checkModel<ClipText>(checkpoint.components.at("text_encoder_2"), *config.text2);
    if (ok)
        ok = checkModel<UNet>(checkpoint.components.at("unet"), config.unet);
    if (ok && checkpoint.components.contains("vae"))
        ok = checkModel<Vae>(checkpoint.components.at("vae"), config.vae);
    return ok;
}

// Reads one part after the other, and remembers what is suspicious about their weights.
class PartReader
{
public:
    PartReader(const Checkpoint& checkpoint, const TorchDevice& device)
        : m_checkpoint(checkpoint)
        , m_device(device)
    {
    }

    template <class Model, class Config>
    Result<Model> read(const std::string& part, const Config& config, at::ScalarType dtype)
    {
        return read<Model>(part, m_checkpoint.components.at(part), config, dtype);
    }
    template <class Model, class Config>
    Result<Model> read(const std::string& part, const ComponentTensors& tensors, const Config& config,
                       at::ScalarType dtype)
    {
        WeightFaults faults;
        auto model = readModel<Model>(tensors, config, m_device.device, dtype, Purpose::Inference, &faults);
        std::ranges::move(faults.lines(part, dtype == at::kHalf), std::back_inserter(warnings));
        return model;
    }
    template <class Model, class Config>
    Result<Model> read(const std::string& part, const Config& config)
    {
        return read<Model>(part, config, m_device.dtype);
    }

    std::vector<std::string> warnings;

private:
    const Checkpoint& m_checkpoint;
    const TorchDevice& m_device;
};

// Adds the second tokenizer and text encoder of Stable Diffusion XL.
Result<void> addSecondText(LoadedModel& model, const Checkpoint& checkpoint, PartReader& parts)
{
    const ClipTextConfig& config = *checkpoint.config.text2;
    auto tokenizer = loadTokenizer(checkpoint.tokenizer2, config);
    if (!tokenizer)
        return tl::unexpected(tokenizer.error());
    auto text = parts.read<ClipText>("text_encoder_2", config);
    if (!text)
        return tl::unexpected(text.error());
    model.tokenizer2 = std::move(*tokenizer);
    model.text2 = std::move(*text);
    return {};
}

} // namespace

Result<LoadedModel> loadModelAt(const std::filesystem::path& path, const TorchDevice& device)
{
    auto checkpoint = openCheckpoint(path);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    const ModelConfig& config = checkpoint->config;
    auto tokenizer = loadTokenizer(checkpoint->tokenizer, config.text);
    if (!tokenizer)
        return tl::unexpected(tokenizer.error());
    if (auto fits = checkWeights(*checkpoint); !fits)
        return tl::unexpected(fits.error());
    PartReader parts(*checkpoint, device);
    auto text = parts.read<ClipText>("text_encoder", config.text);
    if (!text)
        return tl::unexpected(text.error());
    const at::ScalarType vaeDtype = config.vae.forceUpcast ? at::kFloat : device.dtype;
    std::optional<VaeDecoding> vae;
    if (const auto own = checkpoint->components.find("vae"); own != checkpoint->components.end()) {
        const ComponentTensors half = own->second.only(VaeDecoding::parts());
        auto read = parts.read<VaeDecoding>("vae", half, config.vae, vaeDtype);
        if (!read)
            return tl::unexpected(read.error());
        vae = std::move(*read);
    }
    auto unet = parts.read<UNet>("unet", config.unet);
    if (!unet)
        return tl::unexpected(unet.error());
    LoadedModel model{config,           std::move(*tokenizer), std::move(*text),
                      std::move(*unet), std::move(vae),        vaeDtype,
                      std::nullopt,     std::nullopt,          {}};
    if (config.text2)
        if (auto added = addSecondText(model, *checkpoint, parts); !added)
            return tl::unexpected(added.error());
    model.warnings = std::move(parts.warnings);
    return model;
}

} // namespace seedbook
