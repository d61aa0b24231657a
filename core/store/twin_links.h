// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/store_values.h"

namespace SQLite {
class Database;
}

// Twins in the database. Private to core/store; throws what SQLiteCpp throws.
namespace seedbook {

// Both ways; once is enough.
void linkTwins(SQLite::Database& db, const std::string& key, const TwinLink& twin);
// The finals of two drafts that are twins become twins, too.
void linkFinals(SQLite::Database& db);
// Of a picture's recipe: those whose pictures there are, in the order of their keys.
[[nodiscard]] std::vector<TwinLink> twinsOf(SQLite::Database& db, const std::string& key);

} // namespace seedbook
