// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/machine_kernel.h"
#include <ATen/Version.h>
#include <string>

namespace seedbook::kernels {

namespace {

std::optional<TileKernel> chosenKernel()
{
#if defined(__x86_64__) && defined(__GNUC__)
    const std::string level = at::get_cpu_capability();
    if (level == "AVX512" && __builtin_cpu_supports("avx512cd"))
        return tileKernelV4();
    if ((level == "AVX2" || level == "AVX512") && __builtin_cpu_supports("bmi2"))
        return tileKernelV3();
#endif
    return std::nullopt;
}

} // namespace

const std::optional<TileKernel>& machineKernel()
{
    static const std::optional<TileKernel> kernel = chosenKernel();
    return kernel;
}

} // namespace seedbook::kernels
