// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/schema.h"
#include "core/store/sql_guard.h"
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <array>
#include <set>
#include <string>

namespace seedbook {
namespace {

// `pictures` is narrow on purpose: opening a project reads all of it. `verdict` and `reason` are what the journal says,
// written in the same transaction as the journal's line.
constexpr const char* kFirst = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE templates(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE pictures(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  seed INTEGER NOT NULL,
  verdict INTEGER NOT NULL DEFAULT 0 CHECK(verdict BETWEEN 0 AND 2),
  thumb_offset INTEGER NOT NULL,
  thumb_bytes INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  reason TEXT NOT NULL DEFAULT '');
CREATE TABLE details(
  picture INTEGER PRIMARY KEY REFERENCES pictures(id),
  key TEXT NOT NULL UNIQUE,
  prompt TEXT NOT NULL,
  recipe TEXT NOT NULL,
  model TEXT NOT NULL,
  engine TEXT NOT NULL,
  template INTEGER NOT NULL REFERENCES templates(id),
  sharpness REAL NOT NULL,
  contrast REAL NOT NULL,
  colours TEXT NOT NULL,
  created TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL);
CREATE TABLE choices(
  picture INTEGER NOT NULL REFERENCES pictures(id),
  place INTEGER NOT NULL,
  slot TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(picture, place)) WITHOUT ROWID;
CREATE INDEX choices_by_value ON choices(slot, value, picture);
CREATE TABLE jobs(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  recipe TEXT NOT NULL,
  choices TEXT NOT NULL,
  template INTEGER NOT NULL REFERENCES templates(id),
  model TEXT NOT NULL,
  state INTEGER NOT NULL DEFAULT 0 CHECK(state BETWEEN 0 AND 4),
  attempts INTEGER NOT NULL DEFAULT 0,
  crashes INTEGER NOT NULL DEFAULT 0,
  picture INTEGER REFERENCES pictures(id),
  error TEXT NOT NULL DEFAULT '');
CREATE UNIQUE INDEX jobs_pending ON jobs(key) WHERE state < 2;
CREATE INDEX jobs_by_state ON jobs(state) WHERE state < 2;
CREATE TABLE journal(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind INTEGER NOT NULL CHECK(kind BETWEEN 0 AND 2),
  target INTEGER REFERENCES journal(seq),
  by INTEGER NOT NULL CHECK(by BETWEEN 0 AND 3),
  reason TEXT NOT NULL,
  time TEXT NOT NULL);
CREATE TABLE decisions(
  seq INTEGER NOT NULL REFERENCES journal(seq),
  picture INTEGER NOT NULL REFERENCES pictures(id),
  verdict INTEGER NOT NULL CHECK(verdict BETWEEN 0 AND 2),
  before_verdict INTEGER NOT NULL CHECK(before_verdict BETWEEN 0 AND 2),
  before_reason TEXT NOT NULL,
  PRIMARY KEY(seq, picture)) WITHOUT ROWID;
)sql";

// Drafts and their finals. `profile` and `draft` of a job become those of its picture; `born` is the verdict a picture
// had before the journal's first word on it.
constexpr const char* kDrafts = R"sql(
ALTER TABLE pictures ADD COLUMN profile INTEGER NOT NULL DEFAULT 1 CHECK(profile BETWEEN 0 AND 1);
ALTER TABLE pictures ADD COLUMN draft INTEGER REFERENCES pictures(id);
ALTER TABLE pictures ADD COLUMN born INTEGER NOT NULL DEFAULT 0 CHECK(born BETWEEN 0 AND 2);
CREATE INDEX pictures_by_draft ON pictures(draft) WHERE draft IS NOT NULL;
ALTER TABLE jobs ADD COLUMN profile INTEGER NOT NULL DEFAULT 1 CHECK(profile BETWEEN 0 AND 1);
ALTER TABLE jobs ADD COLUMN draft INTEGER REFERENCES pictures(id);
CREATE INDEX jobs_by_draft ON jobs(draft) WHERE draft IS NOT NULL;
)sql";

// Pictures of one seed that differ in one choice, by their recipes' keys: a link outlives the jobs, and holds whichever
// of the two is made first.
constexpr const char* kTwins = R"sql(
CREATE TABLE twins(
  key TEXT NOT NULL,
  twin TEXT NOT NULL,
  slot TEXT NOT NULL,
  PRIMARY KEY(key, twin)) WITHOUT ROWID;
)sql";

constexpr std::array<const char*, 3> kMigrations{kFirst, kDrafts, kTwins};

// Every object of the schema as SQLite stores it; its own sqlite_… tables are its business.
std::set<std::string> objectsOf(SQLite::Database& db)
{
    std::set<std::string> objects;
    SQLite::Statement query(db, "SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_master "
                                "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    while (query.executeStep())
        objects.insert(query.getColumn(0).getString());
    return objects;
}

std::set<std::string> objectsOfVersion(int version)
{
    SQLite::Database memory(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (int i = 0; i < version; ++i)
        memory.exec(kMigrations.at(static_cast<std::size_t>(i)));
    return objectsOf(memory);
}

int pragmaInt(SQLite::Database& db, const char* pragma)
{
    return db.execAndGet(pragma).getInt();
}

} // namespace

int newestSchema()
{
    return static_cast<int>(kMigrations.size());
}

Result<void> migrate(SQLite::Database& db)
{
    return guarded("bring the database to the newest schema", [&]() -> Result<void> {
        for (int version = pragmaInt(db, "PRAGMA user_version"); version < newestSchema(); ++version) {
            SQLite::Transaction step(db);
            db.exec(kMigrations.at(static_cast<std::size_t>(version)));
            db.exec("PRAGMA user_version=" + std::to_string(version + 1));
            db.exec("PRAGMA application_id=" + std::to_string(kApplicationId));
            step.commit();
        }
        return {};
    });
}

Result<void> checkSchema(SQLite::Database& db)
{
    return guarded("read the database's schema", [&]() -> Result<void> {
        if (pragmaInt(db, "PRAGMA application_id") != kApplicationId)
            return fail(ErrorCode::Corrupt, "project.db was not made by Seedbook", db.getFilename());
        const int version = pragmaInt(db, "PRAGMA user_version");
        if (version > newestSchema())
            return fail(ErrorCode::Unsupported, "a newer Seedbook made this project: update this program to open it",
                        db.getFilename());
        if (version < 1 || objectsOf(db) != objectsOfVersion(version))
            return fail(ErrorCode::Corrupt, "project.db holds other tables than Seedbook makes: restore it from a copy",
                        db.getFilename());
        return {};
    });
}

} // namespace seedbook
