// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/tile_product_body.h"

namespace seedbook::kernels {

namespace {

struct Eight
{
    static constexpr int kLanes = 8;
    typedef float Lanes __attribute__((vector_size(32), aligned(4), may_alias));
};

} // namespace

TileKernel tileKernelV3()
{
    using Kernel = Tiles<Eight, 6>;
    return {Kernel::kPanel, 6, Kernel::run};
}

} // namespace seedbook::kernels
