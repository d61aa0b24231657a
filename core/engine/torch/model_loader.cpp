// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/model_loader.h"
#include "core/engine/checkpoints/checkpoint.h"

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
    if (ok)
        ok = checkModel<Vae>(checkpoint.components.at("vae"), config.vae);
    return ok;
}

// Adds the second tokenizer and text encoder of Stable Diffusion XL.
Result<void> addSecondText(LoadedModel& model, const Checkpoint& checkpoint, const TorchDevice& device)
{
    const ClipTextConfig& config = *checkpoint.config.text2;
    auto tokenizer = loadTokenizer(checkpoint.tokenizer2, config);
    if (!tokenizer)
        return tl::unexpected(tokenizer.error());
    auto text = readModel<ClipText>(checkpoint.components.at("text_encoder_2"), config, device.device, device.dtype);
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
    const auto& parts = checkpoint->components;
    auto text = readModel<ClipText>(parts.at("text_encoder"), config.text, device.device, device.dtype);
    if (!text)
        return tl::unexpected(text.error());
    auto unet = readModel<UNet>(parts.at("unet"), config.unet, device.device, device.dtype);
    if (!unet)
        return tl::unexpected(unet.error());
    const at::ScalarType vaeDtype = config.vae.forceUpcast ? at::kFloat : device.dtype;
    auto vae = readModel<Vae>(parts.at("vae"), config.vae, device.device, vaeDtype);
    if (!vae)
        return tl::unexpected(vae.error());
    LoadedModel model{config,   std::move(*tokenizer), std::move(*text), std::move(*unet), std::move(*vae),
                      vaeDtype, std::nullopt,          std::nullopt};
    if (config.text2)
        if (auto added = addSecondText(model, *checkpoint, device); !added)
            return tl::unexpected(added.error());
    return model;
}

} // namespace seedbook
