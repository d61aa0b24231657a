// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_verbs.h"
#include "core/base/paths.h"
#include "core/session/template_gallery.h"
#include <cstdlib>

namespace seedbook::cli {

namespace {

std::string languageOfShell()
{
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(variable); value != nullptr && *value != '\0')
            return std::string(value).substr(0, 2);
    return "en";
}

Result<void> showTemplates(Context& context)
{
    const auto all = readyTemplates(resourceFolder());
    if (!all)
        return tl::unexpected(all.error());
    const std::string language = languageOfShell();
    auto list = nlohmann::json::array();
    std::string text;
    for (const ReadyTemplate& ready : *all) {
        auto slots = nlohmann::json::object();
        for (const auto& [slot, what] : ready.slots)
            slots[slot] = what;
        auto lists = nlohmann::json::array();
        for (const auto& [name, values] : ready.lists)
            lists.push_back(name);
        list.push_back({{"name", ready.id},
                        {"title", ready.title},
                        {"about", ready.about},
                        {"slots", slots},
                        {"lists", lists},
                        {"template", ready.templateText},
                        {"negative", ready.negative}});
        text += (text.empty() ? "" : "\n") + ready.id + ": " + inLanguage(ready.title, language) + "\n  " +
                inLanguage(ready.about, language);
    }
    context.print(list, text);
    return {};
}

} // namespace

void addTemplates(CLI::App& app, Context& context)
{
    CLI::App* verb = app.add_subcommand("templates", "ready templates that come with the program");
    verb->footer("Example:\n  seedbook-cli templates\n  seedbook-cli new shots --template product-shots");
    setWork(*verb, context, [&context] { return showTemplates(context); });
}

} // namespace seedbook::cli
