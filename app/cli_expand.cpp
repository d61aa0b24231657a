// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_verbs.h"
#include "app/plan_options.h"
#include "app/plan_source.h"
#include <iostream>
#include <sstream>

namespace seedbook::cli {

namespace {

struct ExpandOptions
{
    PlanSource source;
    std::uint64_t count = 10;
    std::uint64_t choiceSeed = 42;
    PlanFlags plan;
};

Result<void> expand(Context& context, const ExpandOptions& options)
{
    const auto wanted = options.plan.read();
    if (!wanted)
        return tl::unexpected(wanted.error());
    const auto ground = readGround(options.source, wanted->tuning);
    if (!ground)
        return tl::unexpected(ground.error());
    const Template& parsed = ground->parsed;
    const auto plan = DatasetPlan::make(
        parsed, {wanted->mode, options.choiceSeed, options.count, wanted->tuning, ground->negative, ground->present});
    if (!plan)
        return tl::unexpected(plan.error());
    auto expansions = nlohmann::json::array();
    std::ostringstream text;
    plan->forEach([&](std::uint64_t index, const Expansion& expansion) {
        if (context.json) {
            expansions.push_back({{"prompt", expansion.prompt}, {"choices", toJson(expansion.choices)}});
            if (wanted->mode == PlanMode::Random)
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
    verb->add_option("--template", options->source.templateText, "text with choices; without it, the project's");
    verb->add_option("--project", options->source.project,
                     "project folder: its template and lists, what is kept in it");
    verb->add_option("--count", options->count,
                     "number of expansions, 1-1000000; of `pairs` and `holes` as many as they need")
        ->capture_default_str();
    options->plan.addTo(*verb, "--mode");
    verb->add_option("--negative", options->source.negative, "of --every-negative: template of the negatives");
    verb->add_option("--choice-seed", options->choiceSeed, "seed of the first one; the next has one more")
        ->capture_default_str();
    verb->add_option("--lists", options->source.lists, "folder with the files of __lists__");
    verb->footer(
        "Example:\n  seedbook-cli expand --template \"{boat|house} at {time: day|night}\" --count 3 --choice-seed 7");
    setWork(*verb, context, [&context, options] { return expand(context, *options); });
}

} // namespace seedbook::cli
