// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/queue_watch.h"
#include <iostream>
#include <sstream>
#include <unistd.h>

namespace seedbook::cli {

void QueueWatch::listen(const SessionEvent& event)
{
    std::lock_guard lock(m_mutex);
    if (const auto* added = std::get_if<PictureAdded>(&event)) {
        m_made.push_back(added->row.id);
        m_waiting.erase(added->job);
        report(*added);
    } else if (const auto* failed = std::get_if<JobFailed>(&event)) {
        m_failures.push_back(failed->error);
        m_waiting.erase(failed->job);
    } else if (const auto* changed = std::get_if<QueueChanged>(&event)) {
        m_state = changed->state;
    } else if (const auto* dropped = std::get_if<JobsDropped>(&event)) {
        for (const JobId job : dropped->jobs)
            m_waiting.erase(job);
    } else if (const auto* queued = std::get_if<JobsQueued>(&event)) {
        m_queued += static_cast<std::int64_t>(queued->jobs.size());
        for (const PendingJob& job : queued->jobs)
            m_waiting.insert(job.id);
    } else if (const auto* note = std::get_if<Note>(&event)) {
        m_trouble = note->error;
    }
    m_wake.notify_all();
}

void QueueWatch::wait(std::int64_t left, const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, stop, [this, left] { return (m_queued >= left && m_waiting.empty()) || stoppedByTrouble(); });
    if (stoppedByTrouble())
        m_failures.push_back(*m_trouble);
}

void QueueWatch::forgetTrouble()
{
    std::lock_guard lock(m_mutex);
    m_trouble.reset();
}

void QueueWatch::report(const PictureAdded& added)
{
    const bool live = isatty(STDERR_FILENO) == 1;
    std::ostringstream line;
    line.precision(2);
    line << std::fixed << m_made.size() << " of " << m_state.total;
    if (m_state.secondsPerPicture > 0)
        line << ", " << m_state.secondsPerPicture << " s per picture, " << static_cast<long>(m_state.secondsLeft + 0.5)
             << " s left";
    line << " (seed " << added.row.seed << ")";
    std::cerr << (live ? "\r\033[K" : "") << line.str() << (live ? "" : "\n") << std::flush;
}

Result<void> finishQueue(Context& context, Session& session, QueueWatch& watch, std::int64_t left, bool waits,
                         const MadeReport& report)
{
    if (waits) {
        watch.forgetTrouble();
        session.resume();
        watch.wait(left, context.interrupted);
        if (isatty(STDERR_FILENO) == 1)
            std::cerr << "\r\033[K";
    }

    auto ids = watch.made();
    ids.insert(ids.end(), report.known.begin(), report.known.end());
    auto details = await<std::vector<PictureDetail>>([&](auto done) { session.listDetails(std::nullopt, done); });
    if (!details)
        return tl::unexpected(details.error());
    const std::set<PictureId> wanted(ids.begin(), ids.end());
    auto pictures = nlohmann::json::array();
    for (const PictureDetail& detail : *details) {
        if (wanted.contains(detail.row.id))
            pictures.push_back(toJson(detail));
    }
    std::ostringstream text;
    text << watch.made().size() << " made, " << report.known.size() << " already there, " << watch.failures().size()
         << " failed";
    context.print({{"made", watch.made().size()},
                   {"known", report.known.size()},
                   {"failed", watch.failures().size()},
                   {"device", watch.state().device.name},
                   {"deviceReason", watch.state().device.reason},
                   {"secondsPerPicture", watch.state().secondsPerPicture},
                   {"pictures", pictures}},
                  text.str());
    if (context.interrupted.stop_requested())
        return fail(ErrorCode::Cancelled,
                    "stopped; the rest of the queue is kept and goes on with `generate --continue`", report.project);
    if (!watch.failures().empty())
        return tl::unexpected(watch.failures().front());
    return {};
}

} // namespace seedbook::cli
