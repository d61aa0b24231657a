// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these the studio shows the wrong sentence: a full disk as "input/output error", or a message that breaks the
// line.
#include "core/base/error.h"
#include <cerrno>
#include <gtest/gtest.h>
#include <set>

using namespace seedbook;

TEST(Error, EveryCodeHasItsOwnName)
{
    std::set<std::string_view> names;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
        names.insert(errorCodeName(static_cast<ErrorCode>(code)));
    EXPECT_EQ(names.size(), static_cast<std::size_t>(ErrorCode::Internal) + 1);
    EXPECT_EQ(errorCodeName(ErrorCode::DiskFull), "disk-full");
}

TEST(Error, ErrnoBecomesACodeTheStudioCanExplain)
{
    EXPECT_EQ(errnoError(ENOSPC, "cannot write", "a").code, ErrorCode::DiskFull);
    EXPECT_EQ(errnoError(EDQUOT, "cannot write", "a").code, ErrorCode::DiskFull);
    EXPECT_EQ(errnoError(EFBIG, "cannot write", "a").code, ErrorCode::DiskFull);
    EXPECT_EQ(errnoError(EROFS, "cannot write", "a").code, ErrorCode::ReadOnly);
    EXPECT_EQ(errnoError(ENOENT, "cannot open", "a").code, ErrorCode::NotFound);
    EXPECT_EQ(errnoError(EIO, "cannot read", "a").code, ErrorCode::Io);
}

TEST(Error, DescriptionIsOneLineWithPlaceFirst)
{
    EXPECT_EQ(describe(errnoError(ENOSPC, "cannot write", "/p/a.png")),
              "/p/a.png: cannot write: No space left on device");
    EXPECT_EQ(describe({ErrorCode::Io, "two\nlines", ""}), "two lines");
}
