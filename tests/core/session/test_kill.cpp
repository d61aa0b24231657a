// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/hash.h"
#include "session_fixture.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <array>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <map>
#include <poll.h>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

namespace seedbook::test {
namespace {

constexpr int kKills = 50;

struct Ack
{
    long long seq = 0, picture = 0;
    int verdict = 0;
};

class ChildRun
{
public:
    ChildRun(const fs::path& folder, int count)
    {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0)
            throw std::runtime_error("no pipe");
        const std::string number = std::to_string(count);
        m_pid = fork();
        if (m_pid == 0) {
            dup2(ends[1], STDOUT_FILENO);
            close(ends[0]);
            close(ends[1]);
            execl(SEEDBOOK_KILL_CHILD, "kill_child", folder.c_str(), number.c_str(), static_cast<char*>(nullptr));
            _exit(127);
        }
        close(ends[1]);
        m_read = ends[0];
    }
    ~ChildRun() { close(m_read); }
    ChildRun(const ChildRun&) = delete;
    ChildRun& operator=(const ChildRun&) = delete;

    // Until the child says something or the time is over.
    void listenFor(int milliseconds)
    {
        pollfd wait{m_read, POLLIN, 0};
        poll(&wait, 1, milliseconds);
    }
    // A random moment of the child's work, however much it says meanwhile.
    static void pause(int milliseconds) { poll(nullptr, 0, milliseconds); }
    void killNow() { kill(m_pid, SIGKILL); }
    // Everything it said; its exit status, or -1 when it was killed.
    int finish(std::vector<Ack>& acks)
    {
        std::string text;
        std::array<char, 4096> buffer{};
        for (ssize_t got = 0; (got = read(m_read, buffer.data(), buffer.size())) > 0;)
            text.append(buffer.data(), static_cast<std::size_t>(got));
        int status = 0;
        waitpid(m_pid, &status, 0);
        for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != std::string::npos; at = end + 1) {
            Ack ack;
            if (std::sscanf(text.c_str() + at, "%lld %lld %d", &ack.seq, &ack.picture, &ack.verdict) == 3)
                acks.push_back(ack);
        }
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t m_pid = -1;
    int m_read = -1;
};

void expectAcknowledged(const fs::path& folder, const std::vector<Ack>& acks)
{
    SQLite::Database db((folder / "project.db").string(), SQLite::OPEN_READONLY);
    SQLite::Statement query(db, "SELECT verdict FROM decisions WHERE seq=? AND picture=?");
    int lost = 0;
    for (const Ack& ack : acks) {
        query.reset();
        query.bind(1, static_cast<std::int64_t>(ack.seq));
        query.bind(2, static_cast<std::int64_t>(ack.picture));
        lost += query.executeStep() && query.getColumn(0).getInt() == ack.verdict ? 0 : 1;
    }
    EXPECT_EQ(lost, 0) << "acknowledged decisions lost, of " << acks.size();
}

void expectMadeOnce(const fs::path& folder, int count)
{
    SQLite::Database db((folder / "project.db").string(), SQLite::OPEN_READONLY);
    EXPECT_EQ(db.execAndGet("PRAGMA quick_check").getString(), "ok");
    EXPECT_EQ(db.execAndGet("SELECT count(*) FROM pictures").getInt(), count);
    EXPECT_EQ(db.execAndGet("SELECT count(DISTINCT key) FROM details").getInt(), count);
    EXPECT_EQ(db.execAndGet("SELECT count(*) FROM jobs WHERE state=2").getInt(), count)
        << "each picture is one job's work";
    EXPECT_EQ(db.execAndGet("SELECT count(*) FROM jobs WHERE state<2").getInt(), 0);
}

} // namespace

// Whoever kills the program in the middle of a queue must find every decision that was shown as saved, and no picture
// made twice.
TEST(Kill, FiftyKillsLoseNoAcknowledgedDecisionAndMakeNothingTwice)
{
    const TempFolder temp;
    const fs::path folder = temp.path() / "p";
    std::vector<Ack> acks;
    int killed = 0, run = 0, count = 0;
    std::uint64_t random = 20260101;
    while (killed < kKills && run < 4 * kKills) {
        random = splitMix64(random);
        count = 12 + run * 4;
        ChildRun child(folder, count);
        // One in four dies while opening; the others once they are at work.
        if (random % 4 != 0)
            child.listenFor(20000);
        ChildRun::pause(static_cast<int>(random / 4 % 120));
        child.killNow();
        const int status = child.finish(acks);
        ASSERT_TRUE(status == -1 || status == 0) << "run " << run << " failed with " << status;
        killed += status == -1 ? 1 : 0;
        ++run;
    }
    ASSERT_EQ(killed, kKills);
    ChildRun last(folder, count);
    ASSERT_EQ(last.finish(acks), 0);
    expectAcknowledged(folder, acks);
    expectMadeOnce(folder, count);
    Session session(fakeOptions());
    ASSERT_TRUE(open(session, folder));
    const auto report = outcome<CheckReport>([&](auto done) { session.check(done); });
    ASSERT_TRUE(report) << describe(report.error());
    for (const Finding& finding : report->findings)
        ADD_FAILURE() << finding.what << " " << finding.where << " " << finding.text;
    EXPECT_EQ(report->files, count);
    std::cout << "kills " << killed << ", acknowledged " << acks.size() << ", pictures " << count << "\n";
}

} // namespace seedbook::test
