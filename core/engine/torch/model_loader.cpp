// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/model_loader.h"
#include "core/engine/model_files.h"

namespace seedbook {

namespace {

template <class Model, class Config>
Result<Model> loadComponent(const std::filesystem::path& folder, std::string_view component, const Config& config,
                            at::Device device, at::ScalarType dtype)
{
    auto paths = componentWeights(folder, component);
    if (!paths)
        return tl::unexpected(paths.error());
    WeightFiles files;
    for (const std::filesystem::path& path : *paths) {
        auto file = SafetensorsFile::open(path);
        if (!file)
            return tl::unexpected(file.error());
        files.push_back(std::move(*file));
    }
    return loadModel<Model>(files, config, device, dtype);
}

} // namespace

Result<LoadedModel> loadModelFolder(const std::filesystem::path& folder, const TorchDevice& device)
{
    auto config = readModelConfig(folder);
    if (!config)
        return tl::unexpected(config.error());
    auto tokenizer = ClipTokenizer::load(folder / "tokenizer");
    if (!tokenizer)
        return tl::unexpected(tokenizer.error());
    if (auto fits = checkTokenizer(*tokenizer, config->text); !fits)
        return fail(fits.error().code, fits.error().message, folder.string());
    auto text = loadComponent<ClipText>(folder, "text_encoder", config->text, device.device, device.dtype);
    if (!text)
        return tl::unexpected(text.error());
    auto unet = loadComponent<UNet>(folder, "unet", config->unet, device.device, device.dtype);
    if (!unet)
        return tl::unexpected(unet.error());
    const at::ScalarType vaeDtype = config->vae.forceUpcast ? at::kFloat : device.dtype;
    auto vae = loadComponent<Vae>(folder, "vae", config->vae, device.device, vaeDtype);
    if (!vae)
        return tl::unexpected(vae.error());
    return LoadedModel{std::move(*config), std::move(*tokenizer), std::move(*text), std::move(*unet), std::move(*vae),
                       vaeDtype,           std::nullopt,          std::nullopt};
}

} // namespace seedbook
