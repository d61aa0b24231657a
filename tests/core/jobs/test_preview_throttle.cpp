// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/preview_throttle.h"
#include <gtest/gtest.h>

namespace seedbook::test {

using namespace std::chrono_literals;

// Runs `steps` steps of that length with previews that cost that much; the share of the time that previews took.
double shareOf(int steps, std::chrono::milliseconds step, std::chrono::milliseconds cost, int& painted)
{
    PreviewThrottle throttle;
    PreviewThrottle::Clock::time_point now{};
    PreviewThrottle::Clock::duration previews{0};
    painted = 0;
    for (int i = 0; i < steps; ++i) {
        now += step;
        if (!throttle.pass(now))
            continue;
        throttle.painted(now, now + cost);
        now += cost;
        previews += cost;
        ++painted;
    }
    return std::chrono::duration<double>(previews) / (now - PreviewThrottle::Clock::time_point{});
}

// Watching would slow the work down.
TEST(PreviewThrottle, PreviewsTakeAFewPercentHoweverDearTheyAre)
{
    int painted = 0;
    for (const auto step : {5ms, 50ms, 500ms, 5000ms})
        for (const auto cost : {1ms, 20ms, 300ms}) {
            const double share = shareOf(20'000, step, cost, painted);
            EXPECT_LE(share, PreviewThrottle::kShare + 0.002) << step.count() << " " << cost.count();
            EXPECT_GE(painted, 10) << "and there are some";
        }
}

// A screen cannot show more, and the queue of events would fill up.
TEST(PreviewThrottle, CheapOnesComeTenTimesASecondAtMost)
{
    int painted = 0;
    shareOf(1000, 10ms, 0ms, painted);
    EXPECT_GE(painted, 90);
    EXPECT_LE(painted, 101);
}

// After a model is loaded the first preview takes seconds; the next would come minutes later.
TEST(PreviewThrottle, TheFirstOfAModelTellsNothingOfTheNext)
{
    PreviewThrottle throttle;
    PreviewThrottle::Clock::time_point now{};
    ASSERT_TRUE(throttle.pass(now));
    throttle.painted(now, now + 4s);
    now += 4s;
    EXPECT_FALSE(throttle.pass(now + 50ms));
    EXPECT_TRUE(throttle.pass(now + 200ms));
    throttle.painted(now + 1s, now + 2s);
    EXPECT_FALSE(throttle.pass(now + 20s));
    throttle.reset();
    EXPECT_TRUE(throttle.pass(now + 20s));
}

} // namespace seedbook::test
