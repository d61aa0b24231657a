// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_verbs.h"
#include "app/generators.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "seedbook_version.h"
#include <iostream>

using namespace seedbook;

namespace {

int parseFailure(const CLI::App& app, const CLI::ParseError& error)
{
    if (error.get_exit_code() == 0)
        return app.exit(error);
    std::string text = error.what();
    for (char& c : text) {
        if (c == '\n')
            c = ' ';
    }
    std::cerr << "seedbook-cli: " << text << "; see seedbook-cli --help\n";
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    prepareProcess();
    cli::Interruption interruption;
    startLogging(stateFolder(), false);

    CLI::App app("Seedbook: make picture datasets out of a generative model", "seedbook-cli");
    app.set_version_flag("--version", std::string("seedbook-cli ") + SEEDBOOK_VERSION);
    app.require_subcommand(1);
    cli::Context context(interruption.token());
    cli::addRender(app, context);
    cli::addNew(app, context);
    cli::addGenerate(app, context);
    cli::addRemake(app, context);
    cli::addList(app, context);
    cli::addDecide(app, context);
    cli::addExport(app, context);
    cli::addCheck(app, context);
    cli::addExpand(app, context);
    cli::addPlan(app, context);
    cli::addLint(app, context);
    cli::addRead(app, context);
    cli::addStylePresets(app, context);
    cli::addTemplates(app, context);
    cli::addLibrary(app, context);
    cli::addModel(app, context);
    for (CLI::App* verb : app.get_subcommands({}))
        verb->add_flag("--json", context.json, "print one JSON value");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return parseFailure(app, error);
    } catch (const std::exception& error) {
        context.failWith({ErrorCode::Internal, error.what(), {}});
    }
    std::cout.flush();
    if (!std::cout && context.exitCode == 0) {
        std::cerr << "seedbook-cli: the output could not be written\n";
        return 1;
    }
    return context.exitCode;
}
