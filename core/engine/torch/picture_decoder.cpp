// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/picture_decoder.h"

namespace seedbook {

namespace {

bool isFinite(const at::Tensor& tensor)
{
    return at::isfinite(tensor).all().item<bool>();
}

TorchDevice inFloat(TorchDevice device)
{
    device.dtype = at::kFloat;
    return device;
}

} // namespace

PictureDecoder::PictureDecoder(const LoadedModel& model, std::filesystem::path path, TorchDevice device,
                               const EngineInputs& inputs)
    : m_inputs(inputs)
    , m_path(std::move(path))
    , m_device(std::move(device))
    , m_config(model.config.vae)
{
    if (model.vae)
        m_own.emplace(*model.vae, m_config, m_device, model.vaeDtype);
}

Result<const LatentDecoder*> PictureDecoder::find(const std::string& vae)
{
    if (!vae.empty())
        return m_others.find(vae, m_inputs, m_config, m_device);
    if (m_own)
        return &*m_own;
    return fail(ErrorCode::Unsupported, "this model has no autoencoder; choose a VAE for it", m_path.string());
}

Result<const LatentDecoder*> PictureDecoder::findInFloat(const std::string& vae)
{
    if (!vae.empty())
        return m_othersInFloat.find(vae, m_inputs, m_config, inFloat(m_device));
    if (!m_ownInFloat) {
        auto loaded = LatentDecoder::loadOwn(m_path, inFloat(m_device));
        if (!loaded)
            return tl::unexpected(loaded.error());
        m_ownInFloat = std::move(*loaded);
    }
    return &*m_ownInFloat;
}

Result<DecodedPicture> PictureDecoder::decodeBy(const LatentDecoder& decoder, const at::Tensor& latents,
                                                const std::stop_token& stop) const
{
    auto decoded = decodeWithin(
        latents, decoder.shape(), m_inputs.tileAbovePixels ? m_inputs.tileAbovePixels() : kTileAbovePixels,
        [&decoder](const at::Tensor& part) { return decoder.decode(part); }, stop);
    if (!decoded)
        return tl::unexpected(decoded.error());
    std::string note;
    if (decoded->tiled)
        note = ", decoded in tiles of " + std::to_string(decoder.shape().side) + " cells";
    return DecodedPicture{std::move(decoded->pictures), std::move(note)};
}

Result<DecodedPicture> PictureDecoder::decode(const at::Tensor& latents, const std::string& vae,
                                              const std::stop_token& stop)
{
    const auto decoder = find(vae);
    if (!decoder)
        return tl::unexpected(decoder.error());
    auto decoded = decodeBy(**decoder, latents, stop);
    if (!decoded || isFinite(decoded->picture))
        return decoded;
    if ((*decoder)->dtype() == at::kFloat)
        return fail(ErrorCode::NotFinite, "the decoded picture is not finite");
    decoded->picture.reset();
    const auto precise = findInFloat(vae);
    if (!precise)
        return tl::unexpected(precise.error());
    decoded = decodeBy(**precise, latents, stop);
    if (!decoded)
        return decoded;
    if (!isFinite(decoded->picture))
        return fail(ErrorCode::NotFinite, "the decoded picture is not finite, in fp32 neither");
    decoded->note += ", decoded in fp32";
    return decoded;
}

} // namespace seedbook
