// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/job_journal.h"
#include "core/store/row_codec.h"
#include "core/store/sql_guard.h"
#include "core/store/twin_links.h"
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <optional>

namespace seedbook {
namespace {

constexpr int kMaxCrashes = 2;
constexpr int kMaxAttempts = 5;

std::optional<std::int64_t> lookUp(SQLite::Statement& query, const std::string& key)
{
    query.reset();
    query.bind(1, key);
    if (!query.executeStep())
        return std::nullopt;
    return query.getColumn(0).getInt64();
}

// A recipe of which there is a picture, or a job, already: that is the final now, unless it is the draft itself.
void linkToDraft(SQLite::Database& db, const char* table, std::int64_t id, PictureId draft)
{
    SQLite::Statement link(db, std::string("UPDATE ") + table + " SET draft=?1 WHERE id=?2 AND draft IS NULL" +
                                   (std::string_view(table) == "pictures" ? " AND id<>?1" : ""));
    link.bind(1, draft);
    link.bind(2, id);
    link.exec();
}

std::int64_t templateOf(SQLite::Database& db, PictureId picture)
{
    SQLite::Statement query(db, "SELECT template FROM details WHERE picture=?");
    query.bind(1, picture);
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

Result<void> forEachJob(SQLite::Database& db, const char* what, const char* sql, std::span<const JobId> jobs)
{
    return guarded(what, [&]() -> Result<void> {
        SQLite::Transaction transaction(db);
        SQLite::Statement update(db, sql);
        for (const JobId job : jobs) {
            update.reset();
            update.bind(1, job);
            update.exec();
        }
        transaction.commit();
        return {};
    });
}

} // namespace

JobJournal::JobJournal(SQLite::Database& db)
    : m_db(db)
{
}

Result<AddedJobs> JobJournal::add(std::span<const NewJob> jobs, std::string_view templateText)
{
    return guarded("journal the jobs", [&]() -> Result<AddedJobs> {
        AddedJobs added;
        SQLite::Transaction transaction(m_db);
        const bool ofDrafts = std::ranges::all_of(jobs, [](const NewJob& job) { return job.draft > 0; });
        const std::int64_t text = ofDrafts ? 0 : templateId(m_db, templateText);
        const auto textOf = [&](const NewJob& job) {
            if (job.draft > 0)
                return templateOf(m_db, job.draft);
            return job.templateText.empty() ? text : templateId(m_db, job.templateText);
        };
        SQLite::Statement picture(m_db, "SELECT picture FROM details WHERE key=?");
        SQLite::Statement waiting(m_db, "SELECT id FROM jobs WHERE key=? AND state < 2");
        SQLite::Statement insert(m_db, "INSERT INTO jobs(key, recipe, choices, template, model, profile, draft) "
                                       "VALUES(?, ?, ?, ?, ?, ?, ?)");
        for (const NewJob& job : jobs) {
            if (job.twin)
                linkTwins(m_db, job.key, *job.twin);
            if (const auto known = lookUp(picture, job.key)) {
                added.known.push_back(*known);
                if (job.draft > 0)
                    linkToDraft(m_db, "pictures", *known, job.draft);
                continue;
            }
            if (const auto same = lookUp(waiting, job.key)) {
                added.jobs.push_back(*same);
                if (job.draft > 0)
                    linkToDraft(m_db, "jobs", *same, job.draft);
                continue;
            }
            insert.reset();
            insert.bind(1, job.key);
            insert.bind(2, toCanonicalJson(job.recipe));
            insert.bind(3, choicesToJson(job.choices));
            insert.bind(4, textOf(job));
            insert.bind(5, job.model.string());
            insert.bind(6, static_cast<int>(job.profile));
            if (job.draft > 0)
                insert.bind(7, job.draft);
            else
                insert.bind(7); // NULL
            insert.exec();
            added.jobs.push_back(m_db.getLastInsertRowid());
            added.fresh.push_back({added.jobs.back(), job.recipe, job.model, 0});
        }
        picture.reset();
        waiting.reset();
        if (ofDrafts)
            linkFinals(m_db);
        transaction.commit();
        return added;
    });
}

Result<void> JobJournal::start(std::span<const JobId> jobs)
{
    return forEachJob(m_db, "journal the start of jobs",
                      "UPDATE jobs SET state=1, attempts=attempts+1 WHERE id=? AND state<2", jobs);
}

Result<void> JobJournal::release(std::span<const JobId> jobs)
{
    return forEachJob(m_db, "put jobs back",
                      "UPDATE jobs SET state=0, attempts=max(attempts-1, 0) WHERE id=? AND state=1", jobs);
}

Result<void> JobJournal::cancel(std::span<const JobId> jobs)
{
    return forEachJob(m_db, "cancel jobs", "UPDATE jobs SET state=4 WHERE id=? AND state<2", jobs);
}

Result<void> JobJournal::fail(std::span<const JobId> jobs, const Error& error)
{
    return guarded("journal failed jobs", [&]() -> Result<void> {
        SQLite::Transaction transaction(m_db);
        SQLite::Statement update(m_db, "UPDATE jobs SET state=3, error=? WHERE id=? AND state<2");
        update.bind(1, describe(error));
        for (const JobId job : jobs) {
            update.reset();
            update.bind(2, job);
            update.exec();
        }
        transaction.commit();
        return {};
    });
}

Result<PendingJobs> JobJournal::pending() const
{
    return guarded("read the job journal", [&]() -> Result<PendingJobs> {
        PendingJobs pending;
        SQLite::Statement query(m_db,
                                "SELECT id, recipe, model, attempts FROM jobs WHERE state<2 ORDER BY attempts>0, id");
        while (query.executeStep()) {
            const JobId id = query.getColumn(0).getInt64();
            Result<Recipe> recipe = recipeFromJson(query.getColumn(1).getString());
            if (recipe)
                pending.jobs.push_back(
                    {id, std::move(*recipe), query.getColumn(2).getString(), query.getColumn(3).getInt()});
            else
                pending.unreadable.push_back(id);
        }
        return pending;
    });
}

Result<void> JobJournal::releaseAll()
{
    return guarded("put jobs back", [&]() -> Result<void> {
        m_db.exec("UPDATE jobs SET state=0, attempts=max(attempts-1, 0) WHERE state=1");
        return {};
    });
}

Result<Recovery> JobJournal::recover(bool crashed)
{
    return guarded("recover the job journal", [&]() -> Result<Recovery> {
        Recovery found;
        SQLite::Transaction transaction(m_db);
        if (crashed)
            m_db.exec("UPDATE jobs SET crashes=crashes+1 WHERE state=1");
        SQLite::Statement query(m_db, "SELECT id, crashes, attempts FROM jobs WHERE state=1");
        SQLite::Statement giveUp(m_db, "UPDATE jobs SET state=3, error=? WHERE id=?");
        while (query.executeStep()) {
            ++found.interrupted;
            const bool faulty = query.getColumn(1).getInt() >= kMaxCrashes;
            if (!faulty && query.getColumn(2).getInt() < kMaxAttempts)
                continue;
            const std::string reason = faulty ? "set aside: the program crashed twice while making this picture"
                                              : "set aside: the program ended five times while making this picture";
            found.quarantined.emplace_back(query.getColumn(0).getInt64(), reason);
            giveUp.reset();
            giveUp.bind(1, reason);
            giveUp.bind(2, found.quarantined.back().first);
            giveUp.exec();
        }
        query.reset();
        m_db.exec("UPDATE jobs SET state=0 WHERE state=1");
        transaction.commit();
        return found;
    });
}

} // namespace seedbook
