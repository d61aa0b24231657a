// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/exporting/dataset_writer.h"
#include "core/imaging/png.h"
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace seedbook::test {

using Slots = std::vector<std::pair<std::string, std::string>>;

inline Image dots(int side, std::uint64_t seed)
{
    Image image{side, side,
                std::vector<std::uint8_t>(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 3)};
    for (std::size_t i = 0; i < image.rgb.size(); ++i)
        image.rgb[i] = static_cast<std::uint8_t>(splitMix64(seed * 0x10000 + i));
    return image;
}

// A kept picture with a real PNG in `folder`.
inline ExportItem sampleItem(const std::filesystem::path& folder, std::int64_t id, Slots choices,
                             std::string prompt = "a prompt", int side = 8)
{
    ExportItem item;
    item.id = id;
    item.seed = 41 + static_cast<std::uint64_t>(id);
    item.key = sha256Hex("picture " + std::to_string(id));
    item.file = folder / (item.key + ".png");
    item.width = item.height = side;
    item.prompt = std::move(prompt);
    item.choices = std::move(choices);
    item.recipeJson = nlohmann::json{{"prompt", item.prompt}, {"seed", item.seed}}.dump();
    item.engineFingerprint = "engine-1";
    const auto png = encodePng(dots(side, item.seed));
    if (!png || !atomicWrite(item.file, *png))
        throw std::runtime_error("cannot make a sample picture");
    item.bytes = png->size();
    item.sha256 = sha256Hex(*png);
    return item;
}

// `each` pictures of every label, slots "subject" and "time".
inline std::vector<ExportItem> sampleItems(const std::filesystem::path& folder, const std::vector<std::string>& labels,
                                           int each)
{
    std::vector<ExportItem> items;
    for (const std::string& label : labels) {
        for (int i = 0; i < each; ++i) {
            const std::string time = i % 2 == 0 ? "day" : "night";
            items.push_back(sampleItem(folder, static_cast<std::int64_t>(items.size()) + 1,
                                       {{"subject", label}, {"time", time}}, label + " at " + time));
        }
    }
    return items;
}

inline ExportRequest request(const std::string& format, const std::filesystem::path& out)
{
    ExportRequest made;
    made.format = format;
    made.out = out;
    return made;
}

// Relative path to bytes, of everything below `folder`.
inline std::map<std::string, std::string> filesIn(const std::filesystem::path& folder)
{
    std::map<std::string, std::string> files;
    if (!std::filesystem::exists(folder))
        return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).generic_string()] = readTextFile(entry.path()).value();
    }
    return files;
}

} // namespace seedbook::test
