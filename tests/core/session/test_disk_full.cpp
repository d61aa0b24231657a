// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "file_limit.h"
#include "session_fixture.h"
#include <cstring>
#include <fstream>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace seedbook::test {
namespace {

void expectHealthy(Session& session)
{
    const auto report = outcome<CheckReport>([&](auto done) { session.check(done); });
    ASSERT_TRUE(report) << describe(report.error());
    for (const Finding& finding : report->findings)
        ADD_FAILURE() << finding.what << " " << finding.where << " " << finding.text;
}

} // namespace

TEST(DiskFull, ADecisionIsNotShownAsSavedAndIsMadeOnceThereIsRoom)
{
    const TempFolder temp;
    Session session(fakeOptions());
    EventLog events;
    events.listen(session);
    ASSERT_TRUE(create(session, temp.path() / "p"));
    ASSERT_TRUE(generate(session, foxes(3)));
    events.waitFor<PictureAdded>(3);
    events.waitForPhase(QueueState::Phase::Idle);
    const auto id = events.all<PictureAdded>().front().row.id;
    {
        const FileLimit full(1024);
        const auto receipt = decide(session, {id}, Verdict::Kept);
        ASSERT_FALSE(receipt);
        EXPECT_EQ(receipt.error().code, ErrorCode::DiskFull) << describe(receipt.error());
        EXPECT_TRUE(events.all<DecisionsChanged>().empty());
        const auto more = generate(session, foxes(5));
        ASSERT_FALSE(more);
        EXPECT_EQ(more.error().code, ErrorCode::DiskFull) << describe(more.error());
    }
    EXPECT_TRUE(details(session, Verdict::Kept)->empty());
    ASSERT_TRUE(decide(session, {id}, Verdict::Kept));
    EXPECT_EQ(details(session, Verdict::Kept)->size(), 1u);
    expectHealthy(session);
}

TEST(DiskFull, TheQueuePausesWithAReasonAndGoesOnWhenThereIsRoom)
{
    const TempFolder temp;
    Session session(fakeOptions());
    EventLog events;
    events.listen(session);
    ASSERT_TRUE(create(session, temp.path() / "p"));
    session.pause();
    ASSERT_TRUE(generate(session, foxes(7)));
    {
        const FileLimit full(1024);
        session.resume();
        events.waitFor<Note>(1);
        events.waitForPhase(QueueState::Phase::Paused);
        EXPECT_EQ(events.all<Note>().front().error.code, ErrorCode::DiskFull)
            << describe(events.all<Note>().front().error);
    }
    EXPECT_TRUE(events.all<JobFailed>().empty());
    session.resume();
    events.waitFor<PictureAdded>(7);
    EXPECT_EQ(details(session)->size(), 7u);
    expectHealthy(session);
}

namespace {

void writeAll(const char* file, const std::string& text)
{
    std::ofstream(file) << text;
}

// A file system of its own for this process alone.
bool mountSmall(const fs::path& folder)
{
    const uid_t user = getuid();
    const gid_t group = getgid();
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    writeAll("/proc/self/setgroups", "deny");
    writeAll("/proc/self/uid_map", "0 " + std::to_string(user) + " 1");
    writeAll("/proc/self/gid_map", "0 " + std::to_string(group) + " 1");
    return mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=4m") == 0;
}

enum Stage { kGood = 0, kNoMount = 40, kNoProject, kNoNote, kWrongNote, kLost, kUnhealthy };

// Fills the disk with pictures, makes room, and lets the queue go to its end.
Stage fillAndGoOn(const fs::path& folder)
{
    if (!mountSmall(folder))
        return kNoMount;
    const fs::path ballast = folder / "ballast";
    if (!atomicWrite(ballast, std::string(3400 << 10, 'x')))
        return kNoMount;
    Session session(fakeOptions());
    EventLog events;
    events.listen(session);
    if (!create(session, folder / "p") || !generate(session, foxes(80)))
        return kNoProject;
    events.waitForPhase(QueueState::Phase::Paused);
    if (events.all<Note>().empty())
        return kNoNote;
    if (events.all<Note>().front().error.code != ErrorCode::DiskFull)
        return kWrongNote;
    fs::remove(ballast);
    // A picture that failed just before there was room may pause the queue once more.
    while (!events.endsWith(QueueState::Phase::Idle)) {
        session.resume();
        static_cast<void>(details(session));
    }
    if (details(session)->size() != 80)
        return kLost;
    const auto report = outcome<CheckReport>([&](auto done) { session.check(done); });
    return report && report->findings.empty() ? kGood : kUnhealthy;
}

} // namespace

TEST(DiskFull, OnASmallFileSystemNothingIsLostEither)
{
    const TempFolder temp;
    const pid_t child = fork();
    if (child == 0)
        _exit(fillAndGoOn(temp.path()));
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    if (WEXITSTATUS(status) == kNoMount)
        GTEST_SKIP() << "this machine lets no user mount a tmpfs (unshare -Urm)";
    EXPECT_EQ(WEXITSTATUS(status), kGood);
}

} // namespace seedbook::test
