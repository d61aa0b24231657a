// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/tile_product.h"
#include <optional>

namespace seedbook::kernels {

// The widest tile kernel that this machine runs and that libtorch uses for its own kernels (ATEN_CPU_CAPABILITY lowers
// both); nothing on other processors.
[[nodiscard]] const std::optional<TileKernel>& machineKernel();

} // namespace seedbook::kernels
