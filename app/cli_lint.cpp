// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_verbs.h"
#include "core/base/file.h"
#include "core/prompting/template_tree.h"
#include <iostream>
#include <iterator>
#include <sstream>

namespace seedbook::cli {

namespace {

struct LintOptions
{
    std::string file;
    std::string lists;
};

Result<std::string> textOf(const std::string& file)
{
    if (file != "-")
        return readTextFile(file, kMaxTemplateBytes + 1);
    return std::string(std::istreambuf_iterator<char>(std::cin), {});
}

nlohmann::json toJson(const TemplateProblem& problem)
{
    return {{"line", problem.line},
            {"column", problem.column},
            {"severity", problem.warning ? "warning" : "error"},
            {"message", problem.message},
            {"proposal", problem.proposal}};
}

Result<void> lint(Context& context, const LintOptions& options)
{
    auto text = textOf(options.file);
    if (!text)
        return tl::unexpected(text.error());
    const Template parsed = Template::parse(*text, options.lists.empty() ? noLists() : listFolder(options.lists));
    auto problems = nlohmann::json::array();
    std::ostringstream lines;
    std::size_t errors = 0;
    for (const TemplateProblem& problem : parsed.problems()) {
        errors += problem.warning ? 0U : 1U;
        problems.push_back(toJson(problem));
        lines << options.file << ':' << problem.line << ':' << problem.column << ": "
              << (problem.warning ? "warning: " : "error: ") << problem.message;
        if (!problem.proposal.empty())
            lines << " [" << problem.proposal << ']';
        lines << '\n';
    }
    lines << parsed.slots().size() << " choices, "
          << (parsed.combinations().empty() ? "uncounted" : parsed.combinations()) << " combinations";
    context.print({{"problems", problems}, {"choices", parsed.slots().size()}, {"combinations", parsed.combinations()}},
                  lines.str());
    if (errors == 0)
        return {};
    return fail(ErrorCode::InvalidArgument, "errors in the template: " + std::to_string(errors), options.file);
}

} // namespace

void addLint(CLI::App& app, Context& context)
{
    auto options = std::make_shared<LintOptions>();
    CLI::App* verb = app.add_subcommand("lint", "every problem of a template, with its place and a proposal");
    verb->add_option("file", options->file, "text file of a template; - for standard input")->required();
    verb->add_option("--lists", options->lists, "folder with the files of __lists__");
    verb->footer("Ends with an error when a problem is more than a warning.\nExample:\n  seedbook-cli lint autumn.txt "
                 "--lists lists");
    setWork(*verb, context, [&context, options] { return lint(context, *options); });
}

} // namespace seedbook::cli
