// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/tile_product_body.h"

namespace seedbook::kernels {

namespace {

struct Sixteen
{
    static constexpr int kLanes = 16;
    typedef float Lanes __attribute__((vector_size(64), aligned(4), may_alias));
};

} // namespace

TileKernel tileKernelV4()
{
    using Kernel = Tiles<Sixteen, 12>;
    return {Kernel::kPanel, 12, Kernel::run};
}

} // namespace seedbook::kernels
