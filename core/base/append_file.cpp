// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/base/file_descriptor.h"
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace seedbook {

AppendFile::AppendFile(int fd, std::uint64_t size, std::filesystem::path path)
    : m_fd(fd)
    , m_size(size)
    , m_path(std::move(path))
{
}

AppendFile::AppendFile(AppendFile&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
    , m_size(other.m_size)
    , m_path(std::move(other.m_path))
{
}

AppendFile& AppendFile::operator=(AppendFile&& other) noexcept
{
    std::swap(m_fd, other.m_fd);
    std::swap(m_size, other.m_size);
    std::swap(m_path, other.m_path);
    return *this;
}

AppendFile::~AppendFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<AppendFile> AppendFile::open(const std::filesystem::path& path)
{
    const bool existed = ::access(path.c_str(), F_OK) == 0;
    const int fd = openDescriptor(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0666);
    if (fd < 0)
        return tl::unexpected(errnoError(errno, "cannot open for appending", path.string()));
    AppendFile file(fd, 0, path);
    struct stat status = {};
    if (::fstat(fd, &status) != 0)
        return tl::unexpected(errnoError(errno, "cannot read the file's size", path.string()));
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::InvalidFile, "is not a regular file", path.string());
    file.m_size = static_cast<std::uint64_t>(status.st_size);
    if (!existed) {
        if (auto synced = syncFolder(path.parent_path()); !synced)
            return tl::unexpected(synced.error());
    }
    return file;
}

Result<std::uint64_t> AppendFile::append(std::span<const std::byte> bytes)
{
    const std::uint64_t offset = m_size;
    if (auto written = writeAllAt(m_fd, offset, bytes, m_path); !written) {
        // Even where this fails, the next append starts at the same offset and covers the rest.
        static_cast<void>(::ftruncate(m_fd, static_cast<off_t>(offset)));
        return tl::unexpected(written.error());
    }
    m_size += bytes.size();
    return offset;
}

Result<void> AppendFile::sync()
{
    return syncDescriptor(m_fd, m_path);
}

} // namespace seedbook
