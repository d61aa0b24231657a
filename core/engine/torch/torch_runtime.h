// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <c10/core/Device.h>
#include <exception>
#include <string>

namespace seedbook {

// Gives libtorch all cores of the machine. libtorch's own default may be one thread.
void useAllCores();

// The error for an exception caught at this folder's edge: OutOfMemory for failed allocations on host or device, else
// Internal.
[[nodiscard]] Error errorOf(const std::exception& caught, std::string context);

// Gives memory that libtorch keeps for later back to the device. Call it outside of catch blocks: an exception keeps
// what its thrower held.
void releaseCachedMemory(const c10::Device& device);

} // namespace seedbook
