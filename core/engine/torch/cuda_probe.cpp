// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/cuda_probe.h"
#include <ATen/detail/CUDAHooksInterface.h>
#include <algorithm>
#include <array>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/util/Exception.h>
#include <dlfcn.h>
#include <link.h>

namespace seedbook {

namespace {

namespace fs = std::filesystem;

// "libcublas.so.13: cannot open shared object file: No such file or directory" names what the loader missed.
std::string missedLibrary(const std::string& message)
{
    const auto colon = message.find(": cannot open shared object file");
    return colon == std::string::npos ? std::string() : message.substr(0, colon);
}

std::string firstLine(const std::string& text)
{
    return text.substr(0, text.find('\n'));
}

fs::path findIn(const std::vector<fs::path>& folders, const fs::path& name)
{
    std::error_code ignored;
    for (const fs::path& folder : folders) {
        if (fs::exists(folder / name, ignored))
            return folder / name;
    }
    return {};
}

// The folder that libtorch_cpu.so of this process was loaded from; empty when it is linked in.
fs::path libtorchFolder()
{
    void* handle = dlopen("libtorch_cpu.so", RTLD_NOW | RTLD_NOLOAD);
    if (handle == nullptr)
        return {};
    link_map* map = nullptr;
    const bool known = dlinfo(handle, RTLD_DI_LINKMAP, &map) == 0 && map != nullptr;
    const fs::path path = known ? fs::path(map->l_name) : fs::path();
    dlclose(handle);
    return path.parent_path();
}

// The NVIDIA wheels put their libraries in nvidia/<package>/lib beside the folder torch/, which holds lib/.
std::vector<fs::path> nvidiaFolders(const fs::path& libtorch)
{
    std::vector<fs::path> folders{libtorch};
    std::error_code error;
    for (fs::directory_iterator it(libtorch.parent_path().parent_path() / "nvidia", error), end; !error && it != end;
         it.increment(error))
        folders.push_back(it->path() / "lib");
    std::sort(folders.begin() + 1, folders.end());
    return folders;
}

// cuDeviceGet and cuDeviceGetName of the driver's C interface.
using DeviceGetFn = int (*)(int*, int);
using DeviceNameFn = int (*)(char*, int, int);

class SystemCudaProbe final : public CudaProbe
{
public:
    Result<void> openDriver() override
    {
        m_driver = dlopen("libcuda.so.1", RTLD_NOW | RTLD_GLOBAL);
        if (m_driver == nullptr)
            return fail(ErrorCode::NotFound, "no NVIDIA driver found (libcuda.so.1)");
        return {};
    }

    Result<void> loadKernels() override
    {
        const fs::path folder = libtorchFolder();
        const fs::path library = folder / "libtorch_cuda.so";
        std::error_code ignored;
        if (!fs::exists(library, ignored))
            return fail(ErrorCode::NotFound, "libtorch here has no CUDA part (libtorch_cuda.so)", folder.string());
        const auto opened = openLibrary(library, nvidiaFolders(folder));
        if (!opened)
            return tl::unexpected(opened.error());
        return {};
    }

    Result<int> deviceCount() override
    {
        try {
            const at::CUDAHooksInterface& hooks = at::detail::getCUDAHooks();
            // libtorch keeps the hooks of its first look, so kernels that come later stay unseen.
            if (!hooks.hasCUDART())
                return fail(ErrorCode::Unsupported, "CUDA was loaded too late; start the program again to use it");
            return hooks.getNumGPUs();
        } catch (const c10::Error& error) {
            return fail(ErrorCode::Unsupported, firstLine(error.what_without_backtrace()));
        }
    }

    Result<std::string> deviceName(int index) override
    {
        const auto get = symbol<DeviceGetFn>("cuDeviceGet");
        const auto name = symbol<DeviceNameFn>("cuDeviceGetName");
        std::array<char, 256> text{};
        int device = 0;
        if (get == nullptr || name == nullptr || get(&device, index) != 0 ||
            name(text.data(), static_cast<int>(text.size()) - 1, device) != 0)
            return fail(ErrorCode::Unsupported,
                        "the NVIDIA driver does not tell the name of device " + std::to_string(index));
        return std::string(text.data());
    }

    Result<CudaMemory> memory(int index) override
    {
        try {
            const auto [freeBytes, totalBytes] =
                c10::getDeviceAllocator(c10::kCUDA)->getMemoryInfo(static_cast<c10::DeviceIndex>(index));
            return CudaMemory{freeBytes, totalBytes};
        } catch (const c10::Error& error) {
            return fail(ErrorCode::Unsupported, firstLine(error.what_without_backtrace()));
        }
    }

private:
    template <class Function>
    Function symbol(const char* name) const
    {
        return m_driver == nullptr ? nullptr : reinterpret_cast<Function>(dlsym(m_driver, name));
    }

    void* m_driver = nullptr;
};

} // namespace

std::unique_ptr<CudaProbe> systemCudaProbe()
{
    return std::make_unique<SystemCudaProbe>();
}

Result<void*> openLibrary(const fs::path& library, const std::vector<fs::path>& folders)
{
    std::string lastMissed;
    for (;;) {
        void* handle = dlopen(library.c_str(), RTLD_NOW | RTLD_GLOBAL);
        if (handle != nullptr)
            return handle;
        const char* text = dlerror();
        const std::string message = text == nullptr ? "unknown loader error" : text;
        const std::string missed = missedLibrary(message);
        const bool nameOnly = !missed.empty() && missed.find('/') == std::string::npos;
        const fs::path found = nameOnly && missed != lastMissed ? findIn(folders, missed) : fs::path();
        if (found.empty())
            return fail(ErrorCode::Unsupported, message, library.filename().string());
        if (const auto opened = openLibrary(found, folders); !opened)
            return opened;
        lastMissed = missed;
    }
}

} // namespace seedbook
