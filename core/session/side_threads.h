// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace seedbook {

// Threads for long work on frozen values: exports and checks. Each gets a stop token; stopAll() asks all to stop and
// joins them.
class SideThreads
{
public:
    ~SideThreads() { stopAll(); }
    // `alsoStop` is a second token that stops this one.
    void start(std::string name, std::stop_token alsoStop, std::function<void(std::stop_token)> work);
    void stopAll();

private:
    struct Entry
    {
        std::shared_ptr<std::atomic<bool>> finished;
        std::jthread thread;
    };
    std::mutex m_mutex;
    std::list<Entry> m_entries;
};

} // namespace seedbook
