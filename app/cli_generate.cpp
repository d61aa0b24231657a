// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_options.h"
#include "app/cli_verbs.h"
#include <iostream>
#include <set>
#include <sstream>
#include <unistd.h>

namespace seedbook::cli {

namespace {

struct GenerateOptions : PictureOptions
{
    std::string project;
    std::string templateText;
    int count = 24;
    std::optional<std::uint64_t> choiceSeed;
    bool only = false;
};

// Follows the queue through session events until nothing is left of it.
class QueueWatch
{
public:
    void listen(const SessionEvent& event)
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

    // Until every queued job has ended one way or another, the queue stops for a trouble such as a full disk, or the
    // user interrupts. `left` jobs of an earlier run are told of after the project is open.
    void wait(std::int64_t left, const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, stop, [this, left] { return (m_queued >= left && m_waiting.empty()) || stoppedByTrouble(); });
        if (stoppedByTrouble())
            m_failures.push_back(*m_trouble);
    }

    void forgetTrouble()
    {
        std::lock_guard lock(m_mutex);
        m_trouble.reset();
    }

    const std::vector<PictureId>& made() const { return m_made; }
    const std::vector<Error>& failures() const { return m_failures; }
    const QueueState& state() const { return m_state; }

private:
    bool stoppedByTrouble() const { return m_trouble.has_value() && m_state.phase == QueueState::Phase::Paused; }

    void report(const PictureAdded& added)
    {
        const bool live = isatty(STDERR_FILENO) == 1;
        std::ostringstream line;
        line.precision(2);
        line << std::fixed << m_made.size() << " of " << m_state.total;
        if (m_state.secondsPerPicture > 0)
            line << ", " << m_state.secondsPerPicture << " s per picture, "
                 << static_cast<long>(m_state.secondsLeft + 0.5) << " s left";
        line << " (seed " << added.row.seed << ")";
        std::cerr << (live ? "\r\033[K" : "") << line.str() << (live ? "" : "\n") << std::flush;
    }

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<PictureId> m_made;
    std::vector<Error> m_failures;
    QueueState m_state;
    std::set<JobId> m_waiting;
    std::int64_t m_queued = 0;
    std::optional<Error> m_trouble;
};

Result<ComposeSettings> settingsFor(const GenerateOptions& options, const CheckedOptions& checked,
                                    const ProjectInfo& project)
{
    ComposeSettings settings = checked.settings;
    settings.templateText = options.templateText.empty() ? project.compose.templateText : options.templateText;
    if (settings.templateText.empty())
        return fail(ErrorCode::InvalidArgument, "the project has no template yet; give one", "--template");
    settings.choiceSeed = options.choiceSeed;
    settings.count = options.count;
    return settings;
}

Result<void> generate(Context& context, const GenerateOptions& options)
{
    auto checked = check(options);
    if (!checked)
        return tl::unexpected(checked.error());
    QueueWatch watch;
    Session session(sessionOptions(checked->device, true));
    session.subscribe([&watch](const SessionEvent& event) { watch.listen(event); });
    auto project = await<ProjectInfo>([&](auto done) { session.openProject(options.project, done); });
    if (!project)
        return tl::unexpected(project.error());

    GenerateReceipt receipt;
    if (!options.only) {
        auto settings = settingsFor(options, *checked, *project);
        if (!settings)
            return tl::unexpected(settings.error());
        // The studio opens the project with what was asked for here.
        auto saved = await<std::monostate>([&](auto done) { session.saveCompose(*settings, done); });
        if (!saved)
            return tl::unexpected(saved.error());
        auto queued = await<GenerateReceipt>([&](auto done) { session.generate(*settings, done); });
        if (!queued)
            return tl::unexpected(queued.error());
        receipt = *queued;
    }
    if (project->pendingJobs > 0 || !receipt.queued.empty()) {
        watch.forgetTrouble();
        session.resume();
        watch.wait(project->pendingJobs, context.interrupted);
        if (isatty(STDERR_FILENO) == 1)
            std::cerr << "\r\033[K";
    }

    auto ids = watch.made();
    ids.insert(ids.end(), receipt.known.begin(), receipt.known.end());
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
    text << watch.made().size() << " made, " << receipt.known.size() << " already there, " << watch.failures().size()
         << " failed";
    context.print({{"made", watch.made().size()},
                   {"known", receipt.known.size()},
                   {"failed", watch.failures().size()},
                   {"device", watch.state().device.name},
                   {"deviceReason", watch.state().device.reason},
                   {"secondsPerPicture", watch.state().secondsPerPicture},
                   {"pictures", pictures}},
                  text.str());
    if (context.interrupted.stop_requested())
        return fail(ErrorCode::Cancelled,
                    "stopped; the rest of the queue is kept and goes on with `generate --continue`", options.project);
    if (!watch.failures().empty())
        return tl::unexpected(watch.failures().front());
    return {};
}

} // namespace

void addGenerate(CLI::App& app, Context& context)
{
    auto options = std::make_shared<GenerateOptions>();
    CLI::App* verb = app.add_subcommand("generate", "make pictures of a template into a project");
    verb->add_option("--project", options->project, "project folder")->required();
    verb->add_option("--template", options->templateText, "text with choices; without it, the project's own");
    verb->add_option("--count", options->count, "number of pictures, 1-100000")->capture_default_str();
    verb->add_option("--choice-seed", options->choiceSeed, "seed of the choices; without it, --seed");
    verb->add_flag("--continue", options->only, "only finish what an earlier run left in the queue");
    options->addTo(*verb);
    verb->footer("Example:\n  seedbook-cli generate --project autumn --template \"{subject: boat|house} at {time: "
                 "day|night}, autumn palette\" "
                 "--count 8 --seed 42");
    setWork(*verb, context, [&context, options] { return generate(context, *options); });
}

} // namespace seedbook::cli
