// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_options.h"
#include "app/cli_verbs.h"
#include "core/base/paths.h"
#include "core/session/template_gallery.h"
#include <charconv>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace seedbook::cli {

namespace {

Result<ProjectInfo> open(Session& session, const std::string& folder)
{
    return await<ProjectInfo>([&](auto done) { session.openProject(folder, done); });
}

// With the text of a ready template and its lists, where one is named.
Result<void> newProject(Context& context, const std::string& folder, const std::string& name)
{
    auto ready = name.empty() ? Result<ReadyTemplate>() : readyTemplate(resourceFolder(), name);
    if (!ready)
        return tl::unexpected(ready.error());
    Session session(sessionOptions(DeviceChoice::Auto, true));
    auto project = await<ProjectInfo>([&](auto done) { session.createProject(folder, ComposeSettings{}, done); });
    if (!project)
        return tl::unexpected(project.error());
    if (!name.empty()) {
        const auto settings = useTemplate(*ready, project->folder / "lists", project->compose);
        if (!settings)
            return tl::unexpected(settings.error());
        if (auto saved = await<std::monostate>([&](auto done) { session.saveCompose(*settings, done); }); !saved)
            return tl::unexpected(saved.error());
    }
    context.print({{"project", project->folder.string()}, {"name", project->name}}, "made " + project->folder.string());
    return {};
}

std::optional<Verdict> verdictFromState(const std::string& state)
{
    for (Verdict verdict : {Verdict::Undecided, Verdict::Kept, Verdict::Rejected}) {
        if (state == verdictName(verdict))
            return verdict;
    }
    return std::nullopt;
}

Result<void> list(Context& context, const std::string& folder, const std::string& state)
{
    const auto verdict = verdictFromState(state);
    if (!state.empty() && !verdict)
        return fail(ErrorCode::InvalidArgument, "the states are kept, rejected and undecided", "--state " + state);
    Session session(sessionOptions(DeviceChoice::Auto, true));
    auto project = open(session, folder);
    if (!project)
        return tl::unexpected(project.error());
    auto details = await<std::vector<PictureDetail>>([&](auto done) { session.listDetails(verdict, done); });
    if (!details)
        return tl::unexpected(details.error());

    auto pictures = nlohmann::json::array();
    std::ostringstream text;
    for (const PictureDetail& detail : *details) {
        pictures.push_back(toJson(detail));
        text << std::setw(6) << detail.row.id << "  " << std::left << std::setw(9) << verdictName(detail.row.verdict)
             << std::right << "  seed " << std::setw(10) << detail.recipe.seed << "  " << detail.recipe.prompt << '\n';
    }
    text << project->counts.all << " pictures: " << project->counts.kept << " kept, " << project->counts.rejected
         << " rejected, " << project->counts.undecided << " undecided";
    if (project->pendingJobs > 0)
        text << "; " << project->pendingJobs << " still to make (generate --continue)";
    context.print({{"project", project->folder.string()},
                   {"counts", toJson(project->counts)},
                   {"pending", project->pendingJobs},
                   {"pictures", pictures}},
                  text.str());
    return {};
}

Result<std::vector<PictureId>> readIds(const std::vector<std::string>& words)
{
    std::vector<std::string> all;
    for (const std::string& word : words) {
        if (word != "-") {
            all.push_back(word);
            continue;
        }
        for (std::string piece; std::cin >> piece;)
            all.push_back(piece);
    }
    std::vector<PictureId> ids;
    for (const std::string& word : all) {
        PictureId id = 0;
        const auto parsed = std::from_chars(word.data(), word.data() + word.size(), id);
        if (parsed.ec != std::errc() || parsed.ptr != word.data() + word.size() || id <= 0)
            return fail(ErrorCode::InvalidArgument, "not a picture id; `list` shows them", word);
        ids.push_back(id);
    }
    if (ids.empty())
        return fail(ErrorCode::InvalidArgument, "no picture ids; `list` shows them", "decide");
    return ids;
}

struct DecideOptions
{
    std::string project;
    std::string reason;
    std::vector<std::string> ids;
    bool keep = false, reject = false, clear = false;
};

Result<void> decide(Context& context, const DecideOptions& options)
{
    if (int(options.keep) + int(options.reject) + int(options.clear) != 1)
        return fail(ErrorCode::InvalidArgument, "give exactly one of --keep, --reject, --clear", "decide");
    auto ids = readIds(options.ids);
    if (!ids)
        return tl::unexpected(ids.error());
    const Verdict verdict = options.keep ? Verdict::Kept : options.reject ? Verdict::Rejected : Verdict::Undecided;
    Session session(sessionOptions(DeviceChoice::Auto, true));
    auto project = open(session, options.project);
    if (!project)
        return tl::unexpected(project.error());
    auto receipt = await<DecisionReceipt>(
        [&](auto done) { session.decide(*ids, verdict, options.reason, DecidedBy::Bulk, done); });
    if (!receipt)
        return tl::unexpected(receipt.error());
    auto changed = nlohmann::json::array();
    for (const auto& [id, now] : receipt->changed)
        changed.push_back({{"id", id}, {"state", verdictName(now)}});
    context.print({{"changed", changed}, {"counts", toJson(receipt->counts)}, {"journal", receipt->journalSeq}},
                  std::to_string(changed.size()) + " now " + std::string(verdictName(verdict)));
    return {};
}

Result<void> checkProject(Context& context, const std::string& folder)
{
    SessionOptions options = sessionOptions(DeviceChoice::Auto, true);
    options.inspectOnly = true;
    Session session(options);
    auto project = open(session, folder);
    if (!project)
        return tl::unexpected(project.error());
    auto report = await<CheckReport>([&](auto done) { session.check(done); });
    if (!report)
        return tl::unexpected(report.error());
    auto findings = nlohmann::json::array();
    std::ostringstream text;
    for (const Finding& finding : report->findings) {
        findings.push_back({{"what", finding.what}, {"where", finding.where}, {"text", finding.text}});
        text << finding.what << "  " << finding.where << "  " << finding.text << '\n';
    }
    text << report->pictures << " pictures, " << report->files << " files, " << report->decisions
         << " decisions: " << (findings.empty() ? "all sound" : std::to_string(findings.size()) + " damages");
    context.print({{"pictures", report->pictures},
                   {"files", report->files},
                   {"decisions", report->decisions},
                   {"jobs", report->jobs},
                   {"findings", findings}},
                  text.str());
    if (!findings.empty())
        return fail(ErrorCode::Corrupt, std::to_string(findings.size()) + " damages found; nothing was changed",
                    folder);
    return {};
}

} // namespace

