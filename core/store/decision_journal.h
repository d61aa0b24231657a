// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/store_values.h"
#include <optional>
#include <span>

namespace SQLite {
class Database;
}

namespace seedbook {

// Keep, reject, undecided: an append-only journal. Undo and redo are lines of their own, so any depth survives a
// restart; a new decision after an undo ends what could be redone. Every call is one transaction: it is on disk when it
// returns, or nothing happened.
class DecisionJournal
{
public:
    explicit DecisionJournal(SQLite::Database& db);

    // One line for all pictures; repeated ids count once. Errors: InvalidArgument (none, or an unknown picture),
    // DiskFull, Database.
    [[nodiscard]] Result<DecisionReceipt> decide(std::span<const PictureId> pictures, Verdict verdict,
                                                 std::string_view reason, DecidedBy by);
    // Errors: NotFound when there is none.
    [[nodiscard]] Result<DecisionReceipt> undo();
    [[nodiscard]] Result<DecisionReceipt> redo();

    [[nodiscard]] const VerdictCounts& counts() const { return m_counts; }
    // Reads the counts anew. To be called once after opening and after a picture was added.
    [[nodiscard]] Result<void> refreshCounts();
    void countAdded(Verdict born);

private:
    enum class Kind { Decide, Undo, Redo };
    struct Stacks
    {
        std::vector<std::int64_t> undo;
        std::vector<std::int64_t> redo;
    };
    [[nodiscard]] Result<void> loadStacks();
    std::int64_t appendLine(Kind kind, std::optional<std::int64_t> target, DecidedBy by, std::string_view reason);
    [[nodiscard]] Result<DecisionReceipt> replay(Kind kind, std::int64_t target);
    std::vector<std::pair<PictureId, Verdict>> applyLine(Kind kind, std::int64_t target);

    SQLite::Database& m_db;
    VerdictCounts m_counts;
    std::optional<Stacks> m_stacks; // read at the first need
};

} // namespace seedbook
