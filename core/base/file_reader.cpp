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

FileReader::FileReader(int fd, std::uint64_t size, std::filesystem::path path)
    : m_fd(fd)
    , m_size(size)
    , m_path(std::move(path))
{
}

FileReader::FileReader(FileReader&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
    , m_size(other.m_size)
    , m_path(std::move(other.m_path))
{
}

FileReader& FileReader::operator=(FileReader&& other) noexcept
{
    std::swap(m_fd, other.m_fd);
    std::swap(m_size, other.m_size);
    std::swap(m_path, other.m_path);
    return *this;
}

FileReader::~FileReader()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<FileReader> FileReader::open(const std::filesystem::path& path)
{
    // O_NONBLOCK: opening a FIFO without a writer would wait for ever.
    const int fd = openDescriptor(path, O_RDONLY | O_NONBLOCK);
    if (fd < 0) {
        Error error = errnoError(errno, "cannot open", path.string());
        if (error.code != ErrorCode::NotFound)
            error.code = ErrorCode::Io;
        return tl::unexpected(std::move(error));
    }
    FileReader reader(fd, 0, path);
    struct stat status = {};
    if (::fstat(fd, &status) != 0)
        return tl::unexpected(errnoError(errno, "cannot read the file's size", path.string()));
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::InvalidFile, "is not a regular file", path.string());
    reader.m_size = static_cast<std::uint64_t>(status.st_size);
    return reader;
}

Result<void> FileReader::readAt(std::uint64_t offset, std::span<std::byte> into) const
{
    if (offset > m_size || into.size() > m_size - offset)
        return fail(ErrorCode::InvalidFile, "the file ends before byte " + std::to_string(offset + into.size()),
                    m_path.string());
    while (!into.empty()) {
        const ssize_t got = ::pread(m_fd, into.data(), into.size(), static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return tl::unexpected(errnoError(errno, "cannot read", m_path.string()));
        if (got == 0)
            return fail(ErrorCode::InvalidFile, "the file was cut at byte " + std::to_string(offset), m_path.string());
        offset += static_cast<std::uint64_t>(got);
        into = into.subspan(static_cast<std::size_t>(got));
    }
    return {};
}

void FileReader::willRead(std::uint64_t offset, std::uint64_t bytes) const
{
    ::posix_fadvise(m_fd, static_cast<off_t>(offset), static_cast<off_t>(bytes), POSIX_FADV_WILLNEED);
}

template <class Buffer>
static Result<Buffer> readWhole(const std::filesystem::path& path, std::uint64_t maxBytes)
{
    auto reader = FileReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    if (reader->size() > maxBytes) {
        return fail(ErrorCode::InvalidFile,
                    "has " + std::to_string(reader->size()) + " bytes, more than the " + std::to_string(maxBytes) +
                        " allowed",
                    path.string());
    }
    Buffer buffer(static_cast<std::size_t>(reader->size()), typename Buffer::value_type{});
    if (auto read = reader->readAt(0, std::as_writable_bytes(std::span(buffer))); !read)
        return tl::unexpected(read.error());
    return buffer;
}

Result<std::vector<std::byte>> readFile(const std::filesystem::path& path, std::uint64_t maxBytes)
{
    return readWhole<std::vector<std::byte>>(path, maxBytes);
}

Result<std::string> readTextFile(const std::filesystem::path& path, std::uint64_t maxBytes)
{
    return readWhole<std::string>(path, maxBytes);
}

} // namespace seedbook
