// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/checkpoints/component_tensors.h"
#include "core/engine/model_config.h"
#include <filesystem>

namespace seedbook {

// A file whose decoder can take the place of a model's own: an autoencoder (names of LDM or diffusers, old or new,
// alone or inside a whole checkpoint), or TAESD (names of its author, of ComfyUI or of diffusers).
struct DecoderFile
{
    std::vector<SafetensorsFile> files; // that `tensors` points into
    ComponentTensors tensors; // "decoder.…" and "post_quant_conv.…" of an autoencoder; "layers.N.…" of TAESD's decoder
    bool tiny = false;        // TAESD
    VaeConfig config;         // of an autoencoder: the model's, with the sizes of the file

    [[nodiscard]] std::int64_t latentChannels() const;
};

// `model`: of the model that the decoder is for; scaling factor and groups of norms are not in the file. Errors:
// NotFound, InvalidFile, Unsupported (no decoder is in it), ModelMismatch (for latents of another kind).
[[nodiscard]] Result<DecoderFile> openDecoderFile(const std::filesystem::path& path, const VaeConfig& model);

} // namespace seedbook
