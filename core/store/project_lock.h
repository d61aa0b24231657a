// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <filesystem>

namespace seedbook {

// Held as long as a project is open: flock on `folder/.lock`, so that the kernel lets go of it when the program dies,
// however it dies. The file holds the owner's process id for the message; it is never removed.
class ProjectLock
{
public:
    // Errors: Busy (names the other process), ReadOnly, DiskFull, Io.
    static Result<ProjectLock> acquire(const std::filesystem::path& folder);
    // For a folder that cannot be written: shared, and fine when there is no lock file. Errors: Busy.
    static Result<ProjectLock> acquireShared(const std::filesystem::path& folder);
    ProjectLock(ProjectLock&& other) noexcept;
    ProjectLock& operator=(ProjectLock&& other) noexcept;
    ProjectLock(const ProjectLock&) = delete;
    ProjectLock& operator=(const ProjectLock&) = delete;
    ~ProjectLock();

private:
    explicit ProjectLock(int fd)
        : m_fd(fd)
    {
    }
    int m_fd = -1;
};

} // namespace seedbook
