// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/engine/image_generator.h"
#include "core/engine/torch/cuda_probe.h"
#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>
#include <optional>
#include <string>

namespace seedbook {

// Where a model runs and in what precision: fp32 on the CPU, fp16 on CUDA.
struct TorchDevice
{
    c10::Device device{c10::kCPU};
    c10::ScalarType dtype = c10::kFloat;
    DeviceReport report;
};

// Auto: the first CUDA device when driver, libraries and device are all there, else the CPU; report.reason says which
// of these is missing. Call it before the first tensor operation of the process: libtorch looks for CUDA once. On CUDA
// it also sets the determinism flags (see determinismNote). Errors: Unsupported for DeviceChoice::Cuda without a usable
// device, with the reason.
[[nodiscard]] Result<TorchDevice> selectDevice(DeviceChoice choice, CudaProbe& probe);
[[nodiscard]] Result<TorchDevice> selectDevice(DeviceChoice choice); // asks this machine

// On the CPU what this process holds of the machine's memory; elsewhere what is taken of the device's, by all programs.
// All zero where the device does not tell.
[[nodiscard]] DeviceMemory memoryOf(const c10::Device& device, CudaProbe& probe);

// What makes equal recipes give equal bytes on this device, for the engine fingerprint: "threads 2, AVX2" on the CPU;
// "deterministic algorithms, cuDNN deterministic, TF32 off, cuBLAS workspace :4096:8" on CUDA. Read it after
// selectDevice and after the thread count is set.
[[nodiscard]] std::string determinismNote(const c10::Device& device);

} // namespace seedbook
