// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, exports carry names that no other system can store, or the studio writes to a folder the user did not
// choose.
#include "core/base/paths.h"
#include "core/base/utf8.h"
#include <cstdlib>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace seedbook;

TEST(Paths, FollowTheXdgVariablesUnlessRelative)
{
    ::setenv("XDG_CONFIG_HOME", "/x/config", 1);
    ::setenv("XDG_STATE_HOME", "relative", 1);
    ::setenv("HOME", "/home/someone", 1);
    EXPECT_EQ(configFolder(), "/x/config/seedbook");
    EXPECT_EQ(stateFolder(), "/home/someone/.local/state/seedbook");
    ::setenv("SEEDBOOK_CACHE", "/x/cache", 1);
    EXPECT_EQ(cacheFolder(), "/x/cache");
}

TEST(Paths, ResourcesAreFoundBesideAnUninstalledProgram)
{
    ::unsetenv("SEEDBOOK_RESOURCES");
    EXPECT_TRUE(std::filesystem::is_directory(resourceFolder() / "starter"));
    ::setenv("SEEDBOOK_RESOURCES", "/x/resources", 1);
    EXPECT_EQ(resourceFolder(), "/x/resources");
}

TEST(SafeFileName, KeepsWordsAndReplacesWhatFileSystemsForbid)
{
    EXPECT_EQ(safeFileName("red fox-2.png"), "red fox-2.png");
    EXPECT_EQ(safeFileName("лиса 狐"), "лиса 狐");
    EXPECT_EQ(safeFileName("a/b\\c:d*e?f\"g<h>i|j\nk"), "a_b_c_d_e_f_g_h_i_j_k");
    EXPECT_EQ(safeFileName("a\xE2\x80\xAEgnp.exe"), "a_gnp.exe"); // right-to-left override
    EXPECT_EQ(safeFileName("..hidden"), "_.hidden");
    EXPECT_EQ(safeFileName("end. ."), "end");
    EXPECT_EQ(safeFileName(""), "unnamed");
    EXPECT_EQ(safeFileName("..."), "unnamed");
    EXPECT_EQ(safeFileName("con"), "_on");
    EXPECT_EQ(safeFileName("LPT1.txt"), "_PT1.txt");
    EXPECT_EQ(safeFileName("\xFF\xFE"), "__");
    EXPECT_EQ(safeFileName("ééé", 5), "éé");
}

RC_GTEST_PROP(SafeFileName, AnyBytesBecomeAPlainNameAndStayOne, (const std::string& bytes))
{
    const std::string name = safeFileName(bytes, 40);
    RC_ASSERT(!name.empty());
    RC_ASSERT(name.size() <= 40U);
    RC_ASSERT(isUtf8(name));
    RC_ASSERT(name.find_first_of(std::string("/\\\0", 3)) == std::string::npos);
    RC_ASSERT(name.front() != '.');
    RC_ASSERT(safeFileName(name, 40) == name);
}
