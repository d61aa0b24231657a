// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/twin_maker.h"
#include "core/base/hash.h"
#include <algorithm>

namespace seedbook {

TwinMaker::TwinMaker(const TemplateTree& tree, std::string slot, std::uint64_t seed)
    : m_tree(tree)
    , m_slot(std::move(slot))
    , m_seed(seed)
    , m_rules(tree)
    , m_drawer(tree)
{
}

std::optional<Twin> TwinMaker::twinOf(const Assignment& choices, std::uint64_t index)
{
    std::vector<std::uint32_t> values;
    m_rules.numbers().of(choices, values);
    std::vector<int> slots;
    for (const std::uint32_t value : values)
        if (const int slot = m_rules.numbers().slotOf(value); slots.empty() || slots.back() != slot)
            slots.push_back(slot);
    if (!m_slot.empty())
        std::erase_if(slots, [this](int slot) { return m_tree.slots[static_cast<std::size_t>(slot)].name != m_slot; });
    for (std::size_t turn = 0; turn < slots.size(); ++turn) {
        const int slot = slots[(index + turn) % slots.size()];
        if (auto made = changed(choices, slot, index))
            return Twin{std::move(*made), slot};
    }
    return std::nullopt;
}

std::optional<Assignment> TwinMaker::changed(const Assignment& choices, int slot, std::uint64_t index)
{
    const auto present = choices.of(slot);
    const auto options = static_cast<std::uint32_t>(m_tree.slots[static_cast<std::size_t>(slot)].options.size());
    const auto first = static_cast<std::uint32_t>(
        splitMix64(slotDraw(m_seed, m_tree.slots[static_cast<std::size_t>(slot)].name) + index) % options);
    for (std::uint32_t turn = 0; turn < options; ++turn) {
        const std::uint32_t option = (first + turn) % options;
        if (std::ranges::find(present, option) != present.end())
            continue;
        std::vector<std::uint32_t> picks(present.begin(), present.end());
        picks.front() = option;
        Assignment made = m_drawer.draw(m_seed + index);
        for (std::size_t other = 0; other < m_tree.slots.size(); ++other)
            if (choices.has(static_cast<int>(other)))
                made.set(static_cast<int>(other), choices.of(static_cast<int>(other)));
        made.set(slot, picks);
        if (m_rules.allow(made))
            return made;
    }
    return std::nullopt;
}

} // namespace seedbook
