// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_verbs.h"
#include <iostream>
#include <unistd.h>

namespace seedbook::cli {

namespace {

Result<void> runExport(Context& context, const std::string& folder, const ExportRequest& request)
{
    Session session(sessionOptions(DeviceChoice::Auto, true));
    auto project = await<ProjectInfo>([&](auto done) { session.openProject(folder, done); });
    if (!project)
        return tl::unexpected(project.error());
    auto plan = await<ExportPlan>([&](auto done) { session.planExport(request, done); });
    if (!plan)
        return tl::unexpected(plan.error());
    for (const std::string& warning : plan->warnings)
        std::cerr << "note: " << warning << '\n';
    const bool live = isatty(STDERR_FILENO) == 1;
    auto result = await<ExportResult>([&](auto done) {
        session.runExport(
            request,
            [live](std::size_t ready, std::size_t all) {
                if (live)
                    std::cerr << '\r' << ready << " of " << all << std::flush;
            },
            context.interrupted, done);
    });
    if (live)
        std::cerr << "\r\033[K";
    if (!result)
        return tl::unexpected(result.error());
    auto counts = nlohmann::json::array();
    for (const SplitCount& count : plan->counts)
        counts.push_back({{"split", count.split}, {"label", count.label}, {"pictures", count.pictures}});
    context.print({{"out", result->out.string()},
                   {"format", request.format},
                   {"label", plan->labelSlot},
                   {"pictures", result->pictures},
                   {"bytes", result->bytes},
                   {"counts", counts},
                   {"warnings", plan->warnings}},
                  std::to_string(result->pictures) + " pictures in " + result->out.string());
    return {};
}

} // namespace

void addExport(CLI::App& app, Context& context)
{
    auto folder = std::make_shared<std::string>();
    auto request = std::make_shared<ExportRequest>();
    auto out = std::make_shared<std::string>();
    CLI::App* verb = app.add_subcommand("export", "write the kept pictures as a dataset");
    verb->add_option("--project", *folder, "project folder")->required();
    verb->add_option("--format", request->format, "labels, kohya or hf")->required();
    verb->add_option("--out", *out, "folder to make")->required();
    verb->add_option("--label", request->labelSlot,
                     "slot whose value is the label; without it, the first one all pictures have");
    verb->add_option("--split", request->trainShare, "share of the training split, 0-1")->capture_default_str();
    verb->add_option("--split-seed", request->splitSeed, "the same seed gives the same split")->capture_default_str();
    verb->add_option("--caption", request->caption, "{prompt}, {label}, {seed} and {slot} are filled in")
        ->capture_default_str();
    verb->add_option("--title", request->title, "of the dataset; without it, the folder's name");
    verb->add_flag("--drafts", request->drafts, "also kept drafts whose final is kept");
    verb->footer(
        "Example:\n  seedbook-cli export --project autumn --format labels --label subject --split 0.9 --out autumn-v1");
    setWork(*verb, context, [&context, folder, request, out] {
        request->out = *out;
        return runExport(context, *folder, *request);
    });
}

} // namespace seedbook::cli
