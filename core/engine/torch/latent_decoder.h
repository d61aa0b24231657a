// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/device.h"
#include "core/engine/torch/models/taesd.h"
#include "core/engine/torch/models/vae.h"
#include <filesystem>
#include <optional>
#include <variant>

namespace seedbook {

// A decoder from a file of its own: another autoencoder's, or TAESD.
class LatentDecoder
{
public:
    // `model`: of the model whose latents it gets. Checked before memory of the device is used. Errors: those of
    // openDecoderFile, ModelMismatch (tensors missing). Exceptions of libtorch pass through.
    static Result<LatentDecoder> load(const std::filesystem::path& file, const VaeConfig& model,
                                      const TorchDevice& device);
    // Latents as the sampler leaves them [N, C, h, w] -> pictures [N, 3, H, W] in -1 … 1, fp32.
    [[nodiscard]] at::Tensor decode(const at::Tensor& latents) const;

private:
    using Network = std::variant<VaeDecoding, TaesdDecoder>;
    LatentDecoder(Network network, double scalingFactor, at::TensorOptions options);
    Network m_network;
    double m_scalingFactor;
    at::TensorOptions m_options;
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
