// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/choices/longest_prompt.h"
#include <algorithm>
#include <functional>

namespace seedbook {
namespace {

constexpr std::uint64_t kCap = std::uint64_t{1} << 40;

std::uint64_t lengthOf(const Sequence& sequence, const std::vector<std::uint64_t>& slotLengths)
{
    std::uint64_t sum = 0;
    for (const SequencePart& part : sequence)
        sum =
            std::min(kCap, sum + (part.slot < 0 ? part.text.size() : slotLengths[static_cast<std::size_t>(part.slot)]));
    return sum;
}

} // namespace

std::uint64_t longestPrompt(const TemplateTree& tree)
{
    std::vector<std::uint64_t> slotLengths(tree.nodes.size());
    for (const int slot : tree.finished) {
        const SlotInfo& info = tree.slots[static_cast<std::size_t>(slot)];
        std::vector<std::uint64_t> options;
        for (const OptionNode& option : tree.nodes[static_cast<std::size_t>(slot)].options->nodes)
            options.push_back(lengthOf(option.parts, slotLengths));
        const auto picked = options.begin() + static_cast<std::ptrdiff_t>(info.maxPicks);
        std::partial_sort(options.begin(), picked, options.end(), std::greater<>());
        std::uint64_t sum = info.maxPicks > 1 ? (info.maxPicks - 1) * info.separator.size() : 0;
        for (auto length = options.begin(); length != picked; ++length)
            sum = std::min(kCap, sum + *length);
        slotLengths[static_cast<std::size_t>(slot)] = sum;
    }
    return lengthOf(tree.root, slotLengths);
}

} // namespace seedbook
