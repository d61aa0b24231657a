// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/log.h"
#include "core/base/log_sink.h"
#include <string>

namespace seedbook {

// A line of the log is a line, whatever a prompt or a file name holds.
static std::string oneLine(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        if (c == '\n')
            line += "\\n";
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            line += '?';
        else
            line += c;
    }
    return line;
}

void startLogging(const std::filesystem::path& folder, bool toStderr)
{
    openLogSink(folder, toStderr);
}

void logInfo(std::string_view text)
{
    writeLogLine(LogLevel::Info, oneLine(text));
}

void logWarn(std::string_view text)
{
    writeLogLine(LogLevel::Warning, oneLine(text));
}

void logError(std::string_view text)
{
    writeLogLine(LogLevel::Error, oneLine(text));
}

} // namespace seedbook
