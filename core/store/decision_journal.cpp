// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/decision_journal.h"
#include "core/store/sql_guard.h"
#include "core/store/utc_time.h"
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <unordered_set>

namespace seedbook {
namespace {

void change(VerdictCounts& counts, Verdict verdict, std::int64_t by)
{
    if (verdict == Verdict::Kept)
        counts.kept += by;
    else if (verdict == Verdict::Rejected)
        counts.rejected += by;
    else
        counts.undecided += by;
}

// Writes the rows of one journal line, and what they make of the pictures.
class LineWriter
{
public:
    LineWriter(SQLite::Database& db, std::int64_t seq, Verdict verdict, std::string reason)
        : m_before(db, "SELECT verdict, reason FROM pictures WHERE id=?")
        , m_row(db, "INSERT INTO decisions VALUES(?, ?, ?, ?, ?)")
        , m_update(db, "UPDATE pictures SET verdict=?, reason=? WHERE id=?")
        , m_verdict(verdict)
    {
        m_row.bind(1, seq);
        m_row.bind(3, static_cast<int>(verdict));
        m_update.bind(1, static_cast<int>(verdict));
        m_update.bind(2, reason);
    }

    // False when there is no such picture.
    bool write(PictureId picture, VerdictCounts& counts)
    {
        m_before.bind(1, picture);
        if (!m_before.executeStep())
            return false;
        const int before = m_before.getColumn(0).getInt();
        m_row.bind(2, picture);
        m_row.bind(4, before);
        m_row.bind(5, m_before.getColumn(1).getString());
        m_row.exec();
        m_update.bind(3, picture);
        m_update.exec();
        for (SQLite::Statement* statement : {&m_before, &m_row, &m_update})
            statement->reset();
        change(counts, static_cast<Verdict>(before), -1);
        change(counts, m_verdict, 1);
        return true;
    }

private:
    SQLite::Statement m_before, m_row, m_update;
    Verdict m_verdict;
};

} // namespace

DecisionJournal::DecisionJournal(SQLite::Database& db)
    : m_db(db)
{
}

Result<void> DecisionJournal::refreshCounts()
{
    return guarded("count decisions", [&]() -> Result<void> {
        VerdictCounts counts;
        SQLite::Statement query(m_db, "SELECT verdict, count(*) FROM pictures GROUP BY verdict");
        while (query.executeStep()) {
            const std::int64_t number = query.getColumn(1).getInt64();
            change(counts, static_cast<Verdict>(query.getColumn(0).getInt()), number);
            counts.all += number;
        }
        m_counts = counts;
        return {};
    });
}

void DecisionJournal::countAdded(Verdict born)
{
    ++m_counts.all;
    change(m_counts, born, 1);
}

std::int64_t DecisionJournal::appendLine(Kind kind, std::optional<std::int64_t> target, DecidedBy by,
                                         std::string_view reason)
{
    SQLite::Statement line(m_db, "INSERT INTO journal(kind, target, by, reason, time) VALUES(?, ?, ?, ?, ?)");
    line.bind(1, static_cast<int>(kind));
    if (target)
        line.bind(2, *target);
    line.bind(3, static_cast<int>(by));
    line.bind(4, std::string(reason));
    line.bind(5, utcNow());
    line.exec();
    return m_db.getLastInsertRowid();
}

Result<DecisionReceipt> DecisionJournal::decide(std::span<const PictureId> pictures, Verdict verdict,
                                                std::string_view reason, DecidedBy by)
{
    if (pictures.empty())
        return fail(ErrorCode::InvalidArgument, "no picture was named: select at least one");
    if (const Result<void> loaded = loadStacks(); !loaded)
        return tl::unexpected<Error>(loaded.error());
    return guarded("record a decision", [&]() -> Result<DecisionReceipt> {
        DecisionReceipt receipt;
        VerdictCounts counts = m_counts;
        SQLite::Transaction transaction(m_db);
        receipt.journalSeq = appendLine(Kind::Decide, std::nullopt, by, reason);
        LineWriter writer(m_db, receipt.journalSeq, verdict, std::string(reason));
        std::unordered_set<PictureId> seen;
        for (const PictureId picture : pictures) {
            if (!seen.insert(picture).second)
                continue;
            if (!writer.write(picture, counts))
                return fail(ErrorCode::InvalidArgument,
                            "there is no picture " + std::to_string(picture) + " in this project");
            receipt.changed.emplace_back(picture, verdict);
        }
        transaction.commit();
        m_counts = counts;
        m_stacks->undo.push_back(receipt.journalSeq);
        m_stacks->redo.clear();
        receipt.counts = m_counts;
        return receipt;
    });
}

Result<void> DecisionJournal::loadStacks()
{
    if (m_stacks)
        return {};
    return guarded("read the decisions", [&]() -> Result<void> {
        Stacks stacks;
        SQLite::Statement query(m_db, "SELECT seq, kind, target FROM journal ORDER BY seq");
        while (query.executeStep()) {
            const auto kind = static_cast<Kind>(query.getColumn(1).getInt());
            if (kind == Kind::Decide) {
                stacks.undo.push_back(query.getColumn(0).getInt64());
                stacks.redo.clear();
                continue;
            }
            auto& from = kind == Kind::Undo ? stacks.undo : stacks.redo;
            auto& to = kind == Kind::Undo ? stacks.redo : stacks.undo;
            if (from.empty() || from.back() != query.getColumn(2).getInt64())
                return fail(ErrorCode::Corrupt, "the decision journal takes back a line that was not the last",
                            "journal line " + query.getColumn(0).getString());
            to.push_back(from.back());
            from.pop_back();
        }
        m_stacks = std::move(stacks);
        return {};
    });
}

// Undo restores what each picture was before the line; redo sets what the line had set.
std::vector<std::pair<PictureId, Verdict>> DecisionJournal::applyLine(Kind kind, std::int64_t target)
{
    SQLite::Statement query(
        m_db, kind == Kind::Undo
                  ? "SELECT picture, before_verdict, before_reason FROM decisions WHERE seq=?"
                  : "SELECT picture, verdict, (SELECT reason FROM journal WHERE seq=?1) FROM decisions WHERE seq=?1");
    query.bind(1, target);
    SQLite::Statement update(m_db, "UPDATE pictures SET verdict=?, reason=? WHERE id=?");
    std::vector<std::pair<PictureId, Verdict>> changed;
    while (query.executeStep()) {
        changed.emplace_back(query.getColumn(0).getInt64(), static_cast<Verdict>(query.getColumn(1).getInt()));
        update.reset();
        update.bind(1, query.getColumn(1).getInt());
        update.bind(2, query.getColumn(2).getString());
        update.bind(3, changed.back().first);
        update.exec();
    }
    return changed;
}

Result<DecisionReceipt> DecisionJournal::replay(Kind kind, std::int64_t target)
{
    return guarded(kind == Kind::Undo ? "undo a decision" : "redo a decision", [&]() -> Result<DecisionReceipt> {
        DecisionReceipt receipt;
        {
            SQLite::Transaction transaction(m_db);
            receipt.journalSeq = appendLine(kind, target, DecidedBy::Key, "");
            receipt.changed = applyLine(kind, target);
            transaction.commit();
        }
        auto& from = kind == Kind::Undo ? m_stacks->undo : m_stacks->redo;
        auto& to = kind == Kind::Undo ? m_stacks->redo : m_stacks->undo;
        from.pop_back();
        to.push_back(target);
        if (const Result<void> counted = refreshCounts(); !counted)
            return tl::unexpected<Error>(counted.error());
        receipt.counts = m_counts;
        return receipt;
    });
}

Result<DecisionReceipt> DecisionJournal::undo()
{
    if (const Result<void> loaded = loadStacks(); !loaded)
        return tl::unexpected<Error>(loaded.error());
    if (m_stacks->undo.empty())
        return fail(ErrorCode::NotFound, "there is no decision to take back");
    return replay(Kind::Undo, m_stacks->undo.back());
}

Result<DecisionReceipt> DecisionJournal::redo()
{
    if (const Result<void> loaded = loadStacks(); !loaded)
        return tl::unexpected<Error>(loaded.error());
    if (m_stacks->redo.empty())
        return fail(ErrorCode::NotFound, "there is no decision to make again");
    return replay(Kind::Redo, m_stacks->redo.back());
}

} // namespace seedbook
