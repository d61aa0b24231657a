// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/log_sink.h"
#include <cstdio>

namespace seedbook {

void openLogSink(const std::filesystem::path&, bool) {}

void writeLogLine(LogLevel level, const std::string& line)
{
    if (level == LogLevel::Info)
        return;
    std::fprintf(stderr, "seedbook: %s: %s\n", level == LogLevel::Error ? "error" : "warning", line.c_str());
}

} // namespace seedbook