void addNew(CLI::App& app, Context& context)
{
    auto folder = std::make_shared<std::string>();
    auto name = std::make_shared<std::string>();
    CLI::App* verb = app.add_subcommand("new", "make a project");
    verb->add_option("folder", *folder, "folder to make")->required();
    verb->add_option("--template", *name, "a ready template to begin with, its lists too; `templates` shows them");
    verb->footer("Example:\n  seedbook-cli new autumn\n  seedbook-cli new shots --template product-shots");
    setWork(*verb, context, [&context, folder, name] { return newProject(context, *folder, *name); });
}

void addList(CLI::App& app, Context& context)
{
    auto folder = std::make_shared<std::string>();
    auto state = std::make_shared<std::string>();
    CLI::App* verb = app.add_subcommand("list", "show the pictures of a project");
    verb->add_option("--project", *folder, "project folder")->required();
    verb->add_option("--state", *state, "kept, rejected or undecided; without it, all");
    verb->footer("Example:\n  seedbook-cli list --project autumn --state kept --json");
    setWork(*verb, context, [&context, folder, state] { return list(context, *folder, *state); });
}

void addDecide(CLI::App& app, Context& context)
{
    auto options = std::make_shared<DecideOptions>();
    CLI::App* verb = app.add_subcommand("decide", "keep, reject or clear pictures");
    verb->add_option("--project", options->project, "project folder")->required();
    verb->add_flag("--keep", options->keep, "into the dataset");
    verb->add_flag("--reject", options->reject, "out of it; the file stays");
    verb->add_flag("--clear", options->clear, "undecided again");
    verb->add_option("--reason", options->reason, "why, for the journal");
    verb->add_option("ids", options->ids, "picture ids; `-` reads them from standard input")->required();
    verb->footer("Example:\n  seedbook-cli decide --project autumn --keep 1 4 7");
    setWork(*verb, context, [&context, options] { return decide(context, *options); });
}

void addCheck(CLI::App& app, Context& context)
{
    auto folder = std::make_shared<std::string>();
    CLI::App* verb = app.add_subcommand("check", "check every file, row and hash of a project; changes nothing");
    verb->add_option("--project", *folder, "project folder")->required();
    verb->footer("Example:\n  seedbook-cli check --project autumn");
    setWork(*verb, context, [&context, folder] { return checkProject(context, *folder); });
}

} // namespace seedbook::cli
