// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_plan_text.h"
#include "app/cli_verbs.h"
#include "app/plan_options.h"
#include "app/plan_source.h"
#include "core/planning/set_aside.h"
#include "core/planning/size_buckets.h"
#include <cstdio>

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
    bool proposeCanary = false;
    std::string trainer, shape = "1:1";
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

// "3:2"
Result<BucketSize> sizeFor(const std::string& trainer, const std::string& shape)
{
    double width = 0, height = 0;
    char end = 0;
    if (std::sscanf(shape.c_str(), "%lf:%lf%c", &width, &height, &end) != 2)
        return fail(ErrorCode::InvalidArgument, "a shape is two numbers above 0, as in 3:2", "--shape " + shape);
    return proposedSize(trainer, width, height);
}

Result<void> proposeSize(Context& context, const PlanOptions& options)
{
    const auto size = sizeFor(options.trainer, options.shape);
    if (!size)
        return tl::unexpected(size.error());
    const std::string text = std::to_string(size->width) + "x" + std::to_string(size->height);
    context.print({{"trainer", options.trainer}, {"size", text}, {"width", size->width}, {"height", size->height}},
                  text);
    return {};
}

Result<void> proposeCanary(Context& context, const PlanGround& ground, std::uint64_t seed)
{
    const auto canary = proposedCanary(ground.parsed, ground.present ? *ground.present : PlanPast(), seed);
    if (!canary)
        return tl::unexpected(canary.error());
    std::string text;
    for (const Choice& choice : *canary)
        text.append(text.empty() ? "" : ",").append(choice.slot).append("=").append(choice.value);
    context.print({{"canary", toJson(*canary)}}, "--canary \"" + text + "\"");
    return {};
}

Result<void> plan(Context& context, const PlanOptions& options)
{
    if (!options.trainer.empty())
        return proposeSize(context, options);
    const auto wanted = options.plan.read();
    if (!wanted)
        return tl::unexpected(wanted.error());
    const auto ground = readGround(options.source, wanted->tuning);
    if (!ground)
        return tl::unexpected(ground.error());
    if (options.proposeCanary)
        return proposeCanary(context, *ground, options.choiceSeed);
    const auto made = DatasetPlan::make(ground->parsed, {wanted->mode, options.choiceSeed, options.count,
                                                         wanted->tuning, ground->negative, ground->present});
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
    verb->add_option("--negative", options->source.negative, "of --every-negative: template of the negatives");
    verb->add_option("--choice-seed", options->choiceSeed, "decides the order")->capture_default_str();
    verb->add_option("--lists", options->source.lists, "folder with the files of __lists__");
    verb->add_option("--width", options->width, "pixels, for the space on disk")
        ->check(CLI::Range(64, 4096))
        ->capture_default_str();
    verb->add_option("--height", options->height, "pixels")->check(CLI::Range(64, 4096))->capture_default_str();
    verb->add_option("--seconds-each", options->secondsEach, "what a picture takes, as measured before")
        ->check(CLI::Range(0.0, 1e6));
    verb->add_flag("--heat-map", options->heatMap, "also a table of pictures per pair of values");
    verb->add_flag("--propose-canary", options->proposeCanary, "only names a combination that is not in use");
    verb->add_option("--trainer", options->trainer, "sd15 or sdxl: only names the size of its bucket for --shape");
    verb->add_option("--shape", options->shape, "width:height")->capture_default_str();
    verb->footer(
        "Example:\n  seedbook-cli plan --mode pairs --template \"{boat|house|tree} at {day|night}, {oil|ink}\"");
    setWork(*verb, context, [&context, options] { return plan(context, *options); });
}

} // namespace seedbook::cli
