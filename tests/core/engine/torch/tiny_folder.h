// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/core/engine/torch/tiny_checkpoints.h"

namespace seedbook::testing {

// How a folder of diffusers differs from the file whose weights it has.
struct TinyFolder
{
    std::map<std::string, std::string> texts; // path in the folder -> contents: model_index.json, unet/config.json…
    at::ScalarType dtype = at::kBFloat16;     // of the file
    bool shards = false;                      // the UNet in two, the rest as variant `fp16`
    TensorsByName unetTensors = {};           // that the file has not
};

// The model in `file` as diffusers would save it.
void writeFolder(const std::filesystem::path& file, const std::filesystem::path& folder, const TinyFolder& plan);

} // namespace seedbook::testing
