// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_context.h"
#include "core/base/executor.h"
#include <cerrno>
#include <csignal>
#include <iostream>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace seedbook::cli {

Interruption::Interruption()
{
    sigset_t set;
    sigemptyset(&set);
    for (int number : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&set, number);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_signals = signalfd(-1, &set, SFD_CLOEXEC);
    m_end = eventfd(0, EFD_CLOEXEC);
    m_thread = std::jthread([this] {
        nameThisThread("signals");
        pollfd watched[2] = {{m_signals, POLLIN, 0}, {m_end, POLLIN, 0}};
        while (poll(watched, 2, -1) < 0 && errno == EINTR) {
        }
        if ((watched[0].revents & POLLIN) != 0)
            m_stop.request_stop();
    });
}

Interruption::~Interruption()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(m_end, &one, sizeof one);
    m_thread.join();
    close(m_signals);
    close(m_end);
}

void Context::print(const nlohmann::json& value, const std::string& text) const
{
    std::cout << (json ? value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) : text) << '\n';
}

void Context::failWith(const Error& error)
{
    std::string line = describe(error);
    for (char& c : line) {
        if (c == '\n' || c == '\r')
            c = ' ';
    }
    std::cerr << "seedbook-cli: " << line << '\n';
    exitCode = error.code == ErrorCode::Cancelled ? 130 : 1;
}

nlohmann::json toJson(const std::vector<Choice>& choices)
{
    auto object = nlohmann::json::object();
    for (const Choice& choice : choices)
        object[choice.slot] = choice.value;
    return object;
}

nlohmann::json toJson(const VerdictCounts& counts)
{
    return {{"all", counts.all}, {"undecided", counts.undecided}, {"kept", counts.kept}, {"rejected", counts.rejected}};
}

nlohmann::json toJson(const std::vector<TwinLink>& twins)
{
    auto links = nlohmann::json::array();
    for (const TwinLink& twin : twins)
        links.push_back({{"key", twin.key}, {"slot", twin.slot}});
    return links;
}

nlohmann::json toJson(const PictureDetail& picture)
{
    return {{"id", picture.row.id},
            {"key", picture.key},
            {"seed", picture.recipe.seed},
            {"prompt", picture.recipe.prompt},
            {"negative", picture.recipe.negative},
            {"choices", toJson(picture.choices)},
            {"state", verdictName(picture.row.verdict)},
            {"reason", picture.reason},
            {"profile", profileName(picture.row.profile)},
            {"draft", picture.row.draft},
            {"final", picture.remade},
            {"twins", toJson(picture.twins)},
            {"width", picture.recipe.width},
            {"height", picture.recipe.height},
            {"recipe", nlohmann::json::parse(toCanonicalJson(picture.recipe))},
            {"engine", picture.engineFingerprint},
            {"created", picture.createdUtc},
            {"file", picture.file.string()},
            {"sha256", picture.sha256},
            {"bytes", picture.bytes}};
}

} // namespace seedbook::cli
