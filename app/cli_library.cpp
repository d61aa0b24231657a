// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_verbs.h"
#include "core/base/paths.h"
#include "core/library/model_library.h"
#include <sstream>

namespace seedbook::cli {

namespace {

struct LibraryOptions
{
    std::string add;
    std::string remove;
    std::string query;
    std::string hash;
};

nlohmann::json toJson(const LibraryItem& item)
{
    return {{"path", item.path.string()}, {"kind", itemKindName(item.kind)}, {"name", item.name},
            {"family", item.family},      {"detail", item.detail},           {"words", item.words},
            {"bytes", item.bytes},        {"sha256", item.sha256},           {"autoV2", item.autoV2()},
            {"autoV3", item.autoV3}};
}

std::string lineOf(const LibraryItem& item)
{
    std::ostringstream line;
    line << itemKindName(item.kind) << "  " << item.name << "  " << item.family << "  " << item.detail << "  "
         << (item.bytes + (1U << 19)) / (1U << 20) << " MiB  " << item.autoV2() << "  " << item.path.string();
    return line.str();
}

Result<std::vector<LibraryItem>> found(ModelLibrary& library, const LibraryOptions& options)
{
    if (options.hash.empty())
        return library.search(options.query);
    auto item = library.byHash(options.hash);
    return item ? Result<std::vector<LibraryItem>>(std::vector{std::move(*item)}) : tl::unexpected(item.error());
}

Result<void> showLibrary(Context& context, const LibraryOptions& options)
{
    ModelLibrary library({dataFolder() / "library.json", cacheFolder()});
    Result<void> changed;
    if (!options.add.empty())
        changed = library.addFolder(options.add);
    if (changed && !options.remove.empty())
        changed = library.removeFolder(options.remove);
    if (!changed)
        return changed;
    library.rescan();
    library.wait();
    const auto items = found(library, options);
    if (!items)
        return tl::unexpected(items.error());
    auto folders = nlohmann::json::array();
    auto list = nlohmann::json::array();
    std::string text;
    for (const auto& folder : library.folders())
        folders.push_back(folder.string());
    for (const LibraryItem& item : *items) {
        list.push_back(toJson(item));
        text += lineOf(item) + "\n";
    }
    text += std::to_string(items->size()) + " in " + std::to_string(folders.size()) + " folders";
    context.print({{"folders", folders}, {"items", list}}, text);
    return {};
}

} // namespace

void addLibrary(CLI::App& app, Context& context)
{
    auto options = std::make_shared<LibraryOptions>();
    CLI::App* verb = app.add_subcommand("library", "models, LoRAs, embeddings and VAEs in the folders you have added");
    verb->add_option("query", options->query, "words that must be in name, family, kind or tags");
    verb->add_option("--add", options->add, "a folder to look in from now on, with all below it");
    verb->add_option("--remove", options->remove, "a folder to forget; its files stay");
    verb->add_option("--hash", options->hash, "SHA-256, AutoV2 or AutoV3, at least 10 digits");
    verb->footer("Example:\n  seedbook-cli library --add ~/models\n  seedbook-cli library sdxl lora");
    setWork(*verb, context, [&context, options] { return showLibrary(context, *options); });
}

} // namespace seedbook::cli
