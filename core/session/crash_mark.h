// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>

namespace seedbook {

// From now on the program leaves that (empty) file when it dies of a fault of its own: SIGSEGV, SIGBUS, SIGFPE, SIGILL,
// SIGABRT. A kill from outside or a power cut leaves none. The handler that was installed before runs afterwards. One
// file per process: the last one armed.
void armCrashMark(const std::filesystem::path& file);
void disarmCrashMark();

} // namespace seedbook
