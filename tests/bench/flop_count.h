// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/model_config.h"
#include <cstdint>

// Arithmetic of one picture by direct count: two operations per multiply-add of every convolution, linear layer and
// attention, as the models are published. Keys and values of the text, which do not change from step to step, are
// counted once.
namespace seedbook::bench {

struct PictureShape
{
    int width = 128;
    int height = 128;
    int steps = 16;
    bool guided = true; // two UNet rows per step
};

[[nodiscard]] double unetFlops(const UNetConfig& config, std::int64_t cells,
                               std::int64_t textTokens); // one row, one step
[[nodiscard]] double decoderFlops(const VaeConfig& config, std::int64_t cells);
[[nodiscard]] double pictureFlops(const ModelConfig& config, const PictureShape& shape);

} // namespace seedbook::bench
