// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/latent_decoder.h"
#include "core/engine/checkpoints/decoder_file.h"

namespace seedbook {

LatentDecoder::LatentDecoder(Network network, double scalingFactor, at::TensorOptions options)
    : m_network(std::move(network))
    , m_scalingFactor(scalingFactor)
    , m_options(options)
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
        return LatentDecoder(std::move(*decoder), 1.0, at::TensorOptions(device.device).dtype(device.dtype));
    }
    const VaeConfig& config = opened->config;
    if (auto fits = checkModel<VaeDecoding>(opened->tensors, config); !fits)
        return tl::unexpected(fits.error());
    const at::ScalarType dtype = config.forceUpcast ? at::kFloat : device.dtype;
    auto decoder = readModel<VaeDecoding>(opened->tensors, config, device.device, dtype);
    if (!decoder)
        return tl::unexpected(decoder.error());
    return LatentDecoder(std::move(*decoder), config.scalingFactor, at::TensorOptions(device.device).dtype(dtype));
}

at::Tensor LatentDecoder::decode(const at::Tensor& latents) const
{
    const at::Tensor input = (latents / m_scalingFactor).to(m_options).contiguous(at::MemoryFormat::ChannelsLast);
    return std::visit([&](const auto& network) { return network.forward(input); }, m_network).to(at::kFloat);
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
