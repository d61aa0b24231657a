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

struct Before
{
    Verdict verdict = Verdict::Undecided;
    std::string reason;
};

std::optional<Before> readBefore(SQLite::Statement& query, PictureId picture)
{
    query.reset();
    query.bind(1, picture);
    if (!query.executeStep())
        return std::nullopt;
    return Before{static_cast<Verdict>(query.getColumn(0).getInt()), query.getColumn(1).getString()};
}

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

void DecisionJournal::countAdded()
{
    ++m_counts.all;
    ++m_counts.undecided;
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
        SQLite::Statement before(m_db, "SELECT verdict, reason FROM pictures WHERE id=?");
        SQLite::Statement row(m_db, "INSERT INTO decisions VALUES(?, ?, ?, ?, ?)");
        SQLite::Statement update(m_db, "UPDATE pictures SET verdict=?, reason=? WHERE id=?");
        std::unordered_set<PictureId> seen;
        for (const PictureId picture : pictures) {
            if (!seen.insert(picture).second)
                continue;
            const std::optional<Before> was = readBefore(before, picture);
            if (!was)
                return fail(ErrorCode::InvalidArgument,
                            "there is no picture " + std::to_string(picture) + " in this project");
            row.reset();
            row.bind(1, receipt.journalSeq);
            row.bind(2, picture);
            row.bind(3, static_cast<int>(verdict));
            row.bind(4, static_cast<int>(was->verdict));
            row.bind(5, was->reason);
            row.exec();
            update.reset();
            update.bind(1, static_cast<int>(verdict));
            update.bind(2, std::string(reason));
            update.bind(3, picture);
            update.exec();
            change(counts, was->verdict, -1);
            change(counts, verdict, 1);
            receipt.changed.emplace_back(picture, verdict);
        }
        before.reset();
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
