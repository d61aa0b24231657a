// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>

// Where log lines end: spdlog, or plain stderr in builds without it. Private to core/base.
namespace seedbook {

enum class LogLevel { Info, Warning, Error };

void openLogSink(const std::filesystem::path& folder, bool toStderr);
void writeLogLine(LogLevel level, const std::string& line);

} // namespace seedbook
