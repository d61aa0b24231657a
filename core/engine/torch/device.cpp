// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/device.h"
#include "core/engine/torch/cuda_kernels.h"
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace seedbook {

namespace {

constexpr const char* kWorkspaceVariable = "CUBLAS_WORKSPACE_CONFIG";
constexpr const char* kWorkspace = ":4096:8";

std::uint64_t hostMemory()
{
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long bytes = sysconf(_SC_PAGESIZE);
    return pages > 0 && bytes > 0 ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(bytes) : 0;
}

TorchDevice cpuDevice(std::string reason)
{
    return {c10::Device(c10::kCPU), c10::kFloat, DeviceReport{"CPU", std::move(reason), "fp32", hostMemory()}};
}

std::string inGibibytes(std::uint64_t bytes)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f GiB", static_cast<double>(bytes) / (1u << 30));
    return text.data();
}

std::string cudaReason(CudaProbe& probe, int count)
{
    std::string reason =
        "NVIDIA driver, CUDA libraries and " + std::to_string(count) + (count == 1 ? " device" : " devices") + " found";
    if (const auto memory = probe.memory(0))
        reason += "; " + inGibibytes(memory->freeBytes) + " free of " + inGibibytes(memory->totalBytes);
    return reason;
}

// cuBLAS reads the variable when its first handle is made, so it comes before the libraries.
void fixCublasWorkspace()
{
    setenv(kWorkspaceVariable, kWorkspace, 1);
}

void fixCudaArithmetic()
{
    at::Context& context = at::globalContext();
    context.setDeterministicAlgorithms(true, false);
    // Else every at::empty would be filled, to expose reads of what was never written.
    context.setDeterministicFillUninitializedMemory(false);
    context.setDeterministicCuDNN(true);
    context.setBenchmarkCuDNN(false);
    context.setAllowTF32CuDNN(false);
    context.setAllowTF32CuBLAS(false);
}

// Number of usable devices, at least 1, or why there is none.
Result<int> findCuda(CudaProbe& probe)
{
    if (const auto driver = probe.openDriver(); !driver)
        return tl::unexpected(driver.error());
    fixCublasWorkspace();
    if (const auto kernels = probe.loadKernels(); !kernels)
        return tl::unexpected(kernels.error());
    const auto count = probe.deviceCount();
    if (count && *count < 1)
        return fail(ErrorCode::NotFound, "the NVIDIA driver shows no usable device (is it older than CUDA 13, or "
                                         "CUDA_VISIBLE_DEVICES empty?)");
    return count;
}

} // namespace

Result<TorchDevice> selectDevice(DeviceChoice choice, CudaProbe& probe)
{
    if (choice == DeviceChoice::Cpu)
        return cpuDevice("chosen");
    const auto count = findCuda(probe);
    if (!count && choice == DeviceChoice::Cuda)
        return fail(ErrorCode::Unsupported,
                    "CUDA cannot be used: " + count.error().message + "; use --device cpu or auto",
                    count.error().context);
    if (!count)
        return cpuDevice(count.error().message + "; pictures are made on the CPU");
    fixCudaArithmetic();
    const auto name = probe.deviceName(0);
    const auto memory = probe.memory(0);
    return TorchDevice{c10::Device(c10::kCUDA, 0), c10::kHalf,
                       DeviceReport{"CUDA: " + name.value_or("device 0"), cudaReason(probe, *count), "fp16",
                                    memory ? memory->totalBytes : 0}};
}

Result<TorchDevice> selectDevice(DeviceChoice choice)
{
    return selectDevice(choice, *systemCudaProbe());
}

DeviceMemory memoryOf(const c10::Device& device, CudaProbe& probe)
{
    if (device.is_cpu())
        return {processMemory(), true};
    const auto memory = probe.memory(device.index());
    if (!memory || memory->freeBytes > memory->totalBytes)
        return {};
    return {{memory->totalBytes - memory->freeBytes, memory->totalBytes}, false};
}

std::string determinismNote(const c10::Device& device)
{
    if (device.is_cpu())
        return "threads " + std::to_string(at::get_num_threads()) + ", " + at::get_cpu_capability();
    const at::Context& context = at::globalContext();
    const char* workspace = std::getenv(kWorkspaceVariable);
    std::string note = context.deterministicAlgorithms() ? "deterministic algorithms" : "any algorithms";
    note += context.deterministicCuDNN() ? ", cuDNN deterministic" : ", cuDNN free";
    note += context.allowTF32CuDNN() || context.allowTF32CuBLAS() ? ", TF32 on" : ", TF32 off";
    note += std::string(", cuBLAS workspace ") + (workspace == nullptr ? "default" : workspace);
    return cuda::inUse() ? note + ", own norms" : note;
}

} // namespace seedbook
