// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "store_fixture.h"

namespace seedbook::test {
namespace {

std::unique_ptr<ProjectStore> reopen(std::unique_ptr<ProjectStore> store)
{
    const fs::path folder = store->folder();
    store.reset();
    return ProjectStore::open(folder, OpenMode::Work).value();
}

std::vector<JobId> pendingIds(ProjectStore& store)
{
    std::vector<JobId> ids;
    const PendingJobs pending = store.jobs().pending().value();
    for (const JournalledJob& job : pending.jobs)
        ids.push_back(job.id);
    return ids;
}

} // namespace

TEST(JobJournal, AQueueIsBackInOrderAfterARestart)
{
    const TempFolder temp;
    auto store = ProjectStore::create(temp.path() / "p").value();
    const std::vector<NewJob> jobs{newJob(1), newJob(2), newJob(3, "blue")};
    const auto added = store->jobs().add(jobs, "t");
    ASSERT_TRUE(added) << describe(added.error());
    store = reopen(std::move(store));
    const auto pending = store->jobs().pending().value().jobs;
    ASSERT_EQ(pending.size(), 3u);
    EXPECT_EQ(pending[2].recipe, jobs[2].recipe);
    EXPECT_EQ(pending[2].model, "/models/starter");
    EXPECT_EQ(pendingIds(*store), added->jobs);
}

TEST(JobJournal, TheSameRequestIsNeitherQueuedTwiceNorMadeAgain)
{
    const TempFolder temp;
    auto store = ProjectStore::create(temp.path() / "p").value();
    const auto ids = addPictures(*store, 1);
    const std::vector<NewJob> jobs{newJob(1), newJob(2)};
    const auto first = store->jobs().add(jobs, "t").value();
    EXPECT_EQ(first.known, ids);
    EXPECT_EQ(first.fresh.size(), 1u);
    const auto second = store->jobs().add(jobs, "t").value();
    EXPECT_EQ(second.jobs, first.jobs);
    EXPECT_TRUE(second.fresh.empty());
}

TEST(JobJournal, CancelledAndFailedJobsDoNotComeBack)
{
    const TempFolder temp;
    auto store = ProjectStore::create(temp.path() / "p").value();
    const std::vector<NewJob> jobs{newJob(1), newJob(2), newJob(3)};
    const auto ids = store->jobs().add(jobs, "t")->jobs;
    ASSERT_TRUE(store->jobs().cancel(std::span(ids).first(1)));
    ASSERT_TRUE(store->jobs().fail(std::span(ids).subspan(1, 1), Error{ErrorCode::NotFinite, "bad", ""}));
    store = reopen(std::move(store));
    EXPECT_EQ(pendingIds(*store), std::vector<JobId>{ids[2]});
    // And they can be asked for again, as new jobs.
    EXPECT_EQ(store->jobs().add(jobs, "t")->fresh.size(), 2u);
}

TEST(JobJournal, AJobThatCrashesTheProgramTwiceIsSetAsideAndTheOthersGoOn)
{
    const TempFolder temp;
    auto store = ProjectStore::create(temp.path() / "p").value();
    const std::vector<NewJob> jobs{newJob(1), newJob(2)};
    const auto ids = store->jobs().add(jobs, "t")->jobs;
    ASSERT_TRUE(store->jobs().start(std::span(ids).first(1)));
    auto found = store->jobs().recover(true);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->interrupted, 1);
    EXPECT_TRUE(found->quarantined.empty());
    EXPECT_EQ(pendingIds(*store), (std::vector<JobId>{ids[1], ids[0]})) << "the suspect comes last";
    ASSERT_TRUE(store->jobs().start(std::span(ids).first(1)));
    found = store->jobs().recover(true);
    ASSERT_EQ(found->quarantined.size(), 1u);
    EXPECT_NE(found->quarantined[0].second.find("crashed twice"), std::string::npos);
    EXPECT_EQ(pendingIds(*store), std::vector<JobId>{ids[1]});
}

TEST(JobJournal, KillsFromOutsideAreForgivenFourTimes)
{
    const TempFolder temp;
    auto store = ProjectStore::create(temp.path() / "p").value();
    const std::vector<NewJob> jobs{newJob(1)};
    const auto ids = store->jobs().add(jobs, "t")->jobs;
    for (int kill = 1; kill <= 5; ++kill) {
        ASSERT_TRUE(store->jobs().start(ids));
        EXPECT_EQ(store->jobs().recover(false)->quarantined.size(), kill < 5 ? 0u : 1u);
    }
}

TEST(JobJournal, AJobTheProgramStoppedItselfIsNotBlamed)
{
    const TempFolder temp;
    auto store = ProjectStore::create(temp.path() / "p").value();
    const std::vector<NewJob> jobs{newJob(1)};
    const auto ids = store->jobs().add(jobs, "t")->jobs;
    ASSERT_TRUE(store->jobs().start(ids));
    ASSERT_TRUE(store->jobs().releaseAll());
    EXPECT_EQ(store->jobs().pending()->jobs.at(0).attempts, 0);
    ASSERT_TRUE(store->jobs().start(ids));
    ASSERT_TRUE(store->jobs().release(ids));
    EXPECT_EQ(store->jobs().pending()->jobs.at(0).attempts, 0);
}

} // namespace seedbook::test
