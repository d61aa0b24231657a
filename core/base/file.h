// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The one way to read and write files. No mmap (a truncated mapped file is a SIGBUS), no buffered streams (they swallow
// ENOSPC).
namespace seedbook {

// An open file for positioned reads; safe to share between threads, since pread has no position.
class FileReader
{
public:
    // Regular files only (a FIFO or device would hang). Errors: NotFound, InvalidFile, Io.
    static Result<FileReader> open(const std::filesystem::path& path);
    FileReader(FileReader&& other) noexcept;
    FileReader& operator=(FileReader&& other) noexcept;
    FileReader(const FileReader&) = delete;
    FileReader& operator=(const FileReader&) = delete;
    ~FileReader();

    [[nodiscard]] std::uint64_t size() const { return m_size; } // at open
    // Fills all of `into` from `offset`, or fails with InvalidFile when the file ends before.
    [[nodiscard]] Result<void> readAt(std::uint64_t offset, std::span<std::byte> into) const;
    // Asks the system to have those bytes in its cache soon. A hint without an outcome.
    void willRead(std::uint64_t offset, std::uint64_t bytes) const;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    FileReader(int fd, std::uint64_t size, std::filesystem::path path);
    int m_fd = -1;
    std::uint64_t m_size = 0;
    std::filesystem::path m_path;
};

// Whole file, refused above `maxBytes` before anything is allocated. Errors: NotFound, InvalidFile, Io.
[[nodiscard]] Result<std::vector<std::byte>> readFile(const std::filesystem::path& path,
                                                      std::uint64_t maxBytes = 256u << 20);
[[nodiscard]] Result<std::string> readTextFile(const std::filesystem::path& path, std::uint64_t maxBytes = 16u << 20);

// Temp file beside the target, every byte written, fsync, checked close, rename, fsync of the folder. On any failure
// the temp file is gone and the old file as before; only when the last step fails, the new one may be there already. A
// failed sync is never retried. A killed program leaves at most a file whose name starts with kTempPrefix. Errors:
// DiskFull, ReadOnly, Io, NotFound (folder).
inline constexpr std::string_view kTempPrefix = ".seedbook-tmp-";
[[nodiscard]] Result<void> atomicWrite(const std::filesystem::path& path, std::span<const std::byte> bytes);
[[nodiscard]] Result<void> atomicWrite(const std::filesystem::path& path, std::string_view text);

// Makes names created, renamed or removed in `folder` durable.
[[nodiscard]] Result<void> syncFolder(const std::filesystem::path& folder);

// Every program calls this once at its start: a write above `ulimit -f` then fails as DiskFull instead of killing the
// process.
void ignoreFileSizeSignal();

// An append-only file: `append` returns the offset the bytes got. Not thread-safe; a failed append is truncated away
// again.
class AppendFile
{
public:
    static Result<AppendFile> open(const std::filesystem::path& path);
    AppendFile(AppendFile&& other) noexcept;
    AppendFile& operator=(AppendFile&& other) noexcept;
    AppendFile(const AppendFile&) = delete;
    AppendFile& operator=(const AppendFile&) = delete;
    ~AppendFile();
    [[nodiscard]] Result<std::uint64_t> append(std::span<const std::byte> bytes);
    [[nodiscard]] Result<void> sync();
    [[nodiscard]] std::uint64_t size() const { return m_size; }

private:
    AppendFile(int fd, std::uint64_t size, std::filesystem::path path);
    int m_fd = -1;
    std::uint64_t m_size = 0;
    std::filesystem::path m_path;
};

} // namespace seedbook
