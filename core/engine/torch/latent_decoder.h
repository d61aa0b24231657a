// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/device.h"
#include "core/engine/torch/models/taesd.h"
#include "core/engine/torch/models/vae.h"
#include "core/engine/torch/tiled_decode.h"
#include <filesystem>
#include <optional>
#include <variant>

namespace seedbook {

// What makes pictures of latents: a model's own autoencoder, that of another file, or TAESD.
class LatentDecoder
{
public:
    // `model`: of the model whose latents it gets. Checked before memory of the device is used. Errors: those of
    // openDecoderFile, ModelMismatch (tensors missing). Exceptions of libtorch pass through.
    static Result<LatentDecoder> load(const std::filesystem::path& file, const VaeConfig& model,
                                      const TorchDevice& device);
    // The decoder of a model's own autoencoder, read anew. Errors: as loadModelAt.
    static Result<LatentDecoder> loadOwn(const std::filesystem::path& model, const TorchDevice& device);
    // Decodes by `decoding`, which must outlive this.
    LatentDecoder(const VaeDecoding& decoding, const VaeConfig& config, const TorchDevice& device,
                  at::ScalarType dtype);

    // Latents as the sampler leaves them [N, C, h, w] -> pictures [N, 3, H, W] in -1 … 1, fp32.
    [[nodiscard]] at::Tensor decode(const at::Tensor& latents) const;
    [[nodiscard]] at::ScalarType dtype() const { return m_dtype; }
    [[nodiscard]] const DecodeShape& shape() const { return m_shape; } // how it decodes what is too large

private:
    using Network = std::variant<VaeDecoding, TaesdDecoder, const VaeDecoding*>;
    LatentDecoder(Network network, const VaeConfig& config, double scalingFactor, at::Device device,
                  at::ScalarType dtype);
    Network m_network;
    double m_scalingFactor;
    DecodeShape m_shape;
    at::Device m_device;
    at::ScalarType m_dtype;
};

// The decoders that recipes name by SHA-256. The last one is kept.
class DecoderShelf
{
public:
    // Errors: NotFound, and those of LatentDecoder::load.
    [[nodiscard]] Result<const LatentDecoder*> find(const std::string& sha256, const EngineInputs& inputs,
                                                    const VaeConfig& model, const TorchDevice& device);

private:
    std::string m_sha256;
    std::optional<LatentDecoder> m_decoder;
};

} // namespace seedbook
