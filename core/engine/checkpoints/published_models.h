// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/checkpoints/component_tensors.h"
#include "core/engine/checkpoints/file_contents.h"
#include "core/engine/model_config.h"

// The configs that single files leave out: those published with Stable Diffusion 1.5, 2.1 and XL base 1.0. What tensors
// can tell (widths, channels) is read from the tensors, where they are there; depth and order of the blocks are the
// published ones, so that a tensor that should be there and is not is found missing. Attention heads: 8 in Stable
// Diffusion 1, else one per 64 channels; text encoders one per 64.
namespace seedbook {

[[nodiscard]] UNetConfig unetConfigOf(const ComponentTensors& unet, ModelFamily family);
[[nodiscard]] VaeConfig vaeConfigOf(const ComponentTensors& vae, ModelFamily family);
[[nodiscard]] ClipTextConfig clipLConfigOf(const ComponentTensors& text); // of 1.x and XL
inline constexpr int kOpenClipHLayers = 23;
[[nodiscard]] ClipTextConfig openClipHConfigOf(const ComponentTensors& text); // of 2.x: without its last layer
[[nodiscard]] ClipTextConfig openClipGConfigOf(const ComponentTensors& text); // the second of XL

// How the model was trained to predict, where no config says it.
struct PredictionKind
{
    PredictionType type = PredictionType::Epsilon;
    bool zeroSnr = false; // the last training step is pure noise
};
[[nodiscard]] SchedulerConfig schedulerConfigOf(ModelFamily family, const PredictionKind& prediction);

// From the marks `v_pred` and `ztsnr` of a file, its metadata (modelspec.prediction_type), or for 2.x the spread of one
// bias (ComfyUI comfy/supported_models.py). Errors of reading.
[[nodiscard]] Result<PredictionKind> predictionOf(const SafetensorsFile& file, ModelFamily family,
                                                  const ComponentTensors& unet);

} // namespace seedbook
