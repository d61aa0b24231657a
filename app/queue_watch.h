// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli_context.h"
#include <optional>
#include <set>
#include <vector>

namespace seedbook::cli {

// Follows the queue through session events until nothing is left of it.
class QueueWatch
{
public:
    void listen(const SessionEvent& event);
    // Until every queued job has ended one way or another, the queue stops for a trouble such as a full disk, or the
    // user interrupts. `left` jobs of an earlier run are told of after the project is open.
    void wait(std::int64_t left, const std::stop_token& stop);
    void forgetTrouble();

    const std::vector<PictureId>& made() const { return m_made; }
    const std::vector<Error>& failures() const { return m_failures; }
    const QueueState& state() const { return m_state; }

private:
    bool stoppedByTrouble() const { return m_trouble.has_value() && m_state.phase == QueueState::Phase::Paused; }
    void report(const PictureAdded& added);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<PictureId> m_made;
    std::vector<Error> m_failures;
    QueueState m_state;
    std::set<JobId> m_waiting;
    std::int64_t m_queued = 0;
    std::optional<Error> m_trouble;
};

// What a verb that makes pictures has to tell in the end.
struct MadeReport
{
    std::vector<PictureId> known; // that were there already
    std::string project;
};
// Lets the queue run to its end, prints what was made and what was known. Errors: Cancelled, the first failure.
Result<void> finishQueue(Context& context, Session& session, QueueWatch& watch, std::int64_t left, bool waits,
                         const MadeReport& report);

} // namespace seedbook::cli
