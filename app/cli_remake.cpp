// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_options.h"
#include "app/cli_verbs.h"
#include "app/queue_watch.h"
#include <iostream>

namespace seedbook::cli {

namespace {

struct RemakeOptions
{
    std::string project;
    std::string device = "auto";
    std::vector<PictureId> ids;
};

Result<void> remake(Context& context, const RemakeOptions& options)
{
    auto device = deviceFromName(options.device);
    if (!device)
        return tl::unexpected(device.error());
    QueueWatch watch;
    Session session(sessionOptions(*device, true));
    session.subscribe([&watch](const SessionEvent& event) { watch.listen(event); });
    auto project = await<ProjectInfo>([&](auto done) { session.openProject(options.project, done); });
    if (!project)
        return tl::unexpected(project.error());
    auto receipt = await<RemakeReceipt>([&](auto done) { session.remake(options.ids, project->compose, done); });
    if (!receipt)
        return tl::unexpected(receipt.error());
    if (receipt->notKept > 0 || receipt->notDrafts > 0)
        std::cerr << "note: left out: " << receipt->notKept << " drafts that are not kept, " << receipt->notDrafts
                  << " pictures that are final\n";
    if (receipt->finished > 0)
        std::cerr << "note: " << receipt->finished << " drafts have a final already, or one in the queue\n";
    return finishQueue(context, session, watch, project->pendingJobs,
                       project->pendingJobs > 0 || !receipt->queued.empty(), {receipt->known, options.project});
}

} // namespace

void addRemake(CLI::App& app, Context& context)
{
    auto options = std::make_shared<RemakeOptions>();
    CLI::App* verb = app.add_subcommand("remake", "make kept drafts again in final quality, from the same seeds");
    verb->add_option("--project", options->project, "project folder")->required();
    verb->add_option("--device", options->device, "auto, cpu or cuda")->capture_default_str();
    verb->add_option("ids", options->ids, "ids of drafts; without them, all that are kept and have no final");
    verb->footer("Example:\n  seedbook-cli remake --project autumn");
    setWork(*verb, context, [&context, options] { return remake(context, *options); });
}

} // namespace seedbook::cli
