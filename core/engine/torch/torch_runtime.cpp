// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/torch_runtime.h"
#include <ATen/Parallel.h>
#include <algorithm>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/util/Exception.h>
#include <malloc.h>
#include <new>
#include <thread>

namespace seedbook {

void useAllCores()
{
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    if (at::get_num_threads() != cores)
        at::set_num_threads(cores);
}

Error errorOf(const std::exception& caught, std::string context)
{
    const auto* torchError = dynamic_cast<const c10::Error*>(&caught);
    std::string text = torchError ? torchError->what_without_backtrace() : caught.what();
    text = text.substr(0, text.find('\n'));
    // The CPU allocator reports a failed allocation as a plain error with this text.
    const bool memory = dynamic_cast<const std::bad_alloc*>(&caught) ||
                        dynamic_cast<const c10::OutOfMemoryError*>(&caught) ||
                        text.find("can't allocate memory") != std::string::npos;
    if (memory)
        return {ErrorCode::OutOfMemory, "not enough memory; choose a smaller size or batch (" + text + ")",
                std::move(context)};
    return {ErrorCode::Internal, text, std::move(context)};
}

void releaseCachedMemory(const c10::Device& device)
{
    if (device.is_cpu())
        ::malloc_trim(0);
    else
        c10::getDeviceAllocator(device.type())->emptyCache();
}

} // namespace seedbook
