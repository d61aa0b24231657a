// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a prompt with broken bytes gets into the database and no tool can read the export.
#include "core/base/utf8.h"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace seedbook;

TEST(Utf8, RefusesWhatRfc3629Forbids)
{
    for (const char* bad : {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xF5\x80\x80\x80", "a\xC3", "\xE2\x82", "\xF0\x9F\x98", "\xC3\x28"})
        EXPECT_FALSE(isUtf8(bad)) << bad;
    for (const char* good : {"", "a", "é", "€", "😀", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(isUtf8(good)) << good;
}

RC_GTEST_PROP(Utf8, EveryCodePointComesBack, ())
{
    const auto codePoint = static_cast<char32_t>(*rc::gen::inRange<std::uint32_t>(0, 0x110000));
    RC_PRE(codePoint < 0xD800 || codePoint > 0xDFFF);
    std::string text;
    appendCodePoint(text, codePoint);
    std::string_view rest = text;
    RC_ASSERT(takeCodePoint(rest) == codePoint);
    RC_ASSERT(rest.empty());
}

RC_GTEST_PROP(Utf8, AnyBytesAreReadWithoutGoingPastTheEnd, (const std::string& bytes))
{
    std::string again;
    std::string_view rest = bytes;
    while (const auto codePoint = takeCodePoint(rest))
        appendCodePoint(again, *codePoint);
    RC_ASSERT(again + std::string(rest) == bytes);
}
