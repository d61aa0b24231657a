// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/side_threads.h"
#include "core/base/executor.h"
#include "core/base/log.h"
#include <exception>
#include <utility>

namespace seedbook {

void SideThreads::start(std::string name, std::stop_token alsoStop, std::function<void(std::stop_token)> work)
{
    auto finished = std::make_shared<std::atomic<bool>>(false);
    auto body = [name = std::move(name), alsoStop = std::move(alsoStop), work = std::move(work),
                 finished](std::stop_token stop) {
        nameThisThread(name);
        std::stop_source either;
        const std::stop_callback byOwner(stop, [&either] { either.request_stop(); });
        const std::stop_callback byCaller(alsoStop, [&either] { either.request_stop(); });
        try {
            work(either.get_token());
        } catch (const std::exception& e) {
            logError(name + ": " + e.what());
        }
        *finished = true;
    };
    const std::scoped_lock lock(m_mutex);
    m_entries.remove_if([](const Entry& entry) { return entry.finished->load(); });
    m_entries.push_back({finished, std::jthread(std::move(body))});
}

void SideThreads::stopAll()
{
    std::list<Entry> entries;
    {
        const std::scoped_lock lock(m_mutex);
        entries.swap(m_entries);
    }
    for (Entry& entry : entries)
        entry.thread.request_stop();
}

} // namespace seedbook
