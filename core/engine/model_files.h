// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <filesystem>
#include <string_view>
#include <vector>

// Where the files of a diffusers folder are.
namespace seedbook {

// The safetensors files of one component ("unet", "vae", "text_encoder", "text_encoder_2"):
// `diffusion_pytorch_model.safetensors` or `model.safetensors`, else the shards of its `.index.json`, else the same of
// the variant `.fp16`. Errors: NotFound (naming what should be there; pickled weights are named as what they are),
// InvalidFile (a bad index).
[[nodiscard]] Result<std::vector<std::filesystem::path>> componentWeights(const std::filesystem::path& folder,
                                                                          std::string_view component);

// Every file that influences pixels: configs, weights, tokenizer and scheduler; sorted. Errors: as componentWeights.
[[nodiscard]] Result<std::vector<std::filesystem::path>> pixelFiles(const std::filesystem::path& folder);

} // namespace seedbook
