// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <ATen/ATen.h>
#include <filesystem>
#include <string>

// The plug-in with kernels for NVIDIA GPUs (core/engine/torch/cuda), in libseedbook_cuda.so beside the program or in
// ../lib. Without it, all runs on libtorch's own operators, slower.
namespace seedbook::cuda {

// Loads the plug-in after libtorch's CUDA libraries and compares its kernels with libtorch's on `device`: only such
// that agree are used. "" when they are in use, else the reason why not. Once for the process; later calls give the
// same.
[[nodiscard]] const std::string& loadKernels(at::Device device);
[[nodiscard]] std::filesystem::path pluginPath(); // "" where there is none

[[nodiscard]] bool inUse(); // loadKernels() has succeeded
// inUse(), and x is of a shape and type that they take.
[[nodiscard]] bool usable(const at::Tensor& x, std::int64_t groups);
// Group normalisation of x [N, C, H, W], silu after it where asked for; the result is channels-last.
[[nodiscard]] at::Tensor groupNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                                   std::int64_t groups, double eps, bool silu);

} // namespace seedbook::cuda
