// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/project_lock.h"
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace seedbook {
namespace {

std::string ownerOf(int fd)
{
    std::array<char, 32> text{};
    const ssize_t got = pread(fd, text.data(), text.size() - 1, 0);
    std::string pid;
    for (ssize_t i = 0; i < got && text[static_cast<std::size_t>(i)] >= '0' && text[static_cast<std::size_t>(i)] <= '9';
         ++i)
        pid += text[static_cast<std::size_t>(i)];
    return pid.empty() ? std::string("another program") : "process " + pid;
}

tl::unexpected<Error> busy(int fd, const std::filesystem::path& folder)
{
    const std::string owner = ownerOf(fd);
    close(fd);
    return fail(ErrorCode::Busy, "the project is open in " + owner + ": close it there first", folder.string());
}

} // namespace

Result<ProjectLock> ProjectLock::acquire(const std::filesystem::path& folder)
{
    const std::filesystem::path file = folder / ".lock";
    const int fd = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0644);
    if (fd < 0)
        return tl::unexpected<Error>(errnoError(errno, "lock the project", file.string()));
    if (flock(fd, LOCK_EX | LOCK_NB) != 0)
        return busy(fd, folder);
    // The id only serves the message of the second opener, so a full disk here is no reason to refuse.
    const std::string pid = std::to_string(getpid()) + "\n";
    if (ftruncate(fd, 0) == 0 && pwrite(fd, pid.data(), pid.size(), 0) < 0)
        errno = 0;
    return ProjectLock(fd);
}

Result<ProjectLock> ProjectLock::acquireShared(const std::filesystem::path& folder)
{
    const int fd = open((folder / ".lock").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0)
        return ProjectLock(-1);
    if (flock(fd, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return busy(fd, folder);
    return ProjectLock(fd);
}

ProjectLock::ProjectLock(ProjectLock&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
{
}

ProjectLock& ProjectLock::operator=(ProjectLock&& other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

ProjectLock::~ProjectLock()
{
    if (m_fd >= 0)
        close(m_fd);
}

} // namespace seedbook
