// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, work that was accepted before quitting (a decision, a picture) is dropped, or one failure stops all
// that follows.
#include "core/base/executor.h"
#include <atomic>
#include <gtest/gtest.h>
#include <stdexcept>
#include <vector>

using namespace seedbook;

TEST(SerialExecutor, RunsEverythingInOrderBeforeItEnds)
{
    std::vector<int> order;
    {
        SerialExecutor executor("test");
        for (int i = 0; i < 1000; ++i)
            executor.post([&order, i] { order.push_back(i); });
    }
    ASSERT_EQ(order.size(), 1000U);
    for (int i = 0; i < 1000; ++i)
        EXPECT_EQ(order[static_cast<std::size_t>(i)], i);
}

TEST(SerialExecutor, ATaskMayPostAnotherWhileEnding)
{
    std::atomic<int> count = 0;
    {
        SerialExecutor executor("test");
        executor.post([&] { executor.post([&] { ++count; }); });
    }
    EXPECT_EQ(count, 1);
}

TEST(SerialExecutor, LivesAfterATaskThatThrows)
{
    bool ran = false;
    bool inside = false;
    {
        SerialExecutor executor("a-name-of-more-than-fifteen-bytes");
        executor.post([] { throw std::runtime_error("meant to fail"); });
        executor.post([&] {
            ran = true;
            inside = executor.onThread();
        });
        EXPECT_FALSE(executor.onThread());
    }
    EXPECT_TRUE(ran);
    EXPECT_TRUE(inside);
}
