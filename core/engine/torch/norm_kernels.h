// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <ATen/ATen.h>

// Fused element-wise work of the inference path: fp32, CPU, no autograd. Sums are taken in fixed blocks, so the result
// does not depend on the number of threads.
namespace seedbook::kernels {

// fp32 on the CPU while no gradient is recorded.
[[nodiscard]] bool usable(const at::Tensor& x);

enum class After { Nothing, Silu };

// Group normalisation (Wu, He 2018) of x [N, C, H, W] and, if asked for, silu of it. The result is channels-last.
[[nodiscard]] at::Tensor groupNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                                   std::int64_t groups, double eps, After after);

// GEGLU (Shazeer 2020): x [..., 2 C] -> x[..., :C] * gelu(x[..., C:]), gelu by the error function.
[[nodiscard]] at::Tensor geglu(const at::Tensor& x);

} // namespace seedbook::kernels
