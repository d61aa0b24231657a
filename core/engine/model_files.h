// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <filesystem>
#include <string_view>
#include <vector>

namespace seedbook {

// The safetensors files of one component ("unet", "vae", "text_encoder") of a diffusers folder, in the order they are
// to be looked through: `diffusion_pytorch_model.safetensors` or `model.safetensors`, their `.index.json` with shards,
// then the `.fp16` variants of both. Errors: NotFound (naming the file that should be there; pickled weights are named
// as what they are), InvalidFile (a bad index).
[[nodiscard]] Result<std::vector<std::filesystem::path>> componentWeights(const std::filesystem::path& folder,
                                                                          std::string_view component);

} // namespace seedbook
