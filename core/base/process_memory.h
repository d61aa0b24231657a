// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

namespace seedbook {

struct MemoryUse
{
    std::uint64_t usedBytes = 0;
    std::uint64_t totalBytes = 0; // 0: not known
};

// What this process holds in memory (resident, libraries included) of what the machine has.
[[nodiscard]] MemoryUse processMemory();
// Resident pages of a line of /proc/PID/statm; 0 for what is no such line.
[[nodiscard]] std::uint64_t residentPages(std::string_view statm);

} // namespace seedbook
