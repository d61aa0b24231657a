// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/rules/rule_groups.h"
#include <numeric>

namespace seedbook {
namespace {

// Sets of slots, joined one by one.
class Sets
{
public:
    explicit Sets(std::size_t count)
        : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }
    int of(int item)
    {
        int& parent = m_parent[static_cast<std::size_t>(item)];
        if (parent != item)
            parent = of(parent);
        return parent;
    }
    void join(int a, int b) { m_parent[static_cast<std::size_t>(of(a))] = of(b); }

private:
    std::vector<int> m_parent;
};

} // namespace

RuleGroups::RuleGroups(const TemplateTree& tree)
    : ofSlot(tree.slots.size(), -1)
{
    Sets sets(tree.slots.size());
    std::vector<bool> looked(tree.slots.size());
    for (const Rule& rule : tree.rules) {
        for (const int slot : rule.slots) {
            looked[static_cast<std::size_t>(slot)] = true;
            sets.join(slot, rule.slots.front());
        }
    }
    // Inner slots come before those around them.
    for (const int slot : tree.finished) {
        const auto at = static_cast<std::size_t>(slot);
        if (tree.nodes[at].options->plain)
            continue;
        for (const OptionNode& option : tree.nodes[at].options->nodes) {
            for (const Sequence* sequence : {&option.parts, &option.negative}) {
                for (const SequencePart& part : *sequence) {
                    if (part.slot < 0 || !looked[static_cast<std::size_t>(part.slot)])
                        continue;
                    looked[at] = true;
                    sets.join(slot, part.slot);
                }
            }
        }
    }
    std::vector<int> groupOf(tree.slots.size(), -1);
    for (std::size_t slot = 0; slot < looked.size(); ++slot) {
        if (!looked[slot])
            continue;
        int& group = groupOf[static_cast<std::size_t>(sets.of(static_cast<int>(slot)))];
        if (group < 0) {
            group = static_cast<int>(slots.size());
            slots.emplace_back();
        }
        ofSlot[slot] = group;
        slots[static_cast<std::size_t>(group)].push_back(static_cast<int>(slot));
    }
    for (const Rule& rule : tree.rules)
        ofRule.push_back(rule.slots.empty() ? -1 : ofSlot[static_cast<std::size_t>(rule.slots.front())]);
}

} // namespace seedbook
