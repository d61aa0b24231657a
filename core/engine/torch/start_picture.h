// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/image_generator.h"
#include "core/engine/torch/model_loader.h"
#include "core/engine/torch/sample_request.h"

namespace seedbook {

// What the VAE makes of the recipe's start picture, for every one of `rows` pictures. Errors: NotFound where `inputs`
// has it not, InvalidArgument where it has not the recipe's size, NotFinite, Unsupported for a model without a VAE.
// Exceptions of libtorch pass through.
[[nodiscard]] Result<StartLatents> encodeStart(const LoadedModel& model, at::Device device, const EngineInputs& inputs,
                                               const Recipe& recipe, std::int64_t rows);

} // namespace seedbook
