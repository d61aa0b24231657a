// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, two labels or pictures could end up in one file, or a label could write outside the dataset.
#include "core/exporting/export_names.h"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

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

RC_GTEST_PROP(ExportNamesProperties, anyLabelsGetDifferentNamesInsideTheFolder, ())
{
    const auto byte = rc::gen::elementOf(std::string("aAbB./\\ :~$-_\x01\xc3\xa9\xff{}*?<>|\"\n\t"));
    const auto some = *rc::gen::container<std::vector<std::string>>(rc::gen::container<std::string>(byte));
    std::set<std::string> labels(some.begin(), some.end());
    labels.insert(std::string(300, 'x'));
    labels.insert(std::string(301, 'x'));
    const auto names = folderNames(labels);
    RC_ASSERT(names.size() == labels.size());
    std::set<std::string> different;
    for (const auto& [label, name] : names) {
        std::string lower = name;
        for (char& c : lower)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        RC_ASSERT(different.insert(lower).second);
        RC_ASSERT(!name.empty() && name.size() <= 200u && name.front() != '.' && name.back() != '.' &&
                  name.back() != ' ');
        RC_ASSERT(name.find_first_of("/\\:*?<>|\"\n\t\x01~$") == std::string::npos);
    }
}
