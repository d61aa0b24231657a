// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/base/file_descriptor.h"
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace seedbook {

namespace fs = std::filesystem;

static fs::path folderOf(const fs::path& path)
{
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

static fs::path temporaryName(const fs::path& folder)
{
    static std::atomic<unsigned> counter{0};
    return folder / (std::string(kTempPrefix) + std::to_string(::getpid()) + "-" + std::to_string(counter++));
}

// O_EXCL: a name left over from a killed program with the same process id is stepped over, not written into.
static int createTemporary(const fs::path& folder, fs::path& name)
{
    int fd = -1;
    do {
        name = temporaryName(folder);
        fd = openDescriptor(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0666);
    } while (fd < 0 && errno == EEXIST);
    return fd;
}

static void keepPermissions(int fd, const fs::path& target)
{
    struct stat status = {};
    if (::stat(target.c_str(), &status) == 0 && S_ISREG(status.st_mode))
        static_cast<void>(::fchmod(fd, status.st_mode & 0777u));
}

static Result<void> fillAndClose(int fd, const fs::path& target, std::span<const std::byte> bytes)
{
    keepPermissions(fd, target);
    auto done = writeAllAt(fd, 0, bytes, target);
    if (done)
        done = syncDescriptor(fd, target);
    if (::close(fd) != 0 && done)
        return tl::unexpected(errnoError(errno, "cannot finish writing", target.string()));
    return done;
}

Result<void> atomicWrite(const fs::path& path, std::span<const std::byte> bytes)
{
    fs::path temporary;
    const fs::path folder = folderOf(path);
    const int fd = createTemporary(folder, temporary);
    if (fd < 0)
        return tl::unexpected(errnoError(errno, "cannot create a file in the folder", folder.string()));
    auto done = fillAndClose(fd, path, bytes);
    if (done && ::rename(temporary.c_str(), path.c_str()) != 0)
        done = tl::unexpected(errnoError(errno, "cannot replace the file", path.string()));
    if (!done) {
        ::unlink(temporary.c_str());
        return done;
    }
    return syncFolder(folder);
}

Result<void> atomicWrite(const fs::path& path, std::string_view text)
{
    return atomicWrite(path, std::as_bytes(std::span(text)));
}

Result<void> syncFolder(const fs::path& folder)
{
    const int fd = openDescriptor(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);
    if (fd < 0)
        return tl::unexpected(errnoError(errno, "cannot open the folder", folder.string()));
    auto done = syncDescriptor(fd, folder);
    ::close(fd);
    return done;
}

void ignoreFileSizeSignal()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace seedbook
