// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_verbs.h"
#include <iostream>
#include <sstream>

namespace seedbook::cli {

namespace {

struct ExpandOptions
{
    std::string templateText;
    std::string lists;
    int count = 10;
    std::uint64_t choiceSeed = 42;
};

Result<void> expand(Context& context, const ExpandOptions& options)
{
    if (options.count < 1 || options.count > 1000000)
        return fail(ErrorCode::InvalidArgument, "give a number from 1 to 1000000",
                    "--count " + std::to_string(options.count));
    const Template parsed =
        Template::parse(options.templateText, options.lists.empty() ? noLists() : listFolder(options.lists));
    if (const TemplateProblem* problem = parsed.firstError())
        return fail(ErrorCode::InvalidArgument, problem->message,
                    "--template " + std::to_string(problem->line) + ":" + std::to_string(problem->column));
    auto expansions = nlohmann::json::array();
    std::ostringstream text;
    for (int i = 0; i < options.count; ++i) {
        const std::uint64_t seed = options.choiceSeed + static_cast<std::uint64_t>(i);
        const Expansion expansion = parsed.expand(seed);
        if (context.json)
            expansions.push_back(
                {{"choiceSeed", seed}, {"prompt", expansion.prompt}, {"choices", toJson(expansion.choices)}});
        else
            text << expansion.prompt << '\n';
    }
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
    verb->add_option("--count", options->count, "number of expansions")->capture_default_str();
    verb->add_option("--choice-seed", options->choiceSeed, "seed of the first one; the next has one more")
        ->capture_default_str();
    verb->add_option("--lists", options->lists, "folder with the files of __lists__");
    verb->footer(
        "Example:\n  seedbook-cli expand --template \"{boat|house} at {time: day|night}\" --count 3 --choice-seed 7");
    setWork(*verb, context, [&context, options] { return expand(context, *options); });
}

} // namespace seedbook::cli
