// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <filesystem>

namespace seedbook {

// `target.partial-<random>/` beside the target: filled, then renamed. The destructor removes it unless publish() went
// well. It is locked while it lives; those that a killed program left behind are not locked, and open() removes them.
class PartialFolder
{
public:
    // Errors: AlreadyExists (anything but an empty folder is there), NotFound (the folder around it), ReadOnly,
    // DiskFull, Io.
    static Result<PartialFolder> open(const std::filesystem::path& target);
    PartialFolder(PartialFolder&& other) noexcept;
    PartialFolder& operator=(PartialFolder&& other) = delete;
    PartialFolder(const PartialFolder&) = delete;
    PartialFolder& operator=(const PartialFolder&) = delete;
    ~PartialFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    // Syncs every folder inside, renames, syncs the folder around. Never replaces a folder that has something in it.
    [[nodiscard]] Result<void> publish();

private:
    PartialFolder(std::filesystem::path path, std::filesystem::path target, int lock);
    std::filesystem::path m_path; // empty once published
    std::filesystem::path m_target;
    int m_lock = -1;
};

} // namespace seedbook
