// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/executor.h"
#include "core/base/log.h"
#include <exception>
#include <pthread.h>
#include <utility>

namespace seedbook {

SerialExecutor::SerialExecutor(std::string threadName)
    : m_name(std::move(threadName))
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

SerialExecutor::~SerialExecutor()
{
    finish();
}

void SerialExecutor::finish()
{
    if (!m_thread.joinable())
        return;
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
}

void SerialExecutor::post(std::function<void()> task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

bool SerialExecutor::onThread() const
{
    return std::this_thread::get_id() == m_thread.get_id();
}

static void runLogged(const std::function<void()>& task, const std::string& thread)
{
    try {
        task();
    } catch (const std::exception& exception) {
        logError("a task of thread " + thread + " failed: " + exception.what());
    } catch (...) {
        logError("a task of thread " + thread + " failed with an unknown exception");
    }
}

void SerialExecutor::run(const std::stop_token& stop)
{
    nameThisThread(m_name);
    for (;;) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        runLogged(task, m_name);
    }
}

void nameThisThread(const std::string& name)
{
    ::pthread_setname_np(::pthread_self(), name.substr(0, 15).c_str());
}

} // namespace seedbook
