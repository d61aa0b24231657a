// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/partial_folder.h"
#include "core/base/file.h"
#include <cerrno>
#include <fcntl.h>
#include <random>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMark = ".partial-";
constexpr std::size_t kRandomDigits = 8;
constexpr int kAttempts = 20;

std::string randomDigits()
{
    constexpr std::string_view kHex = "0123456789abcdef";
    std::random_device device;
    std::string digits;
    for (unsigned value = device(); digits.size() < kRandomDigits; value >>= 4)
        digits += kHex[value & 15u];
    return digits;
}

// -1 when somebody else has it.
int lockFolder(const fs::path& folder)
{
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd >= 0 && ::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return -1;
    }
    return fd;
}

bool isLeftover(const fs::path& path, const std::string& prefix)
{
    const std::string name = path.filename().string();
    return name.starts_with(prefix) && name.size() == prefix.size() + kRandomDigits &&
           name.find_first_not_of("0123456789abcdef", prefix.size()) == std::string::npos;
}

void removeLeftovers(const fs::path& target)
{
    std::error_code error;
    const std::string prefix = target.filename().string() + kMark;
    for (fs::directory_iterator entry(target.parent_path(), error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        if (!isLeftover(entry->path(), prefix))
            continue;
        if (const int lock = lockFolder(entry->path()); lock >= 0) {
            std::error_code ignored;
            fs::remove_all(entry->path(), ignored);
            ::close(lock);
        }
    }
}

Result<void> checkTarget(const fs::path& target)
{
    std::error_code error;
    const fs::file_status status = fs::symlink_status(target, error);
    if (!fs::exists(status))
        return {};
    if (!fs::is_directory(status) || !fs::is_empty(target, error) || error)
        return fail(ErrorCode::AlreadyExists, "there is something already; choose a new folder or an empty one",
                    target.string());
    return {};
}

Result<void> syncFoldersIn(const fs::path& folder)
{
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error); !error && entry != fs::recursive_directory_iterator();
         entry.increment(error)) {
        if (!entry->is_directory(error))
            continue;
        if (auto synced = syncFolder(entry->path()); !synced)
            return synced;
    }
    if (error)
        return tl::unexpected(errnoError(error.value(), "cannot read the new folder", folder.string()));
    return syncFolder(folder);
}

} // namespace

PartialFolder::PartialFolder(fs::path path, fs::path target, int lock)
    : m_path(std::move(path))
    , m_target(std::move(target))
    , m_lock(lock)
{
}

PartialFolder::PartialFolder(PartialFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, {}))
    , m_target(std::move(other.m_target))
    , m_lock(std::exchange(other.m_lock, -1))
{
}

PartialFolder::~PartialFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
    if (m_lock >= 0)
        ::close(m_lock);
}

Result<PartialFolder> PartialFolder::open(const fs::path& target)
{
    if (auto free = checkTarget(target); !free)
        return tl::unexpected(free.error());
    std::error_code ignored;
    if (!fs::is_directory(target.parent_path(), ignored))
        return fail(ErrorCode::NotFound, "this folder is not there; make it first", target.parent_path().string());
    removeLeftovers(target);
    // Between mkdir and the lock, another export's sweep may take the folder for a leftover; then another name is
    // tried.
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        fs::path path = target.parent_path() / (target.filename().string() + kMark + randomDigits());
        if (::mkdir(path.c_str(), 0777) != 0) {
            if (errno == EEXIST)
                continue;
            return tl::unexpected(errnoError(errno, "cannot make a folder here", target.parent_path().string()));
        }
        if (const int lock = lockFolder(path); lock >= 0)
            return PartialFolder(std::move(path), target, lock);
        std::error_code gone;
        fs::remove(path, gone);
    }
    return fail(ErrorCode::Io, "cannot make and lock a folder here", target.parent_path().string());
}

Result<void> PartialFolder::publish()
{
    if (auto synced = syncFoldersIn(m_path); !synced)
        return synced;
    if (auto free = checkTarget(m_target); !free)
        return free;
    if (::rename(m_path.c_str(), m_target.c_str()) != 0)
        return tl::unexpected(errnoError(errno, "cannot give the dataset its name", m_target.string()));
    m_path.clear();
    return syncFolder(m_target.parent_path());
}

} // namespace seedbook
