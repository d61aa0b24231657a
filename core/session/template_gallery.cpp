// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/template_gallery.h"
#include "core/base/file.h"
#include "core/base/log.h"
#include "core/prompting/lists/list_source.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace seedbook {

namespace fs = std::filesystem;

namespace {

using OrderedJson = nlohmann::ordered_json;

Result<void> readLists(const fs::path& folder, ReadyTemplate& ready)
{
    for (const std::string& name : listNames(folder)) {
        auto text = readTextFile(folder / (name + ".txt"));
        if (!text)
            return tl::unexpected(text.error());
        ready.lists.emplace_back(name, std::move(*text));
    }
    return {};
}

Result<ReadyTemplate> readReady(const fs::path& folder)
{
    const auto text = readTextFile(folder / "template.json");
    if (!text)
        return tl::unexpected(text.error());
    ReadyTemplate ready;
    try {
        const OrderedJson json = OrderedJson::parse(*text);
        ready.id = folder.filename().string();
        ready.title = json.at("title").get<Translations>();
        ready.about = json.at("about").get<Translations>();
        for (const auto& [slot, what] : json.at("slots").items())
            ready.slots.emplace_back(slot, what.get<Translations>());
        ready.templateText = json.at("template").get<std::string>();
        ready.negative = json.at("negative").get<std::string>();
    } catch (const OrderedJson::exception& error) {
        return fail(ErrorCode::InvalidFile, error.what(), (folder / "template.json").string());
    }
    const auto lists = readLists(folder / "lists", ready);
    return lists ? Result<ReadyTemplate>(std::move(ready)) : tl::unexpected(lists.error());
}

void replaceAll(std::string& text, const std::string& from, const std::string& to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// Writes the list unless it is there already; the name it has got.
Result<std::string> writeList(const fs::path& folder, const std::string& name, const std::string& text)
{
    std::error_code ignored;
    for (int number = 1;; ++number) {
        const std::string free = number == 1 ? name : name + "-" + std::to_string(number);
        const fs::path file = folder / (free + ".txt");
        if (!fs::exists(fs::symlink_status(file, ignored))) {
            fs::create_directories(file.parent_path(), ignored); // one that cannot be made is named by the write
            const auto written = atomicWrite(file, text);
            return written ? Result<std::string>(free) : tl::unexpected(written.error());
        }
        if (const auto present = readTextFile(file); present && *present == text)
            return free;
    }
}

} // namespace

std::string inLanguage(const Translations& texts, const std::string& language)
{
    auto found = texts.find(language);
    if (found == texts.end())
        found = texts.find("en");
    return found == texts.end() ? std::string() : found->second;
}

Result<std::vector<ReadyTemplate>> readyTemplates(const fs::path& resources)
{
    const fs::path folder = resources / "templates";
    std::vector<ReadyTemplate> all;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (!entry.is_directory(error))
            continue;
        if (auto ready = readReady(entry.path()))
            all.push_back(std::move(*ready));
        else
            logWarn(describe(ready.error()));
    }
    if (all.empty())
        return fail(ErrorCode::NotFound, "there are no ready templates", folder.string());
    std::ranges::sort(all, {}, &ReadyTemplate::id);
    return all;
}

Result<ReadyTemplate> readyTemplate(const fs::path& resources, const std::string& id)
{
    auto all = readyTemplates(resources);
    if (!all)
        return tl::unexpected(all.error());
    std::string names;
    for (ReadyTemplate& ready : *all) {
        if (ready.id == id)
            return std::move(ready);
        names += (names.empty() ? "" : ", ") + ready.id;
    }
    return fail(ErrorCode::NotFound, "no ready template is called '" + id + "'; choose one of " + names);
}

Result<ComposeSettings> useTemplate(const ReadyTemplate& ready, const fs::path& lists, ComposeSettings settings)
{
    settings.templateText = ready.templateText;
    settings.negative = ready.negative;
    for (const auto& [name, text] : ready.lists) {
        const auto written = writeList(lists, name, text);
        if (!written)
            return tl::unexpected(written.error());
        if (*written != name)
            replaceAll(settings.templateText, "__" + name + "__", "__" + *written + "__");
    }
    return settings;
}

} // namespace seedbook
