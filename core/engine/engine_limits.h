// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/image_generator.h"
#include <cstdint>
#include <optional>

namespace seedbook {

// What the user lets the engine take of the machine; may change while it works.
struct EngineLimits
{
    std::optional<std::uint64_t> modelMemory; // bytes that loaded models may take; none: half of the device's
    std::int64_t tileAbovePixels = kTileAbovePixels;
};

} // namespace seedbook
