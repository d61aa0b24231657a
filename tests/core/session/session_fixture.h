// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/fake_generator.h"
#include "core/session/session.h"
#include "tests/core/base/temp_folder.h"
#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <future>
#include <gtest/gtest.h>
#include <mutex>
#include <string>
#include <vector>

namespace seedbook::test {

namespace fs = std::filesystem;

// Calls a session method and waits for its outcome.
template <class T, class Call>
Result<T> outcome(Call&& call)
{
    auto promise = std::make_shared<std::promise<Result<T>>>();
    std::future<Result<T>> future = promise->get_future();
    call([promise](Result<T> result) { promise->set_value(std::move(result)); });
    return future.get();
}

// Every event, and a way to wait for one.
class EventLog
{
public:
    // The listener shares the log, since a session tells its last events from its destructor, after the log may be
    // gone.
    void listen(Session& session)
    {
        session.subscribe([state = m_state](const SessionEvent& event) {
            {
                const std::scoped_lock lock(state->mutex);
                state->events.push_back(event);
            }
            state->arrived.notify_all();
        });
    }
    template <class E>
    std::vector<E> all() const
    {
        const std::scoped_lock lock(m_state->mutex);
        return allLocked<E>();
    }
    template <class E>
    void waitFor(std::size_t number)
    {
        std::unique_lock lock(m_state->mutex);
        m_state->arrived.wait(lock, [&] { return allLocked<E>().size() >= number; });
    }
    // Until the last word on the queue is that one.
    void waitForPhase(QueueState::Phase phase)
    {
        std::unique_lock lock(m_state->mutex);
        m_state->arrived.wait(lock, [&] {
            const auto states = allLocked<QueueChanged>();
            return !states.empty() && states.back().state.phase == phase;
        });
    }
    [[nodiscard]] bool endsWith(QueueState::Phase phase) const
    {
        const auto states = all<QueueChanged>();
        return !states.empty() && states.back().state.phase == phase;
    }
    void clear()
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->events.clear();
    }

private:
    template <class E>
    std::vector<E> allLocked() const
    {
        std::vector<E> found;
        for (const SessionEvent& event : m_state->events)
            if (const E* match = std::get_if<E>(&event))
                found.push_back(*match);
        return found;
    }
    struct State
    {
        std::mutex mutex;
        std::condition_variable arrived;
        std::vector<SessionEvent> events;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

inline SessionOptions fakeOptions(FakeGeneratorOptions fake = {})
{
    SessionOptions options;
    options.generators = fakeGeneratorFactory(std::move(fake));
    options.device = DeviceChoice::Cpu;
    options.starterModel = SEEDBOOK_STARTER_DIR;
    return options;
}

inline ComposeSettings foxes(int count)
{
    ComposeSettings settings;
    settings.templateText = "a {colour: red|blue} fox, {light: dawn|noon|night}";
    settings.width = 64;
    settings.height = 64;
    settings.steps = 2;
    settings.count = count;
    return settings;
}

inline Result<ProjectInfo> create(Session& session, const fs::path& folder, const ComposeSettings& compose = {})
{
    return outcome<ProjectInfo>([&](auto done) { session.createProject(folder, compose, done); });
}

inline Result<ProjectInfo> open(Session& session, const fs::path& folder)
{
    return outcome<ProjectInfo>([&](auto done) { session.openProject(folder, done); });
}

inline Result<GenerateReceipt> generate(Session& session, const ComposeSettings& settings)
{
    return outcome<GenerateReceipt>([&](auto done) { session.generate(settings, done); });
}

inline Result<DecisionReceipt> decide(Session& session, std::vector<PictureId> ids, Verdict verdict)
{
    return outcome<DecisionReceipt>(
        [&](auto done) { session.decide(std::move(ids), verdict, "", DecidedBy::Key, done); });
}

inline Result<std::vector<PictureDetail>> details(Session& session, std::optional<Verdict> verdict = std::nullopt)
{
    return outcome<std::vector<PictureDetail>>([&](auto done) { session.listDetails(verdict, done); });
}

} // namespace seedbook::test
