// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/decision_journal.h"
#include "core/store/draft_table.h"
#include "core/store/job_journal.h"
#include "core/store/picture_files.h"
#include "core/store/picture_table.h"
#include "core/store/project_lock.h"
#include "core/store/thumb_pack.h"
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace seedbook {

struct OpenedDatabase;

enum class OpenMode {
    Work,    // lock, write, finish what a crash left; read-only where the folder cannot be written
    Inspect, // as it lies: nothing is swept, recovered or written
};

// An open project folder: project.db, pictures/, thumbs.pack, lists/. One thread calls it, except for the two readers,
// which are thread-safe. Order of writing: file first, row second.
class ProjectStore
{
public:
    // Made beside and renamed, so that the project is whole or absent. An empty folder may be there already.
    // Errors: AlreadyExists, NotFound (no parent folder), ReadOnly, DiskFull, Io.
    [[nodiscard]] static Result<std::unique_ptr<ProjectStore>> create(const std::filesystem::path& folder);
    // Errors: NotFound, Corrupt, Busy, Unsupported, Io.
    [[nodiscard]] static Result<std::unique_ptr<ProjectStore>> open(const std::filesystem::path& folder, OpenMode mode);
    ~ProjectStore();
    ProjectStore(const ProjectStore&) = delete;
    ProjectStore& operator=(const ProjectStore&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] bool readOnly() const { return m_readOnly; }
    [[nodiscard]] const std::vector<std::string>& notes() const { return m_notes; } // what opening found and mended
    [[nodiscard]] const PictureFiles& files() const { return m_files; }
    [[nodiscard]] PictureTable& pictures() { return m_pictures; }
    [[nodiscard]] JobJournal& jobs() { return m_jobs; }
    [[nodiscard]] DecisionJournal& decisions() { return m_decisions; }
    [[nodiscard]] const DraftTable& drafts() const { return m_drafts; }

    // "" when nothing was stored under that key.
    [[nodiscard]] Result<std::string> meta(const std::string& key) const;
    [[nodiscard]] Result<void> setMeta(const std::string& key, const std::string& value);

    // Picture file, thumbnail, then one transaction for row and job. On an error nothing of it is left.
    // Errors: DiskFull, ReadOnly, Io, Database, Cancelled (the job was cancelled meanwhile).
    [[nodiscard]] Result<PictureRow> addPicture(const MadePicture& picture);
    // A thumbnail made anew takes the place of a damaged one.
    [[nodiscard]] Result<ThumbPlace> replaceThumb(PictureId id, std::span<const std::byte> jpeg);

    [[nodiscard]] std::shared_ptr<const ThumbPack> thumbs() const { return m_thumbs; } // its read() is thread-safe
    [[nodiscard]] SQLite::Database& database() { return *m_db; }                       // for core/store

private:
    ProjectStore(std::filesystem::path folder, ProjectLock lock, OpenedDatabase opened,
                 std::unique_ptr<ThumbPack> thumbs, bool readOnly);
    [[nodiscard]] Result<void> recover();
    [[nodiscard]] Result<int> sweepOrphans();

    std::filesystem::path m_folder;
    ProjectLock m_lock;
    std::shared_ptr<void> m_scratch; // let go after the database
    std::unique_ptr<SQLite::Database> m_db;
    std::shared_ptr<ThumbPack> m_thumbs;
    PictureFiles m_files;
    PictureTable m_pictures;
    JobJournal m_jobs;
    DecisionJournal m_decisions;
    DraftTable m_drafts;
    bool m_readOnly = false;
    std::vector<std::string> m_notes;
};

// Where a crash handler leaves its mark: the next opening takes it as proof that the last run crashed.
[[nodiscard]] std::filesystem::path crashMarkFile(const std::filesystem::path& folder);

} // namespace seedbook
