// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/covering_array.h"
#include <gtest/gtest.h>
#include <set>
#include <tuple>

using seedbook::coveringArray;

namespace {

void expectCovered(const std::vector<std::uint32_t>& sizes, std::size_t atMost)
{
    const auto rows = coveringArray(sizes, 3);
    ASSERT_TRUE(rows);
    EXPECT_LE(rows->size(), atMost);
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        for (std::size_t j = i + 1; j < sizes.size(); ++j) {
            std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
            for (const auto& row : *rows) {
                ASSERT_LT(row[i], sizes[i]);
                seen.emplace(row[i], row[j]);
            }
            EXPECT_EQ(seen.size(), std::size_t{sizes[i]} * sizes[j]) << i << " with " << j;
        }
    }
}

} // namespace

// Failing: an artist would miss meetings of two values, or pay for more than 1.3 times the least possible 100.
TEST(CoveringArray, coversTenSlotsOfTenValues)
{
    expectCovered(std::vector<std::uint32_t>(10, 10), 121);
}

// Failing: slots of differing length would lose pairs.
TEST(CoveringArray, coversMixedSlots)
{
    expectCovered({3, 7, 2, 5, 1}, 49);
    expectCovered({2, 2, 2, 2, 2, 2}, 25);
    expectCovered({11, 1}, 121);
}

// Failing: a template of one slot would be planned without some of its values.
TEST(CoveringArray, coversOneSlot)
{
    const auto rows = coveringArray(std::vector<std::uint32_t>{4}, 1);
    ASSERT_TRUE(rows);
    std::set<std::uint32_t> seen;
    for (const auto& row : *rows) {
        seen.insert(row[0]);
    }
    EXPECT_EQ(seen.size(), 4U);
    EXPECT_EQ(rows->size(), 4U);
}

// Failing: an empty list would hang or crash the planner.
TEST(CoveringArray, refusesWhatCannotBeCovered)
{
    EXPECT_FALSE(coveringArray({}, 1));
    EXPECT_FALSE(coveringArray(std::vector<std::uint32_t>{3, 0}, 1));
    EXPECT_FALSE(coveringArray(std::vector<std::uint32_t>{4000, 2}, 1));
}
