// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_verbs.h"
#include "core/planning/dataset_plan.h"
#include <sstream>

namespace seedbook::cli {

namespace {

struct PlanOptions
{
    std::string templateText;
    std::string lists;
    std::string mode = "random";
    std::uint64_t count = 24;
    std::uint64_t choiceSeed = 42;
};

nlohmann::json toJson(const PlanSummary& summary)
{
    auto slots = nlohmann::json::array();
    for (const SlotUse& slot : summary.slots) {
        auto values = nlohmann::json::array();
        for (const ValueUse& use : slot.values)
            values.push_back({{"value", use.value}, {"pictures", use.pictures}});
        slots.push_back({{"slot", slot.slot}, {"values", values}});
    }
    return {{"pictures", summary.pictures}, {"combinations", summary.combinations}, {"repeats", summary.repeats},
            {"pairs", summary.pairs},       {"allPairs", summary.allPairs},         {"slots", slots}};
}

std::string toText(const PlanSummary& summary)
{
    std::ostringstream text;
    text << summary.pictures << " pictures of " << summary.combinations << " combinations\n";
    text << summary.pairs << " of " << summary.allPairs << " pairs of values\n";
    if (summary.repeats > 0)
        text << summary.repeats << " pictures repeat a prompt\n";
    for (const SlotUse& slot : summary.slots) {
        text << slot.slot << ':';
        for (const ValueUse& use : slot.values)
            text << "  " << (use.value.empty() ? "(nothing)" : use.value) << ' ' << use.pictures;
        text << '\n';
    }
    std::string all = text.str();
    all.pop_back();
    return all;
}

Result<void> plan(Context& context, const PlanOptions& options)
{
    const auto mode = planModeFromName(options.mode);
    if (!mode)
        return fail(mode.error().code, mode.error().message, "--mode " + options.mode);
    const Template parsed =
        Template::parse(options.templateText, options.lists.empty() ? noLists() : listFolder(options.lists));
    const auto made = DatasetPlan::make(parsed, {*mode, options.choiceSeed, options.count});
    if (!made)
        return tl::unexpected(made.error());
    const PlanSummary summary = made->summary();
    context.print(toJson(summary), toText(summary));
    return {};
}

} // namespace

void addPlan(CLI::App& app, Context& context)
{
    auto options = std::make_shared<PlanOptions>();
    CLI::App* verb = app.add_subcommand("plan", "what a dataset of a template would hold; makes nothing");
    verb->add_option("--template", options->templateText, "text with choices")->required();
    verb->add_option("--mode", options->mode,
                     "random; every: each combination once, shuffled; pairs: each two values together; even: each "
                     "value equally often")
        ->capture_default_str();
    verb->add_option("--count", options->count, "number of pictures, 1-1000000; `pairs` has as many as it needs")
        ->capture_default_str();
    verb->add_option("--choice-seed", options->choiceSeed, "decides the order")->capture_default_str();
    verb->add_option("--lists", options->lists, "folder with the files of __lists__");
    verb->footer(
        "Example:\n  seedbook-cli plan --mode pairs --template \"{boat|house|tree} at {day|night}, {oil|ink}\"");
    setWork(*verb, context, [&context, options] { return plan(context, *options); });
}

} // namespace seedbook::cli
