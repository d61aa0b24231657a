// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/session_options.h"
#include <CLI/CLI.hpp>
#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <stop_token>
#include <string>
#include <thread>

namespace seedbook::cli {

// SIGINT, SIGTERM and SIGHUP become a stop request, delivered on a thread of its own. Make one before any other thread
// starts, so that all inherit the blocked signals.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    int m_signals = -1;
    int m_end = -1;
    std::jthread m_thread;
};

// What every verb gets: where to print, how to reach the session, and the exit code.
struct Context
{
    explicit Context(std::stop_token stop)
        : interrupted(std::move(stop))
    {
    }

    std::stop_token interrupted;
    bool json = false;
    int exitCode = 0;

    // One JSON value on stdout when --json, else `text`.
    void print(const nlohmann::json& value, const std::string& text) const;
    // One line on stderr; the exit code becomes 1, or 130 for Cancelled.
    void failWith(const Error& error);
};

// Calls a session method and waits for its outcome.
template <class T, class Call>
Result<T> await(Call&& call)
{
    auto outcome = std::make_shared<std::promise<Result<T>>>();
    auto future = outcome->get_future();
    call(Done<T>([outcome](Result<T> result) { outcome->set_value(std::move(result)); }));
    return future.get();
}

// A verb's work: its error, if any, becomes the exit code.
template <class Work>
void setWork(CLI::App& verb, Context& context, Work work)
{
    verb.callback([&context, work = std::move(work)] {
        if (Result<void> result = work(); !result)
            context.failWith(result.error());
    });
}

nlohmann::json toJson(const PictureDetail& picture);
nlohmann::json toJson(const VerdictCounts& counts);
nlohmann::json toJson(const std::vector<TwinLink>& twins);
nlohmann::json toJson(const std::vector<Choice>& choices);

} // namespace seedbook::cli
