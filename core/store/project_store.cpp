// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/project_store.h"
#include "core/store/project_database.h"
#include "core/store/sql_guard.h"
#include <SQLiteCpp/Statement.h>
#include <system_error>
#include <unistd.h>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

bool canWrite(const fs::path& folder)
{
    return access(folder.c_str(), W_OK | X_OK) == 0 && access((folder / "project.db").c_str(), W_OK) == 0;
}

} // namespace

fs::path crashMarkFile(const fs::path& folder)
{
    return folder / ".crashed";
}

ProjectStore::ProjectStore(fs::path folder, ProjectLock lock, OpenedDatabase opened, std::unique_ptr<ThumbPack> thumbs,
                           bool readOnly)
    : m_folder(std::move(folder))
    , m_lock(std::move(lock))
    , m_scratch(std::move(opened.scratch))
    , m_db(std::move(opened.db))
    , m_thumbs(std::move(thumbs))
    , m_files(m_folder / "pictures")
    , m_pictures(*m_db)
    , m_jobs(*m_db)
    , m_decisions(*m_db)
    , m_drafts(*m_db)
    , m_readOnly(readOnly)
    , m_notes(std::move(opened.notes))
{
}

ProjectStore::~ProjectStore() = default;

Result<std::unique_ptr<ProjectStore>> ProjectStore::open(const fs::path& folder, OpenMode mode)
{
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return fail(ErrorCode::NotFound, "there is no such project folder", folder.string());
    if (!fs::exists(folder / "project.db", error))
        return fail(ErrorCode::NotFound, "this folder is no Seedbook project: it has no project.db", folder.string());
    const bool readOnly = mode == OpenMode::Inspect || !canWrite(folder);
    Result<ProjectLock> lock = readOnly ? ProjectLock::acquireShared(folder) : ProjectLock::acquire(folder);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    Result<OpenedDatabase> opened =
        readOnly ? openDatabaseReadOnly(folder / "project.db") : openDatabase(folder / "project.db");
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    Result<std::unique_ptr<ThumbPack>> thumbs = ThumbPack::open(folder / "thumbs.pack", !readOnly);
    if (!thumbs)
        return tl::unexpected<Error>(thumbs.error());
    std::unique_ptr<ProjectStore> store(
        new ProjectStore(folder, std::move(*lock), std::move(*opened), std::move(*thumbs), readOnly));
    if (!readOnly) {
        if (const Result<void> recovered = store->recover(); !recovered)
            return tl::unexpected<Error>(recovered.error());
    }
    if (const Result<void> counted = store->m_decisions.refreshCounts(); !counted)
        return tl::unexpected<Error>(counted.error());
    return store;
}

Result<void> ProjectStore::recover()
{
    std::error_code ignored;
    const fs::path mark = crashMarkFile(m_folder);
    const Result<Recovery> found = m_jobs.recover(fs::exists(mark, ignored));
    if (!found)
        return tl::unexpected<Error>(found.error());
    fs::remove(mark, ignored);
    for (const auto& [job, reason] : found->quarantined)
        m_notes.push_back("job " + std::to_string(job) + " was " + reason);
    if (found->interrupted > 0)
        m_notes.push_back("jobs that were cut off: " + std::to_string(found->interrupted));
    const Result<int> swept = sweepOrphans();
    if (!swept)
        return tl::unexpected<Error>(swept.error());
    if (*swept > 0)
        m_notes.push_back("unfinished files removed: " + std::to_string(*swept));
    return {};
}

// Only a job that was started can have left a file without a row, so only their places are looked at. Any other file is
// not ours to remove.
Result<int> ProjectStore::sweepOrphans()
{
    return guarded("sweep unfinished files", [&]() -> Result<int> {
        SQLite::Statement query(*m_db, "SELECT DISTINCT key FROM jobs WHERE attempts>0 AND state!=2 AND "
                                       "key NOT IN (SELECT key FROM details)");
        int removed = 0;
        while (query.executeStep()) {
            const std::string key = query.getColumn(0).getString();
            if (isKey(key))
                removed += m_files.sweepBeside(key);
        }
        return removed;
    });
}

Result<std::string> ProjectStore::meta(const std::string& key) const
{
    return guarded("read the project's settings", [&]() -> Result<std::string> {
        SQLite::Statement query(*m_db, "SELECT value FROM meta WHERE key=?");
        query.bind(1, key);
        return query.executeStep() ? query.getColumn(0).getString() : std::string();
    });
}

Result<void> ProjectStore::setMeta(const std::string& key, const std::string& value)
{
    return guarded("save the project's settings", [&]() -> Result<void> {
        SQLite::Statement upsert(*m_db,
                                 "INSERT INTO meta VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value=excluded.value");
        upsert.bind(1, key);
        upsert.bind(2, value);
        upsert.exec();
        return {};
    });
}

Result<PictureRow> ProjectStore::addPicture(const MadePicture& picture)
{
    if (m_readOnly)
        return fail(ErrorCode::ReadOnly, "the project cannot be written", m_folder.string());
    const Result<bool> known = m_pictures.hasKey(picture.key);
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (*known)
        return fail(ErrorCode::AlreadyExists, "this picture is in the project already", picture.key);
    if (const Result<void> written = m_files.write(picture.key, picture.png); !written)
        return tl::unexpected<Error>(written.error());
    const Result<ThumbPlace> thumb = m_thumbs->append(picture.thumb);
    Result<PictureRow> row = thumb ? m_pictures.insert(picture, *thumb) : tl::unexpected<Error>(thumb.error());
    if (row)
        m_decisions.countAdded(row->verdict);
    else
        m_files.remove(picture.key);
    return row;
}

Result<ThumbPlace> ProjectStore::replaceThumb(PictureId id, std::span<const std::byte> jpeg)
{
    Result<ThumbPlace> place = m_thumbs->append(jpeg);
    if (!place)
        return place;
    if (const Result<void> moved = m_pictures.moveThumb(id, *place); !moved)
        return tl::unexpected<Error>(moved.error());
    return place;
}

} // namespace seedbook
