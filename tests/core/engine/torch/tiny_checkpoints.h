// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/checkpoints/checkpoint.h"
#include "tests/core/engine/torch/torch_testing.h"
#include <map>

// Tiny models with the topology of the published ones, drawn by make_goldens_models.py's rule.
namespace seedbook::testing {

// Tensors in memory, as a file would hold them.
using TensorsByName = std::map<std::string, at::Tensor>;

// LDM name -> value of family "sd1" (F32), "sd2" (F16) or "sdxl" (BF16).
TensorsByName tinyCheckpoint(const std::string& family);

// One tensor as the script draws it, fp32. Biases of the transformers' first norm spread as wide as a v-model's.
at::Tensor drawn(const std::string& name, at::IntArrayRef shape);

// F32, F16, BF16, F8_E4M3 or F8_E5M2 by the tensor's type.
void writeTensors(const std::filesystem::path& path, const TensorsByName& tensors);

} // namespace seedbook::testing
