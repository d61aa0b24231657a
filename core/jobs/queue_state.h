// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/image_generator.h"
#include <cstdint>

namespace seedbook {

// What the queue strip shows.
struct QueueState
{
    enum class Phase { Idle, Loading, Running, Paused };
    Phase phase = Phase::Idle;
    std::int64_t done = 0; // of the present run, failures included
    std::int64_t failed = 0;
    std::int64_t total = 0;
    double secondsPerPicture = 0; // over the last pictures; 0 = not known yet
    double secondsLeft = 0;       // 0 = not known yet
    int step = 0, steps = 0;      // of the batch being made
    DeviceReport device;          // empty before the first model is loaded
    DeviceMemory memory;          // as last seen, while pictures are made or a model is loaded
};

} // namespace seedbook
