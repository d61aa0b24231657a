// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/store_values.h"
#include <span>

namespace SQLite {
class Database;
}

namespace seedbook {

// What became of each new job, in order.
struct AddedJobs
{
    std::vector<JobId> jobs;          // waiting now: new ones, and ones that already waited for the same recipe
    std::vector<JournalledJob> fresh; // the new ones alone
    std::vector<PictureId> known;     // pictures that are there already
};

struct PendingJobs
{
    std::vector<JournalledJob> jobs;
    std::vector<JobId> unreadable; // their recipe is damaged: left as they are, and left out
};

// What recovery found of the last run.
struct Recovery
{
    std::int64_t interrupted = 0; // jobs that were being made
    std::vector<std::pair<JobId, std::string>> quarantined;
};

// The queue on disk: queued → running(attempt) → done, failed or cancelled. A job becomes done only together with its
// picture's row (ProjectStore::addPicture). Every call is one transaction.
class JobJournal
{
public:
    explicit JobJournal(SQLite::Database& db);

    // `templateText` is of the jobs without a draft or a text of their own. A final whose recipe is known, or waits
    // already, is linked to its draft.
    [[nodiscard]] Result<AddedJobs> add(std::span<const NewJob> jobs, std::string_view templateText);
    // Counts an attempt before the work begins, so that a job that kills the program is known afterwards.
    [[nodiscard]] Result<void> start(std::span<const JobId> jobs);
    // Back to queued without blame: the program stopped the job itself.
    [[nodiscard]] Result<void> release(std::span<const JobId> jobs);
    [[nodiscard]] Result<void> releaseAll();
    [[nodiscard]] Result<void> fail(std::span<const JobId> jobs, const Error& error);
    [[nodiscard]] Result<void> cancel(std::span<const JobId> jobs);
    // Jobs to do, in order; those that were cut off come last, so that they cannot hold up the others.
    [[nodiscard]] Result<PendingJobs> pending() const;
    // After a restart. `crashed`: the last run is known to have died of a fault, not of a kill from outside. A job is
    // given up after two crashes, or five starts that came to no end.
    [[nodiscard]] Result<Recovery> recover(bool crashed);

private:
    SQLite::Database& m_db;
};

} // namespace seedbook
