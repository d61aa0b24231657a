// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/latent_decoder.h"
#include "core/engine/checkpoints/checkpoint.h"
#include "core/engine/checkpoints/decoder_file.h"
#include <algorithm>

namespace seedbook {

namespace {

constexpr std::int64_t kSmallestTile = 64; // cells
constexpr std::int64_t kLargestTile = 128;

// Tiles as large as the pictures that the autoencoder was trained on, as diffusers has them.
DecodeShape shapeOf(const VaeConfig& config)
{
    const std::int64_t side = config.sampleSize / config.scale() / 4 * 4;
    return {config.scale(), std::clamp(side, kSmallestTile, kLargestTile)};
}

at::Tensor run(const VaeDecoding& network, const at::Tensor& latents)
{
    return network.forward(latents);
}

at::Tensor run(const TaesdDecoder& network, const at::Tensor& latents)
{
    return network.forward(latents);
}

at::Tensor run(const VaeDecoding* network, const at::Tensor& latents)
{
    return network->forward(latents);
}

Result<VaeDecoding> readDecoding(const ComponentTensors& tensors, const VaeConfig& config, at::Device device,
                                 at::ScalarType dtype)
{
    if (auto fits = checkModel<VaeDecoding>(tensors, config); !fits)
        return tl::unexpected(fits.error());
    return readModel<VaeDecoding>(tensors, config, device, dtype);
}

at::ScalarType dtypeFor(const VaeConfig& config, const TorchDevice& device)
{
    return config.forceUpcast ? at::kFloat : device.dtype;
}

} // namespace

LatentDecoder::LatentDecoder(Network network, const VaeConfig& config, double scalingFactor, at::Device device,
                             at::ScalarType dtype)
    : m_network(std::move(network))
    , m_scalingFactor(scalingFactor)
    , m_shape(shapeOf(config))
    , m_device(device)
    , m_dtype(dtype)
{
}

LatentDecoder::LatentDecoder(const VaeDecoding& decoding, const VaeConfig& config, const TorchDevice& device,
                             at::ScalarType dtype)
    : LatentDecoder(&decoding, config, config.scalingFactor, device.device, dtype)
{
}

Result<LatentDecoder> LatentDecoder::load(const std::filesystem::path& file, const VaeConfig& model,
                                          const TorchDevice& device)
{
    const auto opened = openDecoderFile(file, model);
    if (!opened)
        return tl::unexpected(opened.error());
    if (opened->tiny) {
        if (auto fits = checkModel<TaesdDecoder>(opened->tensors, opened->latentChannels()); !fits)
            return tl::unexpected(fits.error());
        auto decoder = readModel<TaesdDecoder>(opened->tensors, opened->latentChannels(), device.device, device.dtype);
        if (!decoder)
            return tl::unexpected(decoder.error());
        return LatentDecoder(std::move(*decoder), model, 1.0, device.device, device.dtype);
    }
    const VaeConfig& config = opened->config;
    const at::ScalarType dtype = dtypeFor(config, device);
    auto decoder = readDecoding(opened->tensors, config, device.device, dtype);
    if (!decoder)
        return tl::unexpected(decoder.error());
    return LatentDecoder(std::move(*decoder), config, config.scalingFactor, device.device, dtype);
}

Result<LatentDecoder> LatentDecoder::loadOwn(const std::filesystem::path& model, const TorchDevice& device)
{
    const auto checkpoint = openCheckpoint(model);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    const auto tensors = checkpoint->components.find("vae");
    if (tensors == checkpoint->components.end())
        return fail(ErrorCode::NotFound, "the model has no autoencoder of its own", model.string());
    const VaeConfig& config = checkpoint->config.vae;
    const at::ScalarType dtype = dtypeFor(config, device);
    auto decoder = readDecoding(tensors->second.only(VaeDecoding::parts()), config, device.device, dtype);
    if (!decoder)
        return tl::unexpected(decoder.error());
    return LatentDecoder(std::move(*decoder), config, config.scalingFactor, device.device, dtype);
}

at::Tensor LatentDecoder::decode(const at::Tensor& latents) const
{
    const at::Tensor input =
        (latents / m_scalingFactor).to(m_device, m_dtype).contiguous(at::MemoryFormat::ChannelsLast);
    return std::visit([&](const auto& network) { return run(network, input); }, m_network).to(at::kFloat);
}

Result<const LatentDecoder*> DecoderShelf::find(const std::string& sha256, const EngineInputs& inputs,
                                                const VaeConfig& model, const TorchDevice& device)
{
    if (m_decoder && m_sha256 == sha256)
        return &*m_decoder;
    if (!inputs.file)
        return fail(ErrorCode::NotFound, "the recipe names an autoencoder, and no files were given to look in", sha256);
    const auto file = inputs.file(sha256);
    if (!file)
        return tl::unexpected(file.error());
    m_decoder.reset();
    auto decoder = LatentDecoder::load(*file, model, device);
    if (!decoder)
        return tl::unexpected(decoder.error());
    m_decoder = std::move(*decoder);
    m_sha256 = sha256;
    return &*m_decoder;
}

} // namespace seedbook
