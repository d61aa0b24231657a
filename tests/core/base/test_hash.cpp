// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, keys of recipes change between versions and every stored picture is lost to its recipe.
#include "core/base/file.h"
#include "core/base/hash.h"
#include "tests/core/base/temp_folder.h"
#include <gtest/gtest.h>

using namespace seedbook;

TEST(Hash, KnownAnswersOfFips180)
{
    EXPECT_EQ(sha256Hex(std::string_view("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256Hex(std::string_view("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Hash, PiecesGiveWhatTheWholeGives)
{
    Sha256 hash;
    hash.update(std::string_view("a"));
    hash.update(std::string_view("bc"));
    EXPECT_EQ(hash.hex(), sha256Hex(std::string_view("abc")));
}

TEST(Hash, FileIsHashedAcrossPieceBorders)
{
    const test::TempFolder folder;
    const std::string text((3u << 20) + 17, 'x');
    ASSERT_TRUE(atomicWrite(folder.path() / "a", text));
    EXPECT_EQ(sha256OfFile(folder.path() / "a").value(), sha256Hex(std::string_view(text)));
    EXPECT_EQ(sha256OfFile(folder.path() / "b").error().code, ErrorCode::NotFound);
}

TEST(Hash, SlotDrawIsTheDocumentedFunction)
{
    const std::string text = std::string("7") + '\0' + "light";
    EXPECT_EQ(slotDraw(7, "light"), std::stoull(sha256Hex(std::string_view(text)).substr(0, 16), nullptr, 16));
    EXPECT_NE(slotDraw(7, "light"), slotDraw(8, "light"));
    EXPECT_NE(slotDraw(7, "light"), slotDraw(7, "subject"));
}

TEST(Hash, SplitMixMatchesThePublishedSequence)
{
    // First output of the reference implementation for state 0 (Vigna, splitmix64.c).
    EXPECT_EQ(splitMix64(0), 0xe220a8397b1dcdafULL);
}
// Choices would change with the length of a slot's name, and old datasets could not be made again.
TEST(SlotDraw, IsTheStartOfSha256AtEveryLengthAroundABlock)
{
    for (const std::uint64_t seed : {0ULL, 7ULL, 18446744073709551615ULL}) {
        for (std::size_t length = 0; length < 140; ++length) {
            const std::string name(length, 'n');
            const std::string message = std::to_string(seed) + std::string(1, '\0') + name;
            const std::string digits = seedbook::sha256Hex(std::string_view(message)).substr(0, 16);
            EXPECT_EQ(seedbook::slotDraw(seed, name), std::stoull(digits, nullptr, 16)) << seed << " " << length;
        }
    }
}
