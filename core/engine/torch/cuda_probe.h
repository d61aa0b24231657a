// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace seedbook {

struct CudaMemory
{
    std::uint64_t freeBytes = 0;
    std::uint64_t totalBytes = 0;
};

// The questions the device choice asks of a machine, in this order. An interface, so that the choice is tested without
// a GPU.
class CudaProbe
{
public:
    virtual ~CudaProbe() = default;
    // Is there an NVIDIA driver (libcuda.so.1)? Error: NotFound.
    [[nodiscard]] virtual Result<void> openDriver() = 0;
    // Brings libtorch's CUDA kernels into the process. Errors: NotFound when libtorch_cuda.so is not installed,
    // Unsupported with the loader's message when it cannot be loaded.
    [[nodiscard]] virtual Result<void> loadKernels() = 0;
    // Devices that libtorch can use; 0 is a valid answer.
    [[nodiscard]] virtual Result<int> deviceCount() = 0;
    [[nodiscard]] virtual Result<std::string> deviceName(int index) = 0; // "NVIDIA H200"
    [[nodiscard]] virtual Result<CudaMemory> memory(int index) = 0;
};

// Asks the driver and libtorch of this machine. Libraries that are opened stay open until the program ends.
[[nodiscard]] std::unique_ptr<CudaProbe> systemCudaProbe();

// dlopen(RTLD_NOW | RTLD_GLOBAL) of `library`. Where the loader misses a library it needs, the first of `folders` that
// has a file of that name supplies it, and so on down. Errors: Unsupported with the loader's message.
[[nodiscard]] Result<void*> openLibrary(const std::filesystem::path& library,
                                        const std::vector<std::filesystem::path>& folders);

} // namespace seedbook
