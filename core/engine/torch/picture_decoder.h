// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/latent_decoder.h"
#include "core/engine/torch/model_loader.h"

namespace seedbook {

struct DecodedPicture
{
    at::Tensor picture; // [1, 3, H, W] in -1 … 1, fp32, finite
    std::string note;   // for the engine fingerprint: ", decoded in tiles of 64 cells", ", decoded in fp32"; or ""
};

// Makes pictures of latents, whatever gets in the way: too large or too little memory is decoded in tiles, and what is
// not finite in half precision once more in fp32. Nothing that is not finite comes out.
class PictureDecoder
{
public:
    // `model` lies at `path` and must outlive this, as must `inputs`.
    PictureDecoder(const LoadedModel& model, std::filesystem::path path, TorchDevice device,
                   const EngineInputs& inputs);

    // The decoder of the file that a recipe names by SHA-256, or the model's own for "". Valid until the next call.
    // Errors: NotFound, Unsupported (the model has none), those of LatentDecoder::load.
    [[nodiscard]] Result<const LatentDecoder*> find(const std::string& vae);
    // One picture's latents [1, C, h, w]. Errors: also NotFinite, OutOfMemory, Cancelled.
    [[nodiscard]] Result<DecodedPicture> decode(const at::Tensor& latents, const std::string& vae,
                                                const std::stop_token& stop);

private:
    [[nodiscard]] Result<const LatentDecoder*> findInFloat(const std::string& vae);
    [[nodiscard]] Result<DecodedPicture> decodeBy(const LatentDecoder& decoder, const at::Tensor& latents,
                                                  const std::stop_token& stop) const;

    const EngineInputs& m_inputs;
    std::filesystem::path m_path;
    TorchDevice m_device;
    VaeConfig m_config;
    std::optional<LatentDecoder> m_own;
    DecoderShelf m_others;
    std::optional<LatentDecoder> m_ownInFloat;
    DecoderShelf m_othersInFloat;
};

} // namespace seedbook
