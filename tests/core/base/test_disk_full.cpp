// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, saving on a full disk destroys the file that was good (reliability B01, B04).
#include "core/base/file.h"
#include "tests/core/base/temp_folder.h"
#include <cstdio>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace seedbook;
namespace fs = std::filesystem;

constexpr int kSkipped = 77;

// Runs `body` in a child, since limits and mounts cannot be taken back; returns its exit code.
static int inChild(const std::function<int()>& body)
{
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(body());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

static bool onlyTheOldFile(const fs::path& path, const std::string& old)
{
    const auto files = std::distance(fs::directory_iterator(path.parent_path()), fs::directory_iterator());
    return files == 1 && readTextFile(path).value_or("") == old;
}

TEST(DiskFull, FileSizeLimitKeepsTheOldFile)
{
    const test::TempFolder folder;
    const fs::path path = folder.path() / "a";
    const std::string old(50'000, 'o');
    ASSERT_TRUE(atomicWrite(path, old));
    const int code = inChild([&path] {
        ignoreFileSizeSignal();
        const rlimit limit{60'000, 60'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto done = atomicWrite(path, std::string(70'000, 'n'));
        return !done && done.error().code == ErrorCode::DiskFull ? 0 : 1;
    });
    EXPECT_EQ(code, 0);
    EXPECT_TRUE(onlyTheOldFile(path, old));
}

TEST(DiskFull, FailedAppendLeavesNoTail)
{
    const test::TempFolder folder;
    const fs::path path = folder.path() / "pack";
    const int code = inChild([&path] {
        ignoreFileSizeSignal();
        const rlimit limit{60'000, 60'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        auto file = AppendFile::open(path);
        const std::string piece(40'000, 'p');
        if (!file || !file->append(std::as_bytes(std::span(piece))))
            return 1;
        const auto second = file->append(std::as_bytes(std::span(piece)));
        if (second || second.error().code != ErrorCode::DiskFull)
            return 2;
        return fs::file_size(path) == 40'000 && file->size() == 40'000 ? 0 : 3;
    });
    EXPECT_EQ(code, 0);
}

// A tmpfs of 256 KiB in an own mount namespace.
static bool mountSmall(const fs::path& folder)
{
    const uid_t user = ::getuid();
    if (::unshare(user == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    if (user != 0) {
        std::ofstream("/proc/self/setgroups") << "deny";
        std::ofstream("/proc/self/uid_map") << "0 " << user << " 1";
    }
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return false;
    return ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=256k") == 0;
}

TEST(DiskFull, SmallFileSystemKeepsTheOldFileAndRecovers)
{
    const test::TempFolder folder;
    const int code = inChild([&folder] {
        if (!mountSmall(folder.path()))
            return kSkipped;
        const fs::path path = folder.path() / "a";
        const std::string old(100'000, 'o');
        if (!atomicWrite(path, old))
            return 1;
        for (const std::size_t size : {160'000UL, 200'000UL, 400'000UL}) {
            const auto done = atomicWrite(path, std::string(size, 'n'));
            if (done || done.error().code != ErrorCode::DiskFull)
                return 2;
            if (!onlyTheOldFile(path, old))
                return 3;
        }
        return atomicWrite(path, std::string(120'000, 'n')) && onlyTheOldFile(path, std::string(120'000, 'n')) ? 0 : 4;
    });
    if (code == kSkipped)
        GTEST_SKIP() << "no mount namespaces here";
    EXPECT_EQ(code, 0);
}
