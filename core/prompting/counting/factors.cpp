// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/counting/factors.h"
#include <algorithm>
#include <numeric>

namespace seedbook {
namespace {

std::size_t index(int slot)
{
    return static_cast<std::size_t>(slot);
}

// Gives every slot below `slot` to root number `root`; where one has another root already, the two are joined.
class Claims
{
public:
    explicit Claims(const TemplateTree& tree)
        : m_tree(tree)
        , m_rootOf(tree.slots.size(), -1)
    {
    }
    void claim(int slot)
    {
        m_parent.push_back(static_cast<int>(m_parent.size()));
        claim(slot, m_parent.back());
    }
    void join(int slotA, int slotB)
    {
        const int a = of(slotA), b = of(slotB);
        if (a >= 0 && b >= 0)
            m_parent[index(std::max(a, b))] = std::min(a, b);
    }
    // The first root that the slot hangs together with; -1 when it takes no part.
    int of(int slot) { return m_rootOf[index(slot)] < 0 ? -1 : find(m_rootOf[index(slot)]); }

private:
    int find(int root)
    {
        while (m_parent[index(root)] != root)
            root = m_parent[index(root)] = m_parent[index(m_parent[index(root)])];
        return root;
    }
    void claim(int slot, int root)
    {
        int& owner = m_rootOf[index(slot)];
        if (owner >= 0) {
            const int a = find(owner), b = find(root);
            m_parent[index(std::max(a, b))] = std::min(a, b);
            return;
        }
        owner = root;
        if (m_tree.nodes[index(slot)].options->plain)
            return;
        for (const OptionNode& option : m_tree.nodes[index(slot)].options->nodes)
            for (const Sequence* sequence : {&option.parts, &option.negative})
                for (const SequencePart& part : *sequence)
                    if (part.slot >= 0)
                        claim(part.slot, root);
    }

    const TemplateTree& m_tree;
    std::vector<int> m_rootOf, m_parent;
};

} // namespace

std::vector<Factor> factorsOf(const TemplateTree& tree)
{
    Claims claims(tree);
    for (const SequencePart& part : tree.root)
        if (part.slot >= 0)
            claims.claim(part.slot);
    for (const Rule& rule : tree.rules)
        for (const int slot : rule.slots)
            for (const int other : rule.slots)
                claims.join(slot, other);

    std::vector<Factor> factors;
    std::vector<int> factorOf(tree.root.size(), -1);
    const auto of = [&](int slot) -> Factor& {
        int& factor = factorOf[index(claims.of(slot))];
        if (factor < 0) {
            factor = static_cast<int>(factors.size());
            factors.emplace_back();
        }
        return factors[index(factor)];
    };
    for (const SequencePart& part : tree.root) {
        if (part.slot < 0)
            continue;
        auto& roots = of(part.slot).roots;
        if (std::find(roots.begin(), roots.end(), part.slot) == roots.end())
            roots.push_back(part.slot);
    }
    for (const int slot : tree.finished) {
        if (claims.of(slot) < 0)
            continue;
        Factor& factor = of(slot);
        factor.finished.push_back(slot);
        const SlotNode& node = tree.nodes[index(slot)];
        factor.tied = factor.tied || node.uses > 1 || node.ruled;
    }
    for (std::size_t rule = 0; rule < tree.rules.size(); ++rule) {
        const auto& slots = tree.rules[rule].slots;
        const auto known = std::find_if(slots.begin(), slots.end(), [&](int slot) { return claims.of(slot) >= 0; });
        if (known == slots.end()) {
            factors.push_back({{}, {}, {rule}, true});
            continue;
        }
        of(*known).rules.push_back(rule);
    }
    return factors;
}

} // namespace seedbook
