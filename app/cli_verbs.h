// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli_context.h"

// One function a verb: adds its subcommand, options, example and work.
namespace seedbook::cli {

void addRender(CLI::App& app, Context& context);
void addNew(CLI::App& app, Context& context);
void addGenerate(CLI::App& app, Context& context);
void addRemake(CLI::App& app, Context& context);
void addList(CLI::App& app, Context& context);
void addDecide(CLI::App& app, Context& context);
void addExport(CLI::App& app, Context& context);
void addCheck(CLI::App& app, Context& context);
void addExpand(CLI::App& app, Context& context);
void addPlan(CLI::App& app, Context& context);
void addLint(CLI::App& app, Context& context);
void addRead(CLI::App& app, Context& context);
void addStylePresets(CLI::App& app, Context& context);
void addTemplates(CLI::App& app, Context& context);
void addLibrary(CLI::App& app, Context& context);
void addModel(CLI::App& app, Context& context);

} // namespace seedbook::cli
