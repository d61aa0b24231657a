// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <chrono>
#include <optional>

namespace seedbook {

// Bounds what previews cost: at most ten a second, and so few that the time they take stays under 3 % of the whole.
class PreviewThrottle
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr double kShare = 0.03;
    static constexpr std::chrono::milliseconds kPause{100};

    [[nodiscard]] bool pass(Clock::time_point now) const
    {
        if (!m_end)
            return true;
        const auto earned = std::chrono::duration_cast<Clock::duration>(m_cost / kShare);
        return now - *m_end >= std::max<Clock::duration>(kPause, earned);
    }
    // One was painted from `begin` to `end`.
    void painted(Clock::time_point begin, Clock::time_point end)
    {
        m_cost = m_prepared ? end - begin : Clock::duration(0);
        m_prepared = true;
        m_end = end;
    }
    // For another model, whose first preview also prepares: its cost tells nothing of the next.
    void reset() { *this = {}; }

private:
    std::optional<Clock::time_point> m_end;
    std::chrono::duration<double> m_cost{0};
    bool m_prepared = false;
};

} // namespace seedbook
