// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <SQLiteCpp/Database.h>
#include <cstdint>

// The tables of project.db. Private to core/store.
namespace seedbook {

inline constexpr std::int32_t kApplicationId = 0x53656564; // "Seed"

// The newest schema version this program knows: one per migration.
[[nodiscard]] int newestSchema();

// Brings an empty or older database to the newest schema, one transaction per step. Errors: Database, DiskFull.
[[nodiscard]] Result<void> migrate(SQLite::Database& db);

// Refuses what is not a Seedbook database of a known version with exactly the tables we make: no foreign triggers,
// views or tables. Errors: Corrupt, Unsupported (a newer version made it).
[[nodiscard]] Result<void> checkSchema(SQLite::Database& db);

} // namespace seedbook
