// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

// What the reader, the atomic writer and the append file share. Private to core/base.
namespace seedbook {

// Writes all of `bytes` at `offset`, however many pieces the kernel takes them in.
[[nodiscard]] Result<void> writeAllAt(int fd, std::uint64_t offset, std::span<const std::byte> bytes,
                                      const std::filesystem::path& path);
// fsync; its failure is final, since the kernel may have dropped the pages it could not write.
[[nodiscard]] Result<void> syncDescriptor(int fd, const std::filesystem::path& path);
// open(2) with O_CLOEXEC, again after EINTR; -1 with errno set on failure.
[[nodiscard]] int openDescriptor(const std::filesystem::path& path, int flags, unsigned mode = 0);

} // namespace seedbook
