// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/even_drawer.h"
#include "core/base/hash.h"
#include <algorithm>
#include <numeric>
#include <utility>

namespace seedbook {

namespace {

// No rule, no exclusion, one value a slot.
bool isSimple(const TemplateTree& tree)
{
    return tree.rules.empty() && std::ranges::all_of(tree.slots, [](const SlotInfo& slot) {
               return slot.minPicks == 1 && slot.maxPicks == 1 && slot.differsFrom.empty();
           });
}

void shuffle(std::vector<std::uint32_t>& order, std::uint64_t seed)
{
    for (std::size_t left = order.size(); left > 1; --left) {
        seed = splitMix64(seed);
        std::swap(order[left - 1], order[seed % left]);
    }
}

} // namespace

EvenDrawer::EvenDrawer(const TemplateTree& tree, std::uint64_t seed)
    : m_tree(tree)
    , m_seed(seed)
    , m_exact(isSimple(tree))
    , m_turns(tree.slots.size())
    , m_numbers(tree)
    , m_uses(m_numbers.count())
    , m_drawer(tree)
{
}

std::uint32_t EvenDrawer::nextOf(int slot)
{
    Turn& turn = m_turns[static_cast<std::size_t>(slot)];
    const SlotInfo& info = m_tree.slots[static_cast<std::size_t>(slot)];
    const std::size_t size = info.options.size();
    if (turn.used % size == 0) {
        turn.order.resize(size);
        std::iota(turn.order.begin(), turn.order.end(), 0U);
        shuffle(turn.order, slotDraw(m_seed, info.name) + turn.used / size);
    }
    return turn.order[turn.used++ % size];
}

void EvenDrawer::visit(const Sequence& parts)
{
    for (const SequencePart& part : parts) {
        if (part.slot < 0 || m_choices.has(part.slot))
            continue;
        const std::uint32_t option = nextOf(part.slot);
        m_choices.set(part.slot, std::span(&option, 1));
        const OptionTable& table = *m_tree.nodes[static_cast<std::size_t>(part.slot)].options;
        if (!table.plain) {
            visit(table.nodes[option].parts);
            visit(table.nodes[option].negative);
        }
    }
}

void EvenDrawer::balance()
{
    std::uint64_t least = ~std::uint64_t{0};
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const Assignment& drawn = m_drawer.draw(splitMix64(m_seed) + m_draws++);
        m_numbers.of(drawn, m_values);
        std::uint64_t cost = 0;
        for (const std::uint32_t value : m_values)
            cost += m_uses[value] * m_tree.slots[static_cast<std::size_t>(m_numbers.slotOf(value))].options.size();
        if (cost < least) {
            least = cost;
            m_choices = drawn;
        }
    }
    m_numbers.of(m_choices, m_values);
    for (const std::uint32_t value : m_values)
        ++m_uses[value];
}

const Assignment& EvenDrawer::next()
{
    if (!m_exact) {
        balance();
        return m_choices;
    }
    m_choices.reset(m_tree.slots.size());
    visit(m_tree.root);
    return m_choices;
}

} // namespace seedbook
