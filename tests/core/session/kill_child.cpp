// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/fake_generator.h"
#include "core/session/session.h"
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <mutex>
#include <string>
#include <unistd.h>

// kill_child FOLDER COUNT: makes or opens the project, asks for COUNT pictures and decides on each as it appears. Each
// decision is told on stdout only after the session acknowledged it: "seq picture verdict". Ends with 0 when all is
// made and decided.
namespace {

using namespace seedbook;

class Child
{
public:
    Child()
        : m_session(options())
    {
        m_session.subscribe([this](const SessionEvent& event) { hear(event); });
    }

    int run(const std::filesystem::path& folder, int count)
    {
        const auto info = openOrCreate(folder);
        if (!info)
            return complain(info.error());
        for (const PictureRow& row : info->pictures)
            if (row.verdict == Verdict::Undecided)
                decide(row);
        ComposeSettings settings;
        settings.templateText = "a {colour: red|blue} fox";
        settings.width = settings.height = 64;
        settings.steps = 2;
        settings.count = count;
        std::promise<Result<GenerateReceipt>> receipt;
        m_session.generate(settings, [&](auto result) { receipt.set_value(std::move(result)); });
        const auto queued = receipt.get_future().get();
        if (!queued)
            return complain(queued.error());
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_idle && m_undecided == 0; });
        return 0;
    }

private:
    static SessionOptions options()
    {
        SessionOptions options;
        FakeGeneratorOptions fake;
        fake.perStep = std::chrono::milliseconds(1);
        options.generators = fakeGeneratorFactory(fake);
        options.starterModel = SEEDBOOK_STARTER_DIR;
        return options;
    }
    static int complain(const Error& error)
    {
        std::fprintf(stderr, "%s\n", describe(error).c_str());
        return 1;
    }
    Result<ProjectInfo> openOrCreate(const std::filesystem::path& folder)
    {
        std::promise<Result<ProjectInfo>> outcome;
        const auto done = [&](Result<ProjectInfo> info) { outcome.set_value(std::move(info)); };
        if (std::filesystem::exists(folder))
            m_session.openProject(folder, done);
        else
            m_session.createProject(folder, {}, done);
        return outcome.get_future().get();
    }
    void decide(const PictureRow& row)
    {
        {
            const std::scoped_lock lock(m_mutex);
            ++m_undecided;
        }
        const Verdict verdict = row.seed % 3 == 0 ? Verdict::Rejected : Verdict::Kept;
        m_session.decide({row.id}, verdict, "test", DecidedBy::Key,
                         [this, id = row.id, verdict](const Result<DecisionReceipt>& receipt) {
                             if (!receipt)
                                 std::exit(complain(receipt.error()));
                             char line[64];
                             const int length = std::snprintf(line, sizeof line, "%lld %lld %d\n",
                                                              static_cast<long long>(receipt->journalSeq),
                                                              static_cast<long long>(id), static_cast<int>(verdict));
                             if (write(STDOUT_FILENO, line, static_cast<std::size_t>(length)) != length)
                                 _exit(3);
                             const std::scoped_lock lock(m_mutex);
                             --m_undecided;
                             m_changed.notify_all();
                         });
    }
    void hear(const SessionEvent& event)
    {
        if (const auto* added = std::get_if<PictureAdded>(&event))
            decide(added->row);
        if (const auto* queue = std::get_if<QueueChanged>(&event)) {
            const std::scoped_lock lock(m_mutex);
            m_idle = queue->state.phase == QueueState::Phase::Idle;
            m_changed.notify_all();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_idle = true;
    int m_undecided = 0;
    Session m_session; // first to go: it calls the listeners until then
};

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    return Child().run(argv[1], std::atoi(argv[2]));
}
