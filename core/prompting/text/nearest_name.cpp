// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/text/nearest_name.h"
#include <algorithm>
#include <vector>

namespace seedbook {
namespace {

// Optimal string alignment distance over bytes.
std::size_t distance(std::string_view a, std::string_view b)
{
    const std::size_t width = b.size() + 1;
    std::vector<std::size_t> table((a.size() + 1) * width);
    const auto at = [&table, width](std::size_t i, std::size_t j) -> std::size_t& { return table[i * width + j]; };
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                at(i, j) = i + j;
                continue;
            }
            const std::size_t replaced = at(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1);
            at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    }
    return at(a.size(), b.size());
}

} // namespace

std::string nearestName(std::string_view typed, std::span<const std::string> known)
{
    std::string nearest;
    std::size_t best = std::min<std::size_t>(3, std::max<std::size_t>(1, typed.size() / 3)) + 1;
    for (const std::string& name : known) {
        const std::size_t longer = std::max(name.size(), typed.size());
        if (longer - std::min(name.size(), typed.size()) >= best)
            continue;
        if (const std::size_t steps = distance(typed, name); steps < best) {
            best = steps;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace seedbook
