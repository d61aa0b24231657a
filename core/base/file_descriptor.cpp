// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file_descriptor.h"
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace seedbook {

Result<void> writeAllAt(int fd, std::uint64_t offset, std::span<const std::byte> bytes,
                        const std::filesystem::path& path)
{
    while (!bytes.empty()) {
        const ssize_t taken = ::pwrite(fd, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (taken < 0) {
            if (errno == EINTR)
                continue;
            return tl::unexpected(errnoError(errno, "cannot write", path.string()));
        }
        if (taken == 0)
            return fail(ErrorCode::DiskFull, "cannot write: the file system takes no more bytes", path.string());
        offset += static_cast<std::uint64_t>(taken);
        bytes = bytes.subspan(static_cast<std::size_t>(taken));
    }
    return {};
}

Result<void> syncDescriptor(int fd, const std::filesystem::path& path)
{
    if (::fsync(fd) != 0)
        return tl::unexpected(errnoError(errno, "cannot make the file durable", path.string()));
    return {};
}

int openDescriptor(const std::filesystem::path& path, int flags, unsigned mode)
{
    int fd = -1;
    do {
        fd = ::open(path.c_str(), flags | O_CLOEXEC, mode);
    } while (fd < 0 && errno == EINTR);
    return fd;
}

} // namespace seedbook
