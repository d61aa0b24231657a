// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_verbs.h"
#include "core/base/paths.h"
#include "core/styles/style_files.h"

namespace seedbook::cli {

namespace {

struct StyleOptions
{
    std::string project;
    std::string file;
    bool overwrite = false;
};

// The user's own, or the project's.
std::filesystem::path folderOf(const StyleOptions& options)
{
    return options.project.empty() ? dataFolder() : std::filesystem::path(options.project);
}

Result<void> requireProject(const StyleOptions& options)
{
    std::error_code ignored;
    if (options.project.empty() || std::filesystem::exists(folderOf(options) / "project.db", ignored))
        return {};
    return fail(ErrorCode::NotFound, "there is no project in this folder", options.project);
}

Result<void> listStyles(Context& context, const StyleOptions& options)
{
    if (auto there = requireProject(options); !there)
        return there;
    const auto styles = loadStyles(folderOf(options));
    if (!styles)
        return tl::unexpected(styles.error());
    auto list = nlohmann::json::array();
    std::string text;
    for (const StylePreset& style : *styles) {
        list.push_back({{"name", style.name},
                        {"prompt", style.prompt},
                        {"negative", style.negative},
                        {"favourite", style.favourite}});
        text += style.name + ": " + style.prompt + "\n";
    }
    context.print(list, text + std::to_string(styles->size()) + " styles");
    return {};
}

Result<void> importInto(Context& context, const StyleOptions& options)
{
    if (auto there = requireProject(options); !there)
        return there;
    const auto added = importStyles(options.file);
    auto styles = loadStyles(folderOf(options));
    if (!added || !styles)
        return tl::unexpected(added ? styles.error() : added.error());
    const std::size_t came = addStyles(*styles, *added);
    if (auto saved = saveStyles(folderOf(options), *styles); !saved)
        return saved;
    context.print({{"added", came}, {"known", added->size() - came}, {"styles", styles->size()}},
                  std::to_string(came) + " styles added, " + std::to_string(added->size() - came) +
                      " were there already");
    return {};
}

Result<void> exportFrom(Context& context, const StyleOptions& options)
{
    if (auto there = requireProject(options); !there)
        return there;
    const auto styles = loadStyles(folderOf(options));
    if (!styles)
        return tl::unexpected(styles.error());
    std::error_code ignored;
    if (!options.overwrite && std::filesystem::exists(options.file, ignored))
        return fail(ErrorCode::AlreadyExists, "the file is there already; --overwrite replaces it", options.file);
    if (auto written = exportStyles(options.file, *styles); !written)
        return written;
    context.print({{"file", options.file}, {"styles", styles->size()}},
                  std::to_string(styles->size()) + " styles in " + options.file);
    return {};
}

using Work = Result<void> (*)(Context&, const StyleOptions&);

CLI::App* addVerb(CLI::App& styles, Context& context, const char* name, const char* text, Work work)
{
    auto options = std::make_shared<StyleOptions>();
    CLI::App* verb = styles.add_subcommand(name, text);
    verb->add_option("--project", options->project, "the styles of this project; without it, your own");
    verb->add_flag("--json", context.json, "print one JSON value");
    if (work != listStyles)
        verb->add_option("file", options->file,
                         ".csv as AUTOMATIC1111's styles.csv, .json as Fooocus and InvokeAI have it")
            ->required();
    if (work == exportFrom)
        verb->add_flag("--overwrite", options->overwrite, "replace the file");
    setWork(*verb, context, [&context, options, work] { return work(context, *options); });
    return verb;
}

} // namespace

void addStylePresets(CLI::App& app, Context& context)
{
    CLI::App* styles = app.add_subcommand("styles", "style presets: list, import, export");
    styles->require_subcommand(1);
    addVerb(*styles, context, "list", "show the styles", listStyles);
    addVerb(*styles, context, "import", "add the styles of a file; none is replaced", importInto);
    addVerb(*styles, context, "export", "write the styles into a file", exportFrom);
    styles->footer("Example:\n  seedbook-cli styles import styles.csv\n  seedbook-cli styles export mine.json");
}

} // namespace seedbook::cli
