// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string_view>

// Plain functions: the formatting library never reaches a header (its two versions in libtorch and spdlog clash).
// Before startLogging() everything below a warning is dropped and warnings go to stderr. Thread-safe.
namespace seedbook {

// Rotating file `folder/seedbook.log` (3 x 2 MB) and, when `toStderr`, warnings on stderr. Never throws; a folder that
// cannot be written leaves stderr alone.
void startLogging(const std::filesystem::path& folder, bool toStderr);

void logInfo(std::string_view text);
void logWarn(std::string_view text);
void logError(std::string_view text);

} // namespace seedbook
