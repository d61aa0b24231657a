// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/project_database.h"
#include "core/store/schema.h"
#include "core/store/sql_guard.h"
#include <SQLiteCpp/Statement.h>
#include <cerrno>
#include <cstdlib>
#include <sqlite3.h>
#include <system_error>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

Result<void> requireFile(const fs::path& file)
{
    std::error_code ignored;
    const fs::file_status status = fs::symlink_status(file, ignored);
    if (!fs::exists(status))
        return fail(ErrorCode::NotFound, "this folder is no Seedbook project: it has no project.db", file.string());
    if (!fs::is_regular_file(status))
        return fail(ErrorCode::Corrupt, "project.db is not a plain file", file.string());
    if (fs::file_size(file, ignored) == 0)
        return fail(ErrorCode::Corrupt, "project.db is empty: restore it from a copy", file.string());
    return {};
}

void harden(SQLite::Database& db)
{
    sqlite3* handle = db.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    db.exec("PRAGMA trusted_schema=OFF");
    db.exec("PRAGMA cell_size_check=ON");
    db.exec("PRAGMA mmap_size=0");
    db.exec("PRAGMA foreign_keys=ON");
}

// Exclusive before WAL: then the journal's index lives on the heap and no shared-memory file is mapped.
void makeDurable(SQLite::Database& db)
{
    db.exec("PRAGMA locking_mode=EXCLUSIVE");
    db.exec("PRAGMA journal_mode=WAL");
    db.exec("PRAGMA synchronous=FULL");
    db.exec("PRAGMA wal_autocheckpoint=256");
}

std::string immutableUri(const fs::path& file)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : fs::absolute(file).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= ' ' || byte >= 127 || c == '%' || c == '?' || c == '#') {
            uri += '%';
            uri += kHex[byte >> 4];
            uri += kHex[byte & 15];
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

fs::path journalOf(const fs::path& file)
{
    return file.string() + "-wal";
}

bool hasJournal(const fs::path& file)
{
    std::error_code ignored;
    return fs::exists(journalOf(file), ignored) && fs::file_size(journalOf(file), ignored) > 0;
}

Result<std::unique_ptr<ScratchFolder>> copyWithJournal(const fs::path& file)
{
    Result<std::unique_ptr<ScratchFolder>> scratch = ScratchFolder::make();
    if (!scratch)
        return scratch;
    std::error_code error;
    for (const fs::path& part : {file, journalOf(file)}) {
        if (part != file && !hasJournal(file))
            continue;
        fs::copy_file(part, (*scratch)->path() / part.filename(), error);
        if (error)
            return tl::unexpected<Error>(errnoError(error.value(), "copy the database to read it", part.string()));
    }
    return scratch;
}

// An older schema is brought to the newest in a copy, so that one set of queries reads every project.
bool isOlder(const fs::path& file)
{
    const Result<bool> older = guarded("read the schema's version", [&]() -> Result<bool> {
        SQLite::Database db(immutableUri(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        const int version = db.execAndGet("PRAGMA user_version").getInt();
        return version >= 1 && version < newestSchema();
    });
    return older && *older;
}

} // namespace

Result<std::unique_ptr<ScratchFolder>> ScratchFolder::make()
{
    std::error_code error;
    std::string name = (fs::temp_directory_path(error) / "seedbook-XXXXXX").string();
    if (error || mkdtemp(name.data()) == nullptr)
        return tl::unexpected<Error>(errnoError(error ? error.value() : errno, "make a folder for a copy", name));
    return std::make_unique<ScratchFolder>(name);
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

Result<void> createDatabase(const fs::path& file)
{
    return guarded("make " + file.string(), [&]() -> Result<void> {
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        harden(db);
        makeDurable(db);
        return migrate(db);
    });
}

Result<OpenedDatabase> openDatabase(const fs::path& file)
{
    if (const Result<void> there = requireFile(file); !there)
        return tl::unexpected<Error>(there.error());
    const bool afterCrash = hasJournal(file);
    return guarded("open " + file.string(), [&]() -> Result<OpenedDatabase> {
        OpenedDatabase opened;
        opened.db = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE);
        harden(*opened.db);
        makeDurable(*opened.db);
        if (const Result<void> known = checkSchema(*opened.db); !known)
            return tl::unexpected<Error>(known.error());
        if (const Result<void> newest = migrate(*opened.db); !newest)
            return tl::unexpected<Error>(newest.error());
        if (!afterCrash)
            return opened;
        const auto problems = quickCheck(*opened.db);
        if (!problems)
            return tl::unexpected<Error>(problems.error());
        if (!problems->empty())
            return fail(ErrorCode::Corrupt,
                        "the project's database is damaged (" + problems->front() + "): restore it from a copy",
                        file.string());
        opened.notes.push_back("the program ended without closing the project; its journal was read and is whole");
        return opened;
    });
}

Result<OpenedDatabase> openDatabaseReadOnly(const fs::path& file)
{
    if (const Result<void> there = requireFile(file); !there)
        return tl::unexpected<Error>(there.error());
    std::shared_ptr<ScratchFolder> scratch;
    const bool afterCrash = hasJournal(file);
    if (afterCrash || isOlder(file)) {
        Result<std::unique_ptr<ScratchFolder>> copied = copyWithJournal(file);
        if (!copied)
            return tl::unexpected<Error>(copied.error());
        scratch = std::move(*copied);
    }
    return guarded("open " + file.string(), [&]() -> Result<OpenedDatabase> {
        OpenedDatabase opened;
        if (scratch)
            opened.db = std::make_unique<SQLite::Database>((scratch->path() / file.filename()).string(),
                                                           SQLite::OPEN_READWRITE);
        else
            opened.db =
                std::make_unique<SQLite::Database>(immutableUri(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        opened.scratch = scratch;
        harden(*opened.db);
        if (const Result<void> known = checkSchema(*opened.db); !known)
            return tl::unexpected<Error>(known.error());
        if (scratch)
            if (const Result<void> newest = migrate(*opened.db); !newest)
                return tl::unexpected<Error>(newest.error());
        if (afterCrash)
            opened.notes.push_back("the program ended without closing the project: a copy of its database is shown");
        return opened;
    });
}

Result<std::vector<std::string>> quickCheck(SQLite::Database& db)
{
    return guarded("check the database", [&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> problems;
        SQLite::Statement query(db, "PRAGMA quick_check(20)");
        while (query.executeStep()) {
            const std::string line = query.getColumn(0).getString();
            if (line != "ok")
                problems.push_back(line);
        }
        return problems;
    });
}

} // namespace seedbook
