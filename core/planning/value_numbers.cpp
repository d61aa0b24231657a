// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/value_numbers.h"
#include <algorithm>

namespace seedbook {

ValueNumbers::ValueNumbers(const TemplateTree& tree)
    : m_tree(tree)
{
    m_starts.push_back(0);
    for (const SlotInfo& slot : tree.slots)
        m_starts.push_back(m_starts.back() + static_cast<std::uint32_t>(slot.options.size()));
}

std::uint32_t ValueNumbers::number(int slot, std::uint32_t option) const
{
    return m_starts[static_cast<std::size_t>(slot)] + option;
}

int ValueNumbers::slotOf(std::uint32_t value) const
{
    return static_cast<int>(std::ranges::upper_bound(m_starts, value) - m_starts.begin()) - 1;
}

const std::string& ValueNumbers::textOf(std::uint32_t value) const
{
    const auto slot = static_cast<std::size_t>(slotOf(value));
    return m_tree.slots[slot].options[value - m_starts[slot]].text;
}

void ValueNumbers::visit(const Sequence& parts, const Assignment& choices, std::vector<std::uint32_t>& values) const
{
    for (const SequencePart& part : parts) {
        if (part.slot < 0 || !choices.has(part.slot))
            continue;
        const OptionTable& table = *m_tree.nodes[static_cast<std::size_t>(part.slot)].options;
        for (const std::uint32_t option : choices.of(part.slot)) {
            values.push_back(number(part.slot, option));
            if (!table.plain)
                visit(table.nodes[option].parts, choices, values);
        }
    }
}

void ValueNumbers::of(const Assignment& choices, std::vector<std::uint32_t>& values) const
{
    values.clear();
    visit(m_tree.root, choices, values);
    std::ranges::sort(values);
    const auto twice = std::ranges::unique(values);
    values.erase(twice.begin(), twice.end());
}

bool isFlat(const TemplateTree& tree)
{
    if (tree.slots.empty())
        return false;
    std::vector<bool> atTop(tree.slots.size(), false);
    for (const SequencePart& part : tree.root)
        if (part.slot >= 0)
            atTop[static_cast<std::size_t>(part.slot)] = true;
    for (std::size_t i = 0; i < tree.slots.size(); ++i) {
        const SlotInfo& slot = tree.slots[i];
        if (!atTop[i] || slot.minPicks != 1 || slot.maxPicks != 1)
            return false;
    }
    return true;
}

} // namespace seedbook
