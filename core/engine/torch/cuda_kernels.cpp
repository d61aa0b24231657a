// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/cuda_kernels.h"
#include <ATen/core/dispatch/Dispatcher.h>
#include <atomic>
#include <c10/core/InferenceMode.h>
#include <dlfcn.h>

namespace seedbook::cuda {

namespace {

namespace fs = std::filesystem;

using Norm = at::Tensor(const at::Tensor&, const at::Tensor&, const at::Tensor&, std::int64_t, double, bool);

std::atomic<bool> kernelsInUse = false;

const c10::TypedOperatorHandle<Norm>& normOperator()
{
    static const auto handle =
        c10::Dispatcher::singleton().findSchemaOrThrow("seedbook::group_norm_silu", "").typed<Norm>();
    return handle;
}

// Of random numbers in half precision, whose rounding is what may differ.
bool agrees(at::Device device)
{
    const c10::InferenceMode inference;
    const at::TensorOptions options = at::TensorOptions(device).dtype(at::kHalf);
    const at::Tensor x = at::randn({2, 320, 17, 13}, options).contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor weight = at::randn({320}, options);
    const at::Tensor bias = at::randn({320}, options);
    const at::Tensor ours = normOperator().call(x, weight, bias, 32, 1e-5, true).to(at::kFloat);
    const at::Tensor theirs =
        at::silu(at::group_norm(x.to(at::kFloat), 32, weight.to(at::kFloat), bias.to(at::kFloat), 1e-5));
    constexpr double kTolerance = 2e-2;
    return at::allclose(ours, theirs, kTolerance, kTolerance);
}

std::string loaded(at::Device device)
{
    const fs::path path = pluginPath();
    if (path.empty())
        return "the plug-in for NVIDIA GPUs is not installed";
    if (dlopen(path.c_str(), RTLD_NOW | RTLD_GLOBAL) == nullptr) {
        const char* why = dlerror();
        return why != nullptr ? why : "the plug-in for NVIDIA GPUs cannot be loaded";
    }
    try {
        if (!agrees(device))
            return "the kernels of the plug-in do not agree with libtorch's on this GPU";
    } catch (const std::exception& failed) {
        return failed.what();
    }
    kernelsInUse = true;
    return {};
}

} // namespace

fs::path pluginPath()
{
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    for (const fs::path& folder : {program, program.parent_path() / "lib"})
        if (fs::exists(folder / "libseedbook_cuda.so", ignored))
            return folder / "libseedbook_cuda.so";
    return {};
}

const std::string& loadKernels(at::Device device)
{
    static const std::string reason = loaded(device);
    return reason;
}

bool inUse()
{
    return kernelsInUse;
}

bool usable(const at::Tensor& x, std::int64_t groups)
{
    constexpr std::int64_t kMostChannels = 4096, kMostGroups = 64; // as cuda/group_norm.h
    return kernelsInUse && x.is_cuda() && x.dim() == 4 && !at::GradMode::is_enabled() && x.size(1) <= kMostChannels &&
           groups <= kMostGroups;
}

at::Tensor groupNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, std::int64_t groups,
                     double eps, bool silu)
{
    return normOperator().call(x, weight, bias, groups, eps, silu);
}

} // namespace seedbook::cuda
