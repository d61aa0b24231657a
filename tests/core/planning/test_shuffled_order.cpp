// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/shuffled_order.h"
#include <gtest/gtest.h>
#include <set>

using seedbook::BigCount;
using seedbook::ShuffledOrder;

// Failing: a plan of "every combination once" would repeat some pictures and miss others.
TEST(ShuffledOrder, givesEveryNumberOnce)
{
    for (int count = 1; count < 300; ++count) {
        const auto order = ShuffledOrder::create(count, 7);
        ASSERT_TRUE(order);
        std::set<BigCount> seen;
        for (int i = 0; i < count; ++i) {
            const auto number = order->at(i);
            ASSERT_TRUE(number);
            EXPECT_LT(*number, count);
            seen.insert(*number);
        }
        EXPECT_EQ(seen.size(), static_cast<std::size_t>(count));
    }
}

// Failing: a huge template could not be planned, or the first pictures would all look alike.
TEST(ShuffledOrder, takesCountsOfHundredsOfDigits)
{
    const BigCount count = boost::multiprecision::pow(BigCount(10), 300) + 1;
    const auto order = ShuffledOrder::create(count, 1);
    ASSERT_TRUE(order);
    std::set<BigCount> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto number = order->at(i);
        ASSERT_TRUE(number);
        ASSERT_LT(*number, count);
        seen.insert(*number);
    }
    EXPECT_EQ(seen.size(), 1000U);
}

// Failing: the same plan could not be made again, or another seed would give the same order.
TEST(ShuffledOrder, dependsOnTheSeedAlone)
{
    const auto a = ShuffledOrder::create(100000, 1);
    const auto b = ShuffledOrder::create(100000, 1);
    const auto c = ShuffledOrder::create(100000, 2);
    int same = 0;
    for (int i = 0; i < 100; ++i) {
        EXPECT_EQ(*a->at(i), *b->at(i));
        same += *a->at(i) == *c->at(i) ? 1 : 0;
    }
    EXPECT_LT(same, 10);
}

// Failing: rules that leave nothing would hang the planner.
TEST(ShuffledOrder, refusesWhatIsNotThere)
{
    EXPECT_FALSE(ShuffledOrder::create(0, 1));
    EXPECT_FALSE(ShuffledOrder::create(5, 1)->at(5));
}
