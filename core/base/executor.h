// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace seedbook {

// One thread that runs posted tasks in order. post() is thread-safe. A task must not throw; one that does is logged and
// the thread lives.
class SerialExecutor
{
public:
    explicit SerialExecutor(std::string threadName);
    ~SerialExecutor();
    SerialExecutor(const SerialExecutor&) = delete;
    SerialExecutor& operator=(const SerialExecutor&) = delete;
    void post(std::function<void()> task);
    // Runs what was posted, and what that posts, then joins. Tasks posted later never run. Called by the destructor,
    // too.
    void finish();
    [[nodiscard]] bool onThread() const;

private:
    void run(const std::stop_token& stop);
    std::string m_name;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::function<void()>> m_tasks;
    std::jthread m_thread;
};

// The thread's name in debuggers and `top`, at most 15 bytes.
void nameThisThread(const std::string& name);

} // namespace seedbook
