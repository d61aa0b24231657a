// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/store_values.h"
#include <SQLiteCpp/Database.h>
#include <string_view>

// How values become columns and back. Private to core/store.
namespace seedbook {

// [["slot","value"],…]; text that is not UTF-8 is stored with replacement characters.
std::string choicesToJson(const SlotValues& choices);
// Errors: Corrupt.
Result<SlotValues> choicesFromJson(std::string_view json);

// "rrggbb rrggbb …"
std::string coloursToText(const Measures& measures);
// Errors: Corrupt.
Result<Measures> measuresFromColumns(double sharpness, double contrast, std::string_view colours);

// Id of the template's text, stored once.
std::int64_t templateId(SQLite::Database& db, std::string_view text);

} // namespace seedbook
