// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/process_memory.h"
#include <charconv>
#include <fstream>
#include <string>
#include <unistd.h>

namespace seedbook {

std::uint64_t residentPages(std::string_view statm)
{
    const std::size_t begin = statm.find(' ');
    std::uint64_t pages = 0;
    if (begin != std::string_view::npos)
        std::from_chars(statm.data() + begin + 1, statm.data() + statm.size(), pages);
    return pages;
}

MemoryUse processMemory()
{
    std::string line;
    std::ifstream statm("/proc/self/statm");
    std::getline(statm, line);
    const auto page = static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    return {residentPages(line) * page, static_cast<std::uint64_t>(sysconf(_SC_PHYS_PAGES)) * page};
}

} // namespace seedbook
