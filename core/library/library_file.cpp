// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/library/library_file.h"
#include "core/base/file.h"
#include <nlohmann/json.hpp>

namespace seedbook {

namespace {

using Json = nlohmann::json;

Json toJson(const LibraryItem& item)
{
    return {{"path", item.path.string()}, {"kind", itemKindName(item.kind)}, {"name", item.name},
            {"family", item.family},      {"detail", item.detail},           {"words", item.words},
            {"bytes", item.bytes},        {"modified", item.modified},       {"picture", item.picture.string()},
            {"there", item.there},        {"sha256", item.sha256},           {"auto_v3", item.autoV3}};
}

LibraryItem itemOf(const Json& json)
{
    LibraryItem item;
    item.path = json.at("path").get<std::string>();
    item.kind = itemKindFromName(json.at("kind").get<std::string>()).value_or(ItemKind::Refused);
    json.at("name").get_to(item.name);
    json.at("family").get_to(item.family);
    json.at("detail").get_to(item.detail);
    json.at("words").get_to(item.words);
    json.at("bytes").get_to(item.bytes);
    json.at("modified").get_to(item.modified);
    item.picture = json.at("picture").get<std::string>();
    item.there = json.value("there", true);
    json.at("sha256").get_to(item.sha256);
    json.at("auto_v3").get_to(item.autoV3);
    return item;
}

} // namespace

Result<LibraryState> readLibrary(const std::filesystem::path& file)
{
    const auto text = readTextFile(file, 256U << 20);
    if (!text && text.error().code == ErrorCode::NotFound)
        return LibraryState{};
    if (!text)
        return tl::unexpected(text.error());
    try {
        LibraryState state;
        const Json json = Json::parse(*text);
        for (const Json& folder : json.at("folders"))
            state.folders.emplace_back(folder.get<std::string>());
        for (const Json& item : json.at("items"))
            state.items.push_back(itemOf(item));
        return state;
    } catch (const Json::exception& caught) {
        return fail(ErrorCode::Corrupt, std::string("the list of models cannot be read: ") + caught.what(),
                    file.string());
    }
}

Result<void> writeLibrary(const std::filesystem::path& file, const LibraryState& state)
{
    Json json{{"version", 1}, {"folders", Json::array()}, {"items", Json::array()}};
    for (const auto& folder : state.folders)
        json["folders"].push_back(folder.string());
    for (const LibraryItem& item : state.items)
        json["items"].push_back(toJson(item));
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    return atomicWrite(file, json.dump(1, ' ', false, Json::error_handler_t::replace));
}

} // namespace seedbook
