// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/crash_mark.h"
#include <array>
#include <atomic>
#include <climits>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <unistd.h>

namespace seedbook {
namespace {

constexpr std::array<int, 5> kFaults{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

std::atomic<bool> armed = false;
std::array<char, PATH_MAX> markPath{};
std::array<struct sigaction, kFaults.size()> before{};

// Only what POSIX allows in a signal handler.
extern "C" void leaveMark(int signal)
{
    if (armed.exchange(false)) {
        const int fd = open(markPath.data(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
        if (fd >= 0) {
            fsync(fd);
            close(fd);
        }
    }
    for (std::size_t i = 0; i < kFaults.size(); ++i)
        if (kFaults[i] == signal)
            sigaction(signal, &before[i], nullptr);
    raise(signal);
}

void installOnce()
{
    static std::once_flag once;
    std::call_once(once, [] {
        struct sigaction action = {};
        action.sa_handler = leaveMark;
        sigemptyset(&action.sa_mask);
        for (std::size_t i = 0; i < kFaults.size(); ++i)
            sigaction(kFaults[i], &action, &before[i]);
    });
}

} // namespace

void armCrashMark(const std::filesystem::path& file)
{
    armed = false;
    const std::string text = std::filesystem::absolute(file).string();
    if (text.size() >= markPath.size())
        return;
    std::memcpy(markPath.data(), text.c_str(), text.size() + 1);
    installOnce();
    armed = true;
}

void disarmCrashMark()
{
    armed = false;
}

} // namespace seedbook
