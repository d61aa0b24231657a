// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, pictures wander between training and validation from export to export.
#include "core/base/hash.h"
#include "core/exporting/dataset_writer.h"
#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <random>

using namespace seedbook;

namespace {

struct Set
{
    std::vector<ExportItem> items;
    std::vector<std::string> labels;
};

Set setOf(const std::map<std::string, int>& counts)
{
    Set set;
    for (const auto& [label, count] : counts) {
        for (int i = 0; i < count; ++i) {
            ExportItem item;
            item.key = sha256Hex(label + std::to_string(i));
            set.items.push_back(item);
            set.labels.push_back(label);
        }
    }
    return set;
}

int heldOut(const Set& set, const std::vector<std::string>& splits, const std::string& label)
{
    int count = 0;
    for (std::size_t i = 0; i < splits.size(); ++i)
        count += set.labels[i] == label && splits[i] == "validation" ? 1 : 0;
    return count;
}

} // namespace

TEST(Splitter, everyLabelIsInEverySplitInTheAskedShare)
{
    const Set set = setOf({{"many", 100}, {"two", 2}, {"three", 3}, {"one", 1}});
    const auto splits = splitItems(set.items, set.labels, 0.9, 42);
    EXPECT_EQ(heldOut(set, splits, "many"), 10);
    EXPECT_EQ(heldOut(set, splits, "three"), 1);
    EXPECT_EQ(heldOut(set, splits, "two"), 1);
    EXPECT_EQ(heldOut(set, splits, "one"), 0);
    EXPECT_EQ(heldOut(set, splitItems(set.items, set.labels, 0.001, 42), "two"), 1);
}

TEST(Splitter, theOrderOfTheItemsDoesNotMatter)
{
    const Set set = setOf({{"a", 20}, {"b", 30}});
    const auto splits = splitItems(set.items, set.labels, 0.8, 7);
    std::vector<std::size_t> order(set.items.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::shuffle(order.begin(), order.end(), std::mt19937(3));
    Set shuffled;
    for (const std::size_t i : order) {
        shuffled.items.push_back(set.items[i]);
        shuffled.labels.push_back(set.labels[i]);
    }
    const auto again = splitItems(shuffled.items, shuffled.labels, 0.8, 7);
    for (std::size_t i = 0; i < order.size(); ++i)
        EXPECT_EQ(again[i], splits[order[i]]);
}

TEST(Splitter, anotherSeedIsAnotherSplitAndAllIsOneSplit)
{
    const Set set = setOf({{"a", 50}});
    EXPECT_NE(splitItems(set.items, set.labels, 0.5, 1), splitItems(set.items, set.labels, 0.5, 2));
    EXPECT_EQ(heldOut(set, splitItems(set.items, set.labels, 1.0, 1), "a"), 0);
}
