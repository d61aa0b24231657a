// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a disk that fails while syncing is reported as saved (reliability B04). The functions below take the
// place of libc's in this program, so every call the writer makes can be made to fail.
#include "core/base/file.h"
#include "tests/core/base/temp_folder.h"
#include <cerrno>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace seedbook;
namespace fs = std::filesystem;

namespace {
struct Fault
{
    int callsBefore = -1; // the call that fails, counted from 0; negative: none
    int errnoValue = 0;
    bool hit = false;

    bool strikes()
    {
        if (callsBefore < 0 || callsBefore-- > 0)
            return false;
        hit = true;
        errno = errnoValue;
        return true;
    }
};
Fault g_fault;
} // namespace

extern "C" int fsync(int fd)
{
    return g_fault.strikes() ? -1 : static_cast<int>(::syscall(SYS_fsync, fd));
}

extern "C" int rename(const char* from, const char* to) noexcept
{
    return g_fault.strikes() ? -1 : static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

extern "C" ssize_t pwrite(int fd, const void* bytes, std::size_t count, off_t offset)
{
    // At most 1000 bytes a call: a writer that ignores short writes loses the rest.
    return g_fault.strikes() ? -1 : ::syscall(SYS_pwrite64, fd, bytes, count < 1000 ? count : 1000, offset);
}

static int faultsHit(const fs::path& path, int errnoValue, ErrorCode expected)
{
    const std::string old(3'000, 'o');
    int hits = 0;
    for (int call = 0; call < 100; ++call) {
        g_fault = {};
        EXPECT_TRUE(atomicWrite(path, old));
        g_fault = {call, errnoValue, false};
        const auto done = atomicWrite(path, std::string(4'500, 'n'));
        const bool hit = g_fault.hit;
        g_fault = {};
        if (!hit) {
            EXPECT_TRUE(done);
            break;
        }
        ++hits;
        EXPECT_FALSE(done) << "call " << call << " failed and was reported as saved";
        EXPECT_TRUE(done || done.error().code == expected);
        const std::string now = readTextFile(path).value_or("");
        EXPECT_TRUE(now == old || now == std::string(4'500, 'n')) << "torn after call " << call;
        EXPECT_EQ(std::distance(fs::directory_iterator(path.parent_path()), fs::directory_iterator()), 1);
    }
    return hits;
}

TEST(SyncFaults, NoFailedCallIsReportedAsSaved)
{
    const test::TempFolder folder;
    // Five short writes, fsync of the file, rename, fsync of the folder.
    EXPECT_EQ(faultsHit(folder.path() / "a", EIO, ErrorCode::Io), 8);
    EXPECT_EQ(faultsHit(folder.path() / "a", ENOSPC, ErrorCode::DiskFull), 8);
}

TEST(SyncFaults, AnInterruptedWriteGoesOn)
{
    const test::TempFolder folder;
    g_fault = {1, EINTR, false};
    EXPECT_TRUE(atomicWrite(folder.path() / "a", std::string(4'500, 'n')));
    EXPECT_TRUE(g_fault.hit);
    EXPECT_EQ(readTextFile(folder.path() / "a").value(), std::string(4'500, 'n'));
}
