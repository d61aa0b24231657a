// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <ATen/ATen.h>

// oneDNN with weights reordered once, through the operators that libtorch registers for its own compiler
// (mkldnn::_convolution_pointwise and friends). CPU, fp32, inference only. On small pictures this is two to three times
// the plain operators, which reorder on every call.
namespace seedbook::packed {

// False where this libtorch was built without oneDNN, or the tensor is not fp32 on the CPU.
[[nodiscard]] bool usable(const at::Tensor& weight);

// weight [out, in, k, k], plain or packed before; the result is opaque and only for conv() on input of the given size.
// On input of another size it is still right, but oneDNN may reorder it on every call, which can take a hundred times
// as long as the product.
[[nodiscard]] at::Tensor packConv(const at::Tensor& weight, std::int64_t stride, std::int64_t padding,
                                  at::IntArrayRef inputSize);
// x and the result are channels-last; `residual` (or undefined) is added to the result, then `after` done.
enum class After { Nothing, Relu };
[[nodiscard]] at::Tensor conv(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                              std::int64_t stride, std::int64_t padding, const at::Tensor& residual = {},
                              After after = After::Nothing);

// weight [out, in], plain or packed before; the result is opaque and only for linear().
[[nodiscard]] at::Tensor packLinear(const at::Tensor& weight);
// x [..., in] contiguous; bias and residual may be undefined.
[[nodiscard]] at::Tensor linear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                                const at::Tensor& residual = {});

// The weight that was packed, bit for bit.
[[nodiscard]] at::Tensor plain(const at::Tensor& weight);

} // namespace seedbook::packed
