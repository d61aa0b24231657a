// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/engine/model_config.h"
#include "core/engine/tokenizer.h"
#include "core/engine/torch/device.h"
#include "core/engine/torch/models/clip_text.h"
#include "core/engine/torch/models/unet.h"
#include "core/engine/torch/models/vae.h"
#include <filesystem>
#include <optional>

namespace seedbook {

// Everything of a model that makes pictures, on one device.
struct LoadedModel
{
    ModelConfig config;
    ClipTokenizer tokenizer;
    ClipText text;
    UNet unet;
    std::optional<VaeDecoding> vae; // single files may leave it out; StartEncoder reads its other half
    at::ScalarType vaeDtype;        // fp32 where half precision would overflow
    // Stable Diffusion XL: its UNet takes the states of both encoders before the last layer and its norm,
    // TextLayer{1, false}, joined by width, and the pooled text of the second.
    std::optional<ClipTokenizer> tokenizer2; // pads with its own padId()
    std::optional<ClipText> text2;           //
    std::vector<std::string> warnings;       // of the weights' values, for people
};

// Loads a diffusers folder or a single-file checkpoint. Every tensor of every part is checked before memory of the
// device is used. Errors: NotFound, InvalidFile, Unsupported, ModelMismatch. Exceptions of libtorch pass through.
[[nodiscard]] Result<LoadedModel> loadModelAt(const std::filesystem::path& path, const TorchDevice& device);

} // namespace seedbook
