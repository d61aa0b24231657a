// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/image_generator.h"
#include "core/engine/torch/models/vae.h"
#include "core/engine/torch/sample_request.h"
#include <filesystem>
#include <optional>

namespace seedbook {

// Turns start pictures into latents by the encoder of the model's own VAE, which is read for the first of them: most
// recipes have none, and do without its memory.
class StartEncoder
{
public:
    StartEncoder(std::filesystem::path model, at::Device device, at::ScalarType dtype);
    // Of the recipe's start picture, for every one of `rows` pictures. Errors: NotFound where `inputs` has it not,
    // InvalidArgument where it has not the recipe's size, NotFinite, Unsupported for a model without a VAE, and those
    // of reading the model. Exceptions of libtorch pass through.
    [[nodiscard]] Result<StartLatents> encode(const EngineInputs& inputs, const Recipe& recipe, std::int64_t rows);

private:
    [[nodiscard]] Result<void> load();

    std::filesystem::path m_model;
    at::Device m_device;
    at::ScalarType m_dtype;
    std::optional<VaeEncoding> m_encoding;
    double m_scalingFactor = 1.0;
};

} // namespace seedbook
