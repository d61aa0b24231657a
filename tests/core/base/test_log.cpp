// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a report from a user lacks the line that explains it, or a prompt forges lines of the log.
#include "core/base/file.h"
#include "core/base/log.h"
#include "tests/core/base/temp_folder.h"
#include <algorithm>
#include <gtest/gtest.h>

using namespace seedbook;

TEST(Log, LinesArriveInTheFileAtOnceAndStayLines)
{
    const test::TempFolder folder;
    startLogging(folder.path(), false);
    logInfo("opened {} 100%");
    logWarn("a prompt\nwith a break");
    const std::string text = readTextFile(folder.path() / "seedbook.log").value();
    EXPECT_NE(text.find("opened {} 100%\n"), std::string::npos);
    EXPECT_NE(text.find("a prompt\\nwith a break\n"), std::string::npos);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
}

TEST(Log, AFolderThatCannotBeWrittenIsNoReasonToFail)
{
    startLogging("/proc/none", false);
    testing::internal::CaptureStderr();
    logError("still heard");
    EXPECT_NE(testing::internal::GetCapturedStderr().find("still heard"), std::string::npos);
}
