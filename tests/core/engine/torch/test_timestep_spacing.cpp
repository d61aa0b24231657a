// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/timestep_spacing.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <gtest/gtest.h>

namespace seedbook {

namespace {

using Values = std::vector<double>;

} // namespace

// Otherwise the first step would not start in pure noise, or the last not end at the picture.
TEST(TimestepSpacing, LinspaceHasBothEndsForEveryCount)
{
    EXPECT_EQ(linspaceTimesteps(999, 1), Values{0}) << "numpy.linspace of one value is its start";
    for (int count = 2; count <= 1000; ++count) {
        const Values t = linspaceTimesteps(999, count);
        ASSERT_EQ(t.size(), static_cast<std::size_t>(count));
        EXPECT_EQ(t.front(), 999);
        EXPECT_EQ(t.back(), 0);
        EXPECT_TRUE(std::ranges::is_sorted(t, std::greater<>())) << count;
    }
}

// Otherwise a model that needs the offset 1 (Stable Diffusion 1.x) would be asked one step too early.
TEST(TimestepSpacing, LeadingIsMovedByTheOffset)
{
    EXPECT_EQ(leadingTimesteps(250, 4, 1), (Values{751, 501, 251, 1}));
    EXPECT_EQ(leadingTimesteps(250, 4, 0), (Values{750, 500, 250, 0}));
}

// Otherwise the starter model, which is spaced so, would not start in pure noise.
TEST(TimestepSpacing, TrailingStartsAtTheLastTrainingStep)
{
    EXPECT_EQ(trailingTimesteps(1000, 4), (Values{999, 749, 499, 249}));
    EXPECT_EQ(trailingTimesteps(1000, 16).back(), 61) << "62.5 is rounded to even, as numpy does";
    int longer = 0;
    for (int steps = 1; steps <= 1000; ++steps) {
        const Values t = trailingTimesteps(1000, steps);
        const bool extra = t.size() == static_cast<std::size_t>(steps) + 1;
        ASSERT_TRUE(extra || t.size() == static_cast<std::size_t>(steps)) << steps;
        EXPECT_EQ(t.front(), 999);
        EXPECT_EQ(t.back() < 0, extra) << steps;
        longer += extra ? 1 : 0;
    }
    EXPECT_EQ(longer, 62) << "as numpy.arange(1000, 0, -1000 / steps) has it";
}

// Otherwise a timestep outside the table would read foreign memory.
TEST(TimestepSpacing, InterpolationIsClampedToTheTable)
{
    constexpr std::array<float, 3> table = {1.0F, 2.0F, 4.0F};
    EXPECT_EQ(interpolate(table, -1), 1.0);
    EXPECT_EQ(interpolate(table, 0.25), 1.25);
    EXPECT_EQ(interpolate(table, 1), 2.0);
    EXPECT_EQ(interpolate(table, 1.5), 3.0);
    EXPECT_EQ(interpolate(table, 2), 4.0);
    EXPECT_EQ(interpolate(table, 1e9), 4.0);
}

// Otherwise Karras would not spend its steps between the same ends as the model's own schedule.
TEST(TimestepSpacing, KarrasKeepsTheEndsAndFalls)
{
    for (int steps : {2, 3, 10, 50, 1000}) {
        const Values sigmas = karrasSigmas(0.0292, 14.6146, steps);
        ASSERT_EQ(sigmas.size(), static_cast<std::size_t>(steps));
        EXPECT_NEAR(sigmas.front(), 14.6146, 1e-9);
        EXPECT_NEAR(sigmas.back(), 0.0292, 1e-12);
        EXPECT_TRUE(std::ranges::is_sorted(sigmas, std::greater<>())) << steps;
    }
    EXPECT_NEAR(karrasSigmas(0.0292, 14.6146, 1).front(), 14.6146, 1e-9);
}

// Otherwise the model would be told another level of noise than its input has.
TEST(TimestepSpacing, TimestepOfSigmaInvertsTheTable)
{
    std::array<float, 100> logs{};
    for (std::size_t i = 0; i < logs.size(); ++i)
        logs[i] = static_cast<float>(-3.0 + 0.06 * static_cast<double>(i));
    for (double position : {0.0, 0.5, 7.25, 42.0, 98.75, 99.0})
        EXPECT_NEAR(timestepOfSigma(std::exp(-3.0 + 0.06 * position), logs), position, 1e-4);
    EXPECT_EQ(timestepOfSigma(0.0, logs), 0.0);
    EXPECT_EQ(timestepOfSigma(1e6, logs), 99.0);
}

} // namespace seedbook
