// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/export_names.h"
#include "core/base/ascii.h"
#include "core/base/paths.h"
#include <algorithm>

namespace seedbook {
namespace {

// `name`, or `name-2`, `name-3`… until it is not in `taken`.
std::string unique(const std::string& name, std::set<std::string>& taken)
{
    std::string result = name;
    for (std::size_t number = 2; !taken.insert(asciiLower(result)).second; ++number)
        result = name + "-" + std::to_string(number);
    return result;
}

} // namespace

std::map<std::string, std::string> folderNames(const std::set<std::string>& labels)
{
    std::map<std::string, std::string> names;
    std::set<std::string> taken;
    for (const std::string& label : labels)
        names[label] = unique(safeFileName(label), taken);
    return names;
}

std::vector<std::string> pictureStems(std::span<const ExportItem> items)
{
    std::map<std::string, int> uses;
    const auto shortStem = [](const ExportItem& item) {
        return std::to_string(item.seed) + "-" + safeFileName(item.key.substr(0, 8));
    };
    for (const ExportItem& item : items)
        ++uses[shortStem(item)];
    std::vector<std::string> stems;
    std::set<std::string> taken;
    for (const ExportItem& item : items) {
        const std::string brief = shortStem(item);
        stems.push_back(
            unique(uses[brief] == 1 ? brief : std::to_string(item.seed) + "-" + safeFileName(item.key), taken));
    }
    return stems;
}

} // namespace seedbook
