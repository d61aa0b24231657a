// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/choices/slot_picks.h"
#include "core/base/hash.h"
#include <algorithm>
#include <limits>

namespace seedbook {
namespace {

using Picks = std::vector<std::uint32_t>;

constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();

// 0 … 1, from the upper 53 bits.
double unitOf(std::uint64_t draw)
{
    return static_cast<double>(draw >> 11) * 0x1.0p-53;
}

std::uint32_t pickOne(const OptionTable& table, std::uint64_t draw)
{
    const double target = unitOf(draw) * table.cumulative.back();
    const auto found = std::upper_bound(table.cumulative.begin(), table.cumulative.end(), target);
    return static_cast<std::uint32_t>(
        std::min(static_cast<std::size_t>(found - table.cumulative.begin()), table.cumulative.size() - 1));
}

double weightOf(const OptionTable& table, std::size_t option)
{
    return option == 0 ? table.cumulative[0] : table.cumulative[option] - table.cumulative[option - 1];
}

bool isIn(std::span<const std::uint32_t> options, std::size_t option)
{
    return std::find(options.begin(), options.end(), option) != options.end();
}

std::uint32_t pickAnother(const OptionTable& table, std::span<const std::uint32_t> excluded,
                          std::span<const std::uint32_t> taken, std::uint64_t draw)
{
    double left = table.cumulative.back();
    for (const std::uint32_t option : excluded)
        left -= weightOf(table, option);
    for (const std::uint32_t option : taken)
        left -= weightOf(table, option);
    double target = unitOf(draw) * left;
    std::uint32_t last = 0;
    for (std::uint32_t option = 0; option < table.nodes.size(); ++option) {
        if (isIn(excluded, option) || isIn(taken, option))
            continue;
        last = option;
        target -= weightOf(table, option);
        if (target < 0)
            break;
    }
    return last;
}

std::uint64_t product(std::uint64_t a, std::uint64_t b)
{
    return b != 0 && a > kMost / b ? kMost : a * b;
}

// Ordered selections of k out of n.
std::uint64_t selections(std::size_t n, std::size_t k)
{
    std::uint64_t ways = 1;
    for (std::size_t i = 0; i < k; ++i)
        ways = product(ways, n - i);
    return ways;
}

} // namespace

void pickByDraw(const SlotInfo& slot, const OptionTable& options, std::uint64_t draw,
                std::span<const std::uint32_t> excluded, Picks& picks)
{
    const std::size_t all = options.nodes.size();
    if (excluded.size() >= all)
        excluded = {};
    std::size_t count = slot.maxPicks;
    if (slot.minPicks < slot.maxPicks)
        count = slot.minPicks + static_cast<std::size_t>(unitOf(splitMix64(~draw)) *
                                                         static_cast<double>(slot.maxPicks - slot.minPicks + 1));
    count = std::min(count, all - excluded.size());
    while (picks.size() < count) {
        picks.push_back(picks.empty() && excluded.empty() ? pickOne(options, draw)
                                                          : pickAnother(options, excluded, picks, draw));
        draw = splitMix64(draw);
    }
}

void pickByTurn(const SlotInfo& slot, const OptionTable& options, std::uint64_t turn,
                std::span<const std::uint32_t> excluded, Picks& picks)
{
    Picks left;
    for (std::uint32_t option = 0; option < options.nodes.size(); ++option)
        if (excluded.size() >= options.nodes.size() || !isIn(excluded, option))
            left.push_back(option);
    const std::size_t most = std::min(slot.maxPicks, left.size());
    std::size_t count = std::min(slot.minPicks, most);
    std::uint64_t all = 0;
    for (std::size_t k = count; k <= most; ++k)
        all += std::min(selections(left.size(), k), kMost - all);
    turn %= all;
    for (; turn >= selections(left.size(), count); ++count)
        turn -= selections(left.size(), count);
    for (; count > 0; --count) {
        const std::uint64_t each = selections(left.size() - 1, count - 1);
        const auto at = static_cast<std::ptrdiff_t>(turn / each);
        turn %= each;
        picks.push_back(left[static_cast<std::size_t>(at)]);
        left.erase(left.begin() + at);
    }
}

} // namespace seedbook
