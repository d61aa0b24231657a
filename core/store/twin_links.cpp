// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/twin_links.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace seedbook {

void linkTwins(SQLite::Database& db, const std::string& key, const TwinLink& twin)
{
    SQLite::Statement link(db, "INSERT OR IGNORE INTO twins VALUES(?1, ?2, ?3), (?2, ?1, ?3)");
    link.bind(1, key);
    link.bind(2, twin.key);
    link.bind(3, twin.slot);
    link.exec();
}

void linkFinals(SQLite::Database& db)
{
    db.exec("INSERT OR IGNORE INTO twins SELECT a.key, b.key, t.slot FROM twins t JOIN details x ON x.key=t.key "
            "JOIN details y ON y.key=t.twin JOIN jobs a ON a.draft=x.picture JOIN jobs b ON b.draft=y.picture");
}

std::vector<TwinLink> twinsOf(SQLite::Database& db, const std::string& key)
{
    SQLite::Statement query(db, "SELECT t.twin, t.slot FROM twins t JOIN details d ON d.key=t.twin WHERE t.key=? "
                                "ORDER BY t.twin");
    query.bind(1, key);
    std::vector<TwinLink> twins;
    while (query.executeStep())
        twins.push_back({query.getColumn(0).getString(), query.getColumn(1).getString()});
    return twins;
}

} // namespace seedbook
