// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, two labels or pictures could end up in one file, or a label could write outside the dataset.
#include "core/exporting/export_names.h"
#include <gtest/gtest.h>

using namespace seedbook;

TEST(ExportNames, labelsNeverShareAFolder)
{
    const auto names = folderNames({"Boat", "boat", "a/b", "a:b", "a_b", "", "unnamed", "..", "../x", "con"});
    std::set<std::string> different;
    for (const auto& [label, name] : names) {
        std::string lower = name;
        for (char& c : lower)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        EXPECT_TRUE(different.insert(lower).second) << name;
        EXPECT_EQ(name.find('/'), std::string::npos);
        EXPECT_NE(name, "..");
    }
}

TEST(ExportNames, aPlainLabelIsItsFolder)
{
    EXPECT_EQ(folderNames({"city skyline"}).at("city skyline"), "city skyline");
    EXPECT_EQ(folderNames({"дом"}).at("дом"), "дом");
}

TEST(ExportNames, stemsAreSeedAndKeyAndUnique)
{
    std::vector<ExportItem> items(4);
    for (ExportItem& item : items)
        item.seed = 42;
    items[0].key = std::string(64, 'a');
    items[1].key = std::string(8, 'b') + std::string(56, '1');
    items[2].key = std::string(8, 'b') + std::string(56, '2');
    items[3].key = items[2].key;
    const auto stems = pictureStems(items);
    EXPECT_EQ(stems[0], "42-aaaaaaaa");
    EXPECT_EQ(std::set<std::string>(stems.begin(), stems.end()).size(), 4u);
}
