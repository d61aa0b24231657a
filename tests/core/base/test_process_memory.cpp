// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/process_memory.h"
#include <gtest/gtest.h>
#include <vector>

namespace seedbook::test {

// The device line would show nonsense.
TEST(ProcessMemory, IsOfThisProcessAndWithinTheMachine)
{
    const MemoryUse before = processMemory();
    EXPECT_GT(before.usedBytes, 0U);
    EXPECT_GT(before.totalBytes, before.usedBytes);
    constexpr std::size_t kMuch = 64U << 20;
    const std::vector<char> held(kMuch, 'x');
    EXPECT_GE(processMemory().usedBytes, before.usedBytes + kMuch / 2) << held.size();
}

TEST(ProcessMemory, ReadsTheSecondNumberOrNothing)
{
    EXPECT_EQ(residentPages("5000 321 20 1 0 40 0"), 321U);
    EXPECT_EQ(residentPages(""), 0U);
    EXPECT_EQ(residentPages("5000"), 0U);
    EXPECT_EQ(residentPages("a b c"), 0U);
}

} // namespace seedbook::test
