// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, captions would teach a model the wrong words.
#include "core/exporting/caption.h"
#include <gtest/gtest.h>

using namespace seedbook;

namespace {

Result<std::string> filled(std::string_view pattern)
{
    ExportItem item;
    item.prompt = "a boat\nat sea";
    item.seed = 7;
    item.choices = {{"subject", "boat"}};
    return fillCaption(pattern, item, "boat", {"subject", "time"});
}

} // namespace

TEST(Caption, everyNameIsFilledIn)
{
    EXPECT_EQ(*filled("{label}: {prompt}, {subject} {seed}"), "boat: a boat at sea, boat 7");
    EXPECT_EQ(*filled("plain"), "plain");
    EXPECT_EQ(*filled(""), "");
}

TEST(Caption, aSlotThatThisPictureHasNotIsEmpty)
{
    EXPECT_EQ(*filled("{subject} {time}"), "boat");
}

TEST(Caption, unknownNamesAndOpenBracesAreRefused)
{
    EXPECT_EQ(filled("{subjekt}").error().code, ErrorCode::InvalidArgument);
    EXPECT_NE(filled("{subjekt}").error().message.find("subject, time"), std::string::npos);
    EXPECT_EQ(filled("{prompt").error().code, ErrorCode::InvalidArgument);
}

TEST(Caption, valuesAreNotFilledInAgain)
{
    ExportItem item;
    item.prompt = "{seed}";
    EXPECT_EQ(*fillCaption("{prompt}", item, "", {}), "{seed}");
}
