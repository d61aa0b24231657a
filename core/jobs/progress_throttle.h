// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <optional>

namespace seedbook {

// Lets through as many steps as a screen can show (30 a second), and always the first and the last of a batch.
class ProgressThrottle
{
public:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] bool pass(Clock::time_point now, bool last)
    {
        if (!last && m_told && now - *m_told < std::chrono::milliseconds(33))
            return false;
        m_told = now;
        return true;
    }

private:
    std::optional<Clock::time_point> m_told;
};

} // namespace seedbook
