// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/log_sink.h"
#include <exception>
#include <memory>
#include <mutex>
#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <vector>

namespace seedbook {

static spdlog::sink_ptr stderrSink()
{
    auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    sink->set_level(spdlog::level::warn);
    sink->set_pattern("seedbook: %l: %v");
    return sink;
}

static std::shared_ptr<spdlog::logger> makeLogger(std::vector<spdlog::sink_ptr> sinks)
{
    auto logger = std::make_shared<spdlog::logger>("seedbook", sinks.begin(), sinks.end());
    logger->set_level(spdlog::level::info);
    logger->flush_on(spdlog::level::info);
    logger->set_error_handler([](const std::string&) {});
    return logger;
}

namespace {
struct Current
{
    std::mutex mutex;
    std::shared_ptr<spdlog::logger> logger = makeLogger({stderrSink()});
};
} // namespace

static Current& current()
{
    static Current value;
    return value;
}

static spdlog::sink_ptr fileSink(const std::filesystem::path& folder)
{
    try {
        constexpr std::size_t kBytes = 2u << 20;
        auto sink =
            std::make_shared<spdlog::sinks::rotating_file_sink_mt>((folder / "seedbook.log").string(), kBytes, 2);
        sink->set_pattern("%Y-%m-%d %H:%M:%S.%e %L %t %v");
        return sink;
    } catch (const std::exception&) {
        return nullptr;
    }
}

void openLogSink(const std::filesystem::path& folder, bool toStderr)
{
    std::vector<spdlog::sink_ptr> sinks;
    if (auto file = fileSink(folder))
        sinks.push_back(std::move(file));
    if (toStderr || sinks.empty())
        sinks.push_back(stderrSink());
    const std::scoped_lock lock(current().mutex);
    current().logger = makeLogger(std::move(sinks));
}

void writeLogLine(LogLevel level, const std::string& line)
{
    std::shared_ptr<spdlog::logger> logger;
    {
        const std::scoped_lock lock(current().mutex);
        logger = current().logger;
    }
    switch (level) {
    case LogLevel::Info:
        return logger->log(spdlog::level::info, "{}", line);
    case LogLevel::Warning:
        return logger->log(spdlog::level::warn, "{}", line);
    case LogLevel::Error:
        return logger->log(spdlog::level::err, "{}", line);
    }
}

} // namespace seedbook
