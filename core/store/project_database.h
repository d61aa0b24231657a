// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <SQLiteCpp/Database.h>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

// The one connection to project.db: WAL, synchronous=FULL, exclusive, no mmap, nothing executable in the schema.
// Private to core/store.
namespace seedbook {

// A folder of our own that goes away with the object.
class ScratchFolder
{
public:
    // Errors: those of making a folder.
    [[nodiscard]] static Result<std::unique_ptr<ScratchFolder>> make();
    explicit ScratchFolder(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

struct OpenedDatabase
{
    std::shared_ptr<ScratchFolder> scratch; // where a copy is open instead; to be let go after `db`
    std::unique_ptr<SQLite::Database> db;
    std::vector<std::string> notes; // for people
};

// Errors: DiskFull, Io, Database.
[[nodiscard]] Result<void> createDatabase(const std::filesystem::path& file);
// After a crash (a journal is left) the whole database is checked. Errors: NotFound, Corrupt, Unsupported, Busy, Io.
[[nodiscard]] Result<OpenedDatabase> openDatabase(const std::filesystem::path& file);
// Changes nothing in the folder. Where a crash left a journal, a copy of both is read, so that the newest changes are
// seen; of an older schema a copy that has the newest. Errors: as above.
[[nodiscard]] Result<OpenedDatabase> openDatabaseReadOnly(const std::filesystem::path& file);
// Empty when SQLite's quick_check is content.
[[nodiscard]] Result<std::vector<std::string>> quickCheck(SQLite::Database& db);

} // namespace seedbook
