// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, an export that fails leaves half a dataset, or destroys one that was there.
#include "sample_items.h"
#include "tests/core/base/temp_folder.h"
#include <csignal>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace seedbook;
using namespace seedbook::test;
namespace fs = std::filesystem;

namespace {

class WriteDataset : public ::testing::Test
{
protected:
    [[nodiscard]] Result<ExportResult> run(const ExportProgress& progress = {}, std::stop_token stop = {}) const
    {
        return writeDataset(items, request("labels", out), progress, std::move(stop));
    }
    // Nothing is left beside the sources: no dataset, no partial folder.
    void expectNothingWritten() const { EXPECT_TRUE(fs::is_empty(target.path())); }

    TempFolder sources;
    TempFolder target;
    fs::path out = target.path() / "set";
    std::vector<ExportItem> items = sampleItems(sources.path(), {"boat", "house"}, 4);
};

int inChild(const std::function<int()>& body)
{
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(body());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

} // namespace

TEST_F(WriteDataset, progressCountsEveryPicture)
{
    std::vector<std::size_t> seen;
    const auto done = run([&seen](std::size_t made, std::size_t all) {
        seen.push_back(made);
        EXPECT_EQ(all, 8u);
    });
    ASSERT_TRUE(done) << describe(done.error());
    EXPECT_EQ(seen, (std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7, 8}));
    EXPECT_EQ(done->pictures, 8u);
    std::uint64_t bytes = 0;
    for (const auto& [path, text] : filesIn(out))
        bytes += text.size();
    EXPECT_EQ(done->bytes, bytes);
    EXPECT_EQ(std::distance(fs::directory_iterator(target.path()), fs::directory_iterator()), 1);
}

TEST_F(WriteDataset, cancelLeavesNothing)
{
    for (const std::size_t at : {1u, 4u, 8u}) {
        std::stop_source stop;
        const auto done = run(
            [&stop, at](std::size_t made, std::size_t) {
                if (made == at)
                    stop.request_stop();
            },
            stop.get_token());
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
        expectNothingWritten();
    }
}

TEST_F(WriteDataset, aDamagedPictureStopsTheExportByName)
{
    std::string bytes = readTextFile(items[5].file).value();
    bytes[bytes.size() / 2] ^= 1;
    std::ofstream(items[5].file, std::ios::binary) << bytes;
    const auto done = run();
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Corrupt);
    EXPECT_EQ(done.error().context, items[5].file.string());
    EXPECT_NE(done.error().message.find("picture 6"), std::string::npos);
    expectNothingWritten();
    fs::remove(items[5].file);
    EXPECT_EQ(run().error().code, ErrorCode::Corrupt);
    std::ofstream(items[5].file, std::ios::binary) << bytes << "more";
    EXPECT_EQ(run().error().code, ErrorCode::Corrupt);
    expectNothingWritten();
}

TEST_F(WriteDataset, nothingThatIsThereIsOverwritten)
{
    ASSERT_TRUE(run());
    const auto before = filesIn(out);
    EXPECT_EQ(run().error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(filesIn(out), before);

    out = target.path() / "file";
    std::ofstream(out) << "mine";
    EXPECT_EQ(run().error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(readTextFile(out).value(), "mine");

    fs::create_directory(target.path() / "elsewhere");
    out = target.path() / "link";
    fs::create_directory_symlink("elsewhere", out);
    EXPECT_EQ(run().error().code, ErrorCode::AlreadyExists);
    EXPECT_TRUE(fs::is_empty(target.path() / "elsewhere"));
}

TEST_F(WriteDataset, anEmptyFolderAndATrailingSlashAreFine)
{
    fs::create_directory(out);
    out += "/";
    const auto done = run();
    ASSERT_TRUE(done) << describe(done.error());
    EXPECT_EQ(done->out, target.path() / "set");
    EXPECT_EQ(filesIn(out).size(), 10u);
}

TEST_F(WriteDataset, aMissingFolderAroundItIsNamed)
{
    out = target.path() / "no" / "set";
    EXPECT_EQ(run().error().code, ErrorCode::NotFound);
    expectNothingWritten();
}

TEST_F(WriteDataset, whatAKilledExportLeftIsSweptByTheNext)
{
    const int code = inChild([this] {
        const auto done = run([](std::size_t made, std::size_t) {
            if (made == 3)
                ::raise(SIGKILL);
        });
        return done ? 1 : 2;
    });
    EXPECT_EQ(code, 1000 + SIGKILL);
    EXPECT_FALSE(fs::exists(out));
    EXPECT_EQ(std::distance(fs::directory_iterator(target.path()), fs::directory_iterator()), 1);
    fs::create_directory(target.path() / "set.partial-mine");
    ASSERT_TRUE(run());
    EXPECT_EQ(std::distance(fs::directory_iterator(target.path()), fs::directory_iterator()), 2)
        << "the set and a folder of the user";
}

TEST_F(WriteDataset, twoExportsAtOnceDoNotDisturbEachOther)
{
    Result<ExportResult> inner = fail(ErrorCode::Internal, "not run");
    const auto outer = run([&](std::size_t made, std::size_t) {
        if (made == 3)
            inner = run();
    });
    ASSERT_TRUE(inner) << describe(inner.error());
    ASSERT_FALSE(outer);
    EXPECT_EQ(outer.error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(filesIn(out).size(), 10u);
    EXPECT_EQ(std::distance(fs::directory_iterator(target.path()), fs::directory_iterator()), 1);
}

TEST_F(WriteDataset, aFileThatCannotGrowIsAFullDisk)
{
    items.push_back(sampleItem(sources.path(), 60, {{"subject", "boat"}}, "big", 256));
    const int code = inChild([this] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{100'000, 100'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto done = run();
        return !done && done.error().code == ErrorCode::DiskFull ? 0 : 1;
    });
    EXPECT_EQ(code, 0);
    expectNothingWritten();
    EXPECT_TRUE(run()) << "and the same export works when there is room";
}

TEST_F(WriteDataset, aFullDiskLeavesNothingAtAnyPoint)
{
    const int code = inChild([this] {
        if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
            return 77;
        for (int pages = 4; pages < 24; pages += 2) {
            const std::string size = "size=" + std::to_string(pages * 4) + "k";
            if (::mount("tmpfs", target.path().c_str(), "tmpfs", 0, size.c_str()) != 0)
                return 77;
            const auto done = run();
            const bool whole = done && filesIn(out).size() == 10;
            const bool nothing = !done && done.error().code == ErrorCode::DiskFull && fs::is_empty(target.path());
            ::umount(target.path().c_str());
            if (!whole && !nothing)
                return pages;
        }
        return 0;
    });
    if (code == 77)
        GTEST_SKIP() << "no right to mount a small disk here";
    EXPECT_EQ(code, 0);
}

TEST_F(WriteDataset, aDiskThatIsTooSmallIsToldBeforeAnythingIsWritten)
{
    items[0].bytes = std::uint64_t{1} << 60;
    const auto done = run();
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::DiskFull);
    expectNothingWritten();
}
