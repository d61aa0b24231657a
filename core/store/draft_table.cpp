// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/draft_table.h"
#include "core/store/sql_guard.h"
#include <SQLiteCpp/Statement.h>
#include <set>

namespace seedbook {
namespace {

constexpr const char* kDrafts =
    "SELECT p.id, p.verdict, p.profile, EXISTS(SELECT 1 FROM pictures f WHERE f.draft=p.id AND f.verdict<>2) OR "
    "EXISTS(SELECT 1 FROM jobs j WHERE j.draft=p.id AND j.state<2) FROM pictures p ";

void sortInto(OpenDrafts& found, SQLite::Statement& query)
{
    if (static_cast<Profile>(query.getColumn(2).getInt()) != Profile::Draft)
        ++found.notDrafts;
    else if (static_cast<Verdict>(query.getColumn(1).getInt()) != Verdict::Kept)
        ++found.notKept;
    else if (query.getColumn(3).getInt() != 0)
        ++found.finished;
    else
        found.drafts.push_back(query.getColumn(0).getInt64());
}

} // namespace

DraftTable::DraftTable(SQLite::Database& db)
    : m_db(db)
{
}

Result<OpenDrafts> DraftTable::open(std::span<const PictureId> chosen) const
{
    return guarded("look for drafts", [&]() -> Result<OpenDrafts> {
        OpenDrafts found;
        if (chosen.empty()) {
            SQLite::Statement query(m_db, std::string(kDrafts) + "WHERE p.verdict=1 AND p.profile=0 ORDER BY p.id");
            while (query.executeStep())
                sortInto(found, query);
            return found;
        }
        SQLite::Statement query(m_db, std::string(kDrafts) + "WHERE p.id=?");
        for (const PictureId id : std::set<PictureId>(chosen.begin(), chosen.end())) {
            query.reset();
            query.bind(1, id);
            if (query.executeStep())
                sortInto(found, query);
        }
        return found;
    });
}

Result<std::filesystem::path> DraftTable::modelOf(PictureId picture) const
{
    return guarded("find a picture's model", [&]() -> Result<std::filesystem::path> {
        SQLite::Statement query(m_db, "SELECT model FROM jobs WHERE picture=? ORDER BY id DESC LIMIT 1");
        query.bind(1, picture);
        if (!query.executeStep())
            return fail(ErrorCode::NotFound, "nothing tells which model made picture " + std::to_string(picture));
        return std::filesystem::path(query.getColumn(0).getString());
    });
}

} // namespace seedbook
