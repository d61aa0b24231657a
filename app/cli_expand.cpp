// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_verbs.h"
#include "core/planning/dataset_plan.h"
#include <iostream>
#include <sstream>

namespace seedbook::cli {

namespace {

struct ExpandOptions
{
    std::string templateText;
    std::string lists;
    std::uint64_t count = 10;
    std::uint64_t choiceSeed = 42;
    std::string mode = "random";
};

Result<void> expand(Context& context, const ExpandOptions& options)
{
    const auto mode = planModeFromName(options.mode);
    if (!mode)
        return fail(mode.error().code, mode.error().message, "--mode " + options.mode);
    const Template parsed =
        Template::parse(options.templateText, options.lists.empty() ? noLists() : listFolder(options.lists));
    const auto plan = DatasetPlan::make(parsed, {*mode, options.choiceSeed, options.count});
    if (!plan)
        return tl::unexpected(plan.error());
    auto expansions = nlohmann::json::array();
    std::ostringstream text;
    plan->forEach([&](std::uint64_t index, const Expansion& expansion) {
        if (context.json) {
            expansions.push_back({{"prompt", expansion.prompt}, {"choices", toJson(expansion.choices)}});
            if (*mode == PlanMode::Random)
                expansions.back()["choiceSeed"] = options.choiceSeed + index;
            if (!expansion.negative.empty())
                expansions.back()["negative"] = expansion.negative;
        } else {
            text << expansion.prompt << '\n';
        }
        return true;
    });
    text << parsed.combinations() << " combinations";
    context.print({{"combinations", parsed.combinations()}, {"expansions", expansions}}, text.str());
    return {};
}

} // namespace

void addExpand(CLI::App& app, Context& context)
{
    auto options = std::make_shared<ExpandOptions>();
    CLI::App* verb = app.add_subcommand("expand", "show what a template becomes");
    verb->add_option("--template", options->templateText, "text with choices")->required();
    verb->add_option("--count", options->count, "number of expansions, 1-1000000; of `pairs` as many as it needs")
        ->capture_default_str();
    verb->add_option("--mode", options->mode, "random, every, pairs or even: see `generate --plan`")
        ->capture_default_str();
    verb->add_option("--choice-seed", options->choiceSeed, "seed of the first one; the next has one more")
        ->capture_default_str();
    verb->add_option("--lists", options->lists, "folder with the files of __lists__");
    verb->footer(
        "Example:\n  seedbook-cli expand --template \"{boat|house} at {time: day|night}\" --count 3 --choice-seed 7");
    setWork(*verb, context, [&context, options] { return expand(context, *options); });
}

} // namespace seedbook::cli
