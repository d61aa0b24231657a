// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/hash.h"
#include "core/exporting/dataset_writer.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace seedbook {

std::vector<std::string> splitItems(std::span<const ExportItem> items, std::span<const std::string> labels,
                                    double trainShare, std::uint64_t seed)
{
    std::vector<std::string> splits(items.size(), "train");
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].forTests)
            splits[i] = "test";
    if (trainShare >= 1.0)
        return splits;
    std::map<std::string, std::vector<std::size_t>> byLabel;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (!items[i].forTests)
            byLabel[labels[i]].push_back(i);
    for (auto& [label, members] : byLabel) {
        std::vector<std::tuple<std::uint64_t, std::string_view, std::size_t>> order;
        for (const std::size_t i : members)
            order.emplace_back(slotDraw(seed, items[i].key), items[i].key, i);
        std::sort(order.begin(), order.end());
        const auto count = static_cast<double>(members.size());
        const auto wanted = static_cast<std::size_t>(std::lround(count * (1.0 - trainShare)));
        const std::size_t held = members.size() < 2 ? 0 : std::clamp<std::size_t>(wanted, 1, members.size() - 1);
        for (std::size_t i = 0; i < held; ++i)
            splits[std::get<2>(order[i])] = "validation";
    }
    return splits;
}

} // namespace seedbook
