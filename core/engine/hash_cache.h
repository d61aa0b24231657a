// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace seedbook {

// SHA-256 of files, remembered in `folder/model_hashes.json` by path, size and modification time. A cache that cannot
// be read or written costs time, never correctness. Not thread-safe; two processes may overwrite each other's entries.
class HashCache
{
public:
    explicit HashCache(const std::filesystem::path& folder); // empty: nothing is remembered
    // Errors: NotFound, Io.
    [[nodiscard]] Result<std::string> sha256(const std::filesystem::path& file);
    // A hash that was computed elsewhere from what the file holds now.
    void remember(const std::filesystem::path& file, const std::string& sha256);
    void save();

private:
    struct Entry
    {
        std::uint64_t size = 0;
        std::int64_t modified = 0; // ticks of the file clock
        std::string sha256;
    };
    static Result<std::pair<std::filesystem::path, Entry>> stateOf(const std::filesystem::path& file);
    void keep(const std::filesystem::path& path, const Entry& entry);

    std::filesystem::path m_file;
    std::map<std::string, Entry> m_entries; // by canonical path
    bool m_changed = false;
};

} // namespace seedbook
