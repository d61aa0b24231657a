// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/lock_file.h"
#include "core/base/hash.h"
#include "seedbook_version.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace seedbook {
namespace {

using nlohmann::json;

json requestJson(const ExportTable& table, const ExportRequest& request)
{
    return {{"format", request.format},        {"label_slot", table.labelSlot}, {"train_share", request.trainShare},
            {"split_seed", request.splitSeed}, {"caption", request.caption},    {"title", table.title}};
}

Result<json> pictureJson(const ExportRow& row, const std::filesystem::path& path)
{
    const ExportItem& item = *row.item;
    json recipe = json::parse(item.recipeJson, nullptr, false);
    if (recipe.is_discarded())
        return fail(ErrorCode::Corrupt,
                    "the recipe of picture " + std::to_string(item.id) + " is damaged; check the project",
                    item.file.string());
    json choices = json::object();
    for (const auto& [slot, value] : item.choices)
        choices[slot] = value;
    json twins = json::array();
    for (const auto& [key, slot] : item.twins)
        twins.push_back({{"key", key}, {"slot", slot}});
    json picture{{"file", path.generic_string()},
                 {"sha256", item.sha256},
                 {"bytes", item.bytes},
                 {"width", item.width},
                 {"height", item.height},
                 {"key", item.key},
                 {"seed", item.seed},
                 {"engine", item.engineFingerprint},
                 {"recipe", std::move(recipe)},
                 {"choices", std::move(choices)},
                 {"label", row.label},
                 {"split", row.split},
                 {"caption", row.caption}};
    if (!twins.empty())
        picture["twins"] = std::move(twins);
    return picture;
}

} // namespace

Result<std::string> lockFile(const ExportTable& table, const ExportRequest& request,
                             const std::map<std::int64_t, std::filesystem::path>& pathOf, const TextFiles& texts)
{
    std::vector<json> pictures;
    for (const ExportRow& row : table.rows) {
        auto picture = pictureJson(row, pathOf.at(row.item->id));
        if (!picture)
            return tl::unexpected(picture.error());
        pictures.push_back(std::move(*picture));
    }
    const auto byFile = [](const json& a, const json& b) { return a["file"] < b["file"]; };
    std::sort(pictures.begin(), pictures.end(), byFile);
    std::vector<json> files;
    for (const auto& [path, text] : texts)
        files.push_back({{"file", path.generic_string()}, {"sha256", sha256Hex(text)}, {"bytes", text.size()}});
    std::sort(files.begin(), files.end(), byFile);
    const json lock{{"version", 1},
                    {"program", std::string("seedbook ") + SEEDBOOK_VERSION},
                    {"request", requestJson(table, request)},
                    {"pictures", std::move(pictures)},
                    {"texts", std::move(files)}};
    return lock.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

std::uint64_t lockFileEstimate(const ExportTable& table)
{
    constexpr std::uint64_t kPerPicture = 700;
    std::uint64_t bytes = 1000;
    for (const ExportRow& row : table.rows) {
        bytes += kPerPicture + row.item->recipeJson.size() + row.caption.size() + row.item->engineFingerprint.size();
        for (const auto& [slot, value] : row.item->choices)
            bytes += slot.size() + value.size() + 16;
    }
    return bytes;
}

} // namespace seedbook
