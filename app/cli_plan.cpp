// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_plan_text.h"
#include "app/cli_verbs.h"
#include "app/plan_options.h"
#include "app/plan_source.h"

namespace seedbook::cli {

namespace {

struct PlanOptions
{
    PlanSource source;
    PlanFlags plan;
    std::uint64_t count = 24;
    std::uint64_t choiceSeed = 42;
    int width = 512, height = 512;
    double secondsEach = 0;
    bool heatMap = false;
};

PictureCost costOf(const PlanOptions& options, const std::vector<PastPicture>& past)
{
    PictureCost cost = measuredCost(past, options.width, options.height);
    if (options.secondsEach > 0)
        cost.seconds = options.secondsEach;
    if (cost.bytes == 0)
        cost.bytes = usualBytes(options.width, options.height);
    return cost;
}

Result<void> plan(Context& context, const PlanOptions& options)
{
    const auto wanted = options.plan.read();
    if (!wanted)
        return tl::unexpected(wanted.error());
    const auto ground = readGround(options.source);
    if (!ground)
        return tl::unexpected(ground.error());
    const auto made = DatasetPlan::make(
        ground->parsed, {wanted->mode, options.choiceSeed, options.count, wanted->tuning, ground->present});
    if (!made)
        return tl::unexpected(made.error());
    const PlanSummary summary = made->summary(costOf(options, ground->past));
    context.print(toJson(summary), toText(summary, options.heatMap));
    return {};
}

} // namespace

void addPlan(CLI::App& app, Context& context)
{
    auto options = std::make_shared<PlanOptions>();
    CLI::App* verb = app.add_subcommand("plan", "what a dataset of a template would hold; makes nothing");
    verb->add_option("--template", options->source.templateText, "text with choices; without it, the project's");
    verb->add_option(
        "--project", options->source.project,
        "project folder: its template and lists, what is kept in it, and the time and space its pictures took");
    options->plan.addTo(*verb, "--mode");
    verb->add_option("--count", options->count,
                     "number of pictures, 1-1000000; `pairs` and `holes` have as many as they need")
        ->capture_default_str();
    verb->add_option("--choice-seed", options->choiceSeed, "decides the order")->capture_default_str();
    verb->add_option("--lists", options->source.lists, "folder with the files of __lists__");
    verb->add_option("--width", options->width, "pixels, for the space on disk")
        ->check(CLI::Range(64, 4096))
        ->capture_default_str();
    verb->add_option("--height", options->height, "pixels")->check(CLI::Range(64, 4096))->capture_default_str();
    verb->add_option("--seconds-each", options->secondsEach, "what a picture takes, as measured before")
        ->check(CLI::Range(0.0, 1e6));
    verb->add_flag("--heat-map", options->heatMap, "also a table of pictures per pair of values");
    verb->footer(
        "Example:\n  seedbook-cli plan --mode pairs --template \"{boat|house|tree} at {day|night}, {oil|ink}\"");
    setWork(*verb, context, [&context, options] { return plan(context, *options); });
}

} // namespace seedbook::cli
