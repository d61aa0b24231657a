// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_options.h"
#include "app/cli_verbs.h"
#include "app/plan_options.h"
#include "app/queue_watch.h"
#include "core/base/file.h"
#include "core/session/line_settings.h"
#include "core/session/profiles.h"
#include <iostream>

namespace seedbook::cli {

namespace {

struct GenerateOptions : PictureOptions
{
    std::string project;
    std::string templateText;
    int count = 24;
    std::optional<std::uint64_t> choiceSeed;
    std::string profile = "final";
    PlanFlags plan;
    std::string seeds = "ascending";
    std::vector<std::uint64_t> seedList;
    std::string seedSlot;
    bool only = false;
    std::string prompts;
};

Result<ComposeSettings> settingsFor(const GenerateOptions& options, const CheckedOptions& checked,
                                    const ProjectInfo& project)
{
    ComposeSettings settings = checked.settings;
    settings.templateText = options.templateText.empty() ? project.compose.templateText : options.templateText;
    if (settings.templateText.empty() && options.prompts.empty())
        return fail(ErrorCode::InvalidArgument, "the project has no template yet; give one", "--template");
    settings.choiceSeed = options.choiceSeed;
    settings.count = options.count;
    const auto plan = options.plan.read();
    if (!plan)
        return tl::unexpected(plan.error());
    settings.plan = plan->mode;
    settings.tuning = plan->tuning;
    const auto seeds = seedPolicyFromName(options.seeds);
    if (!seeds)
        return fail(seeds.error().code, seeds.error().message, "--seeds " + options.seeds);
    settings.seeds = *seeds;
    settings.tuning.seedList = options.seedList;
    settings.tuning.seedSlot = options.seedSlot;
    if (!options.seedList.empty())
        settings.seeds = SeedPolicy::List;
    else if (!options.seedSlot.empty())
        settings.seeds = SeedPolicy::PerValue;
    auto profile = profileFromName(options.profile);
    if (!profile)
        return tl::unexpected(profile.error());
    settings.profile = *profile;
    // The other profile stays as the project has it.
    const Profile other = *profile == Profile::Draft ? Profile::Final : Profile::Draft;
    if (project.compose.profile == other || project.compose.other)
        settings.other = profileOf(project.compose, other);
    return settings;
}

// One for each line of the file of prompts; what could not be taken over goes to stderr.
Result<std::vector<ComposeSettings>> settingsOfFile(const GenerateOptions& options, const ComposeSettings& present,
                                                    const Session& session)
{
    const auto text = readTextFile(options.prompts);
    if (!text)
        return tl::unexpected(text.error());
    const auto lines = readPromptLines(*text);
    if (!lines)
        return fail(lines.error().code, lines.error().message, options.prompts);
    LineSettings all = session.settingsOfLines(*lines, present);
    for (const std::string& note : all.notes)
        std::cerr << "note: " << note << '\n';
    return std::move(all.each);
}

Result<std::vector<ComposeSettings>> allSettings(const GenerateOptions& options, const CheckedOptions& checked,
                                                 const ProjectInfo& project, Session& session)
{
    auto settings = settingsFor(options, checked, project);
    if (!settings)
        return tl::unexpected(settings.error());
    if (!options.prompts.empty())
        return settingsOfFile(options, *settings, session);
    // The studio opens the project with what was asked for here.
    auto saved = await<std::monostate>([&](auto done) { session.saveCompose(*settings, done); });
    return saved ? Result<std::vector<ComposeSettings>>(std::vector{*settings}) : tl::unexpected(saved.error());
}

Result<void> generate(Context& context, const GenerateOptions& options)
{
    auto checked = check(options);
    if (!checked)
        return tl::unexpected(checked.error());
    QueueWatch watch;
    Session session(sessionFor(*checked));
    session.subscribe([&watch](const SessionEvent& event) { watch.listen(event); });
    auto project = await<ProjectInfo>([&](auto done) { session.openProject(options.project, done); });
    if (!project)
        return tl::unexpected(project.error());

    GenerateReceipt receipt;
    if (!options.only) {
        const auto all = allSettings(options, *checked, *project, session);
        if (!all)
            return tl::unexpected(all.error());
        auto queued = await<GenerateReceipt>([&](auto done) { session.generate(*all, done); });
        if (!queued)
            return tl::unexpected(queued.error());
        receipt = *queued;
    }
    return finishQueue(context, session, watch, project->pendingJobs,
                       project->pendingJobs > 0 || !receipt.queued.empty(), {receipt.known, options.project});
}

} // namespace

void addGenerate(CLI::App& app, Context& context)
{
    auto options = std::make_shared<GenerateOptions>();
    CLI::App* verb = app.add_subcommand("generate", "make pictures of a template into a project");
    verb->add_option("--project", options->project, "project folder")->required();
    verb->add_option("--template", options->templateText, "text with choices; without it, the project's own");
    verb->add_option("--prompts", options->prompts,
                     "text file of one prompt a line, with options as AUTOMATIC1111 and kohya have them")
        ->excludes("--template");
    verb->add_option("--count", options->count, "number of pictures, 1-100000")->capture_default_str();
    verb->add_option("--choice-seed", options->choiceSeed, "seed of the choices; without it, --seed");
    options->plan.addTo(*verb, "--plan");
    verb->add_option("--seeds", options->seeds, "ascending, same, scattered, list or per-value")->capture_default_str();
    verb->add_option("--seed-list", options->seedList, "seeds, with commas, taken round and round")->delimiter(',');
    verb->add_option("--seed-per-value", options->seedSlot,
                     "name of a choice: each of its values has a seed of its own");
    verb->add_option("--profile", options->profile, "draft or final: what `remake` makes again, and what it leaves")
        ->capture_default_str();
    verb->add_flag("--continue", options->only, "only finish what an earlier run left in the queue");
    options->addTo(*verb);
    verb->footer("Example:\n  seedbook-cli generate --project autumn --template \"{subject: boat|house} at {time: "
                 "day|night}, autumn palette\" "
                 "--count 8 --seed 42");
    setWork(*verb, context, [&context, options] { return generate(context, *options); });
}

} // namespace seedbook::cli
