// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/utc_time.h"
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace seedbook {

std::string utcNow()
{
    const auto now = std::chrono::system_clock::now();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    const auto sinceEpoch = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch());
    const int milliseconds = static_cast<int>(sinceEpoch.count() % 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 48> day{};
    const std::size_t length = std::strftime(day.data(), day.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::array<char, 16> rest{};
    std::snprintf(rest.data(), rest.size(), ".%03dZ", milliseconds);
    return std::string(day.data(), length) + rest.data();
}

} // namespace seedbook
