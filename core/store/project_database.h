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

struct OpenedDatabase
{
    std::unique_ptr<SQLite::Database> db;
    std::vector<std::string> notes; // for people
};

// Errors: DiskFull, Io, Database.
[[nodiscard]] Result<void> createDatabase(const std::filesystem::path& file);
// After a crash (a journal is left) the whole database is checked. Errors: NotFound, Corrupt, Unsupported, Busy, Io.
[[nodiscard]] Result<OpenedDatabase> openDatabase(const std::filesystem::path& file);
// Reads the file alone and changes nothing beside it. Errors: as above.
[[nodiscard]] Result<OpenedDatabase> openDatabaseReadOnly(const std::filesystem::path& file);
// Empty when SQLite's quick_check is content.
[[nodiscard]] Result<std::vector<std::string>> quickCheck(SQLite::Database& db);

} // namespace seedbook
