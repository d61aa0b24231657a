// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a project loses files that were good: half-written ones take their names, or a FIFO hangs the studio.
#include "core/base/file.h"
#include "tests/core/base/temp_folder.h"
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>

using namespace seedbook;
namespace fs = std::filesystem;

static std::size_t filesIn(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(AtomicWrite, ReplacesAndLeavesNothingElse)
{
    const test::TempFolder folder;
    const fs::path path = folder.path() / "a";
    ASSERT_TRUE(atomicWrite(path, "old"));
    ASSERT_TRUE(atomicWrite(path, "new text"));
    EXPECT_EQ(readTextFile(path).value(), "new text");
    EXPECT_EQ(filesIn(folder.path()), 1U);
}

TEST(AtomicWrite, KeepsThePermissionsOfTheOldFile)
{
    const test::TempFolder folder;
    const fs::path path = folder.path() / "a";
    ASSERT_TRUE(atomicWrite(path, "old"));
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    ASSERT_TRUE(atomicWrite(path, "new"));
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(AtomicWrite, NamesTheMissingFolder)
{
    const test::TempFolder folder;
    const auto done = atomicWrite(folder.path() / "none" / "a", "text");
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::NotFound);
    EXPECT_NE(done.error().context.find("none"), std::string::npos);
}

TEST(AtomicWrite, AFolderInTheWayIsAnErrorAndStays)
{
    const test::TempFolder folder;
    fs::create_directory(folder.path() / "a");
    EXPECT_FALSE(atomicWrite(folder.path() / "a", "text"));
    EXPECT_TRUE(fs::is_directory(folder.path() / "a"));
    EXPECT_EQ(filesIn(folder.path()), 1U);
}

TEST(AtomicWrite, StepsOverATemporaryLeftByAKilledProgram)
{
    const test::TempFolder folder;
    for (int i = 0; i < 50; ++i)
        std::ofstream(folder.path() / (std::string(kTempPrefix) + std::to_string(::getpid()) + "-" + std::to_string(i)))
            << "left";
    ASSERT_TRUE(atomicWrite(folder.path() / "a", "text"));
    EXPECT_EQ(filesIn(folder.path()), 51U);
}

TEST(FileReader, RefusesWhatIsNoRegularFile)
{
    const test::TempFolder folder;
    ASSERT_EQ(::mkfifo((folder.path() / "fifo").c_str(), 0600), 0);
    EXPECT_EQ(FileReader::open(folder.path() / "fifo").error().code, ErrorCode::InvalidFile);
    EXPECT_EQ(FileReader::open(folder.path()).error().code, ErrorCode::InvalidFile);
    EXPECT_EQ(FileReader::open("/dev/zero").error().code, ErrorCode::InvalidFile);
    EXPECT_EQ(FileReader::open(folder.path() / "none").error().code, ErrorCode::NotFound);
}

TEST(FileReader, ReadsPositionsAndNamesTheEnd)
{
    const test::TempFolder folder;
    ASSERT_TRUE(atomicWrite(folder.path() / "a", "0123456789"));
    auto reader = FileReader::open(folder.path() / "a");
    ASSERT_TRUE(reader);
    std::string four(4, ' ');
    ASSERT_TRUE(reader->readAt(6, std::as_writable_bytes(std::span(four))));
    EXPECT_EQ(four, "6789");
    EXPECT_EQ(reader->readAt(7, std::as_writable_bytes(std::span(four))).error().code, ErrorCode::InvalidFile);
    EXPECT_FALSE(reader->readAt(~std::uint64_t{0} - 1, std::as_writable_bytes(std::span(four))));
}

TEST(FileReader, AFileCutWhileOpenIsAnErrorNotASignal)
{
    const test::TempFolder folder;
    ASSERT_TRUE(atomicWrite(folder.path() / "a", std::string(1u << 20, 'x')));
    auto reader = FileReader::open(folder.path() / "a");
    ASSERT_TRUE(reader);
    fs::resize_file(folder.path() / "a", 4096);
    std::vector<std::byte> bytes(1u << 20);
    EXPECT_EQ(reader->readAt(0, bytes).error().code, ErrorCode::InvalidFile);
}

TEST(ReadFile, RefusesTooLargeBeforeAllocating)
{
    const test::TempFolder folder;
    std::ofstream(folder.path() / "a") << "x";
    fs::resize_file(folder.path() / "a", std::uintmax_t{1} << 40);
    EXPECT_EQ(readFile(folder.path() / "a").error().code, ErrorCode::InvalidFile);
}

TEST(AppendFile, GivesOffsetsAcrossSessions)
{
    const test::TempFolder folder;
    const fs::path path = folder.path() / "pack";
    {
        auto file = AppendFile::open(path);
        ASSERT_TRUE(file);
        EXPECT_EQ(file->append(std::as_bytes(std::span("abc", 3))).value(), 0U);
        EXPECT_EQ(file->append(std::as_bytes(std::span("de", 2))).value(), 3U);
        EXPECT_TRUE(file->sync());
    }
    auto file = AppendFile::open(path);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->append(std::as_bytes(std::span("f", 1))).value(), 5U);
    EXPECT_EQ(readTextFile(path).value(), "abcdef");
}
