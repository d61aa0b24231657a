// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/store_values.h"

namespace SQLite {
class Database;
}

namespace seedbook {

// A picture, or one still to be made, as far as planning needs it.
struct PastChoice
{
    Verdict verdict = Verdict::Undecided;
    std::string prompt;
    std::uint64_t seed = 0;
    SlotValues choices;
    bool counted = true; // false: a draft whose final stands for it
};

// Of all pictures, oldest first, then of all waiting jobs. Finals count in place of their drafts, unless rejected.
// Errors: Database, Corrupt.
[[nodiscard]] Result<std::vector<PastChoice>> pastChoices(SQLite::Database& db);

} // namespace seedbook
