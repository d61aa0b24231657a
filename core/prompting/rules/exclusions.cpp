// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/rules/exclusions.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>
#include <unordered_map>

namespace seedbook {
namespace {

std::size_t index(int slot)
{
    return static_cast<std::size_t>(slot);
}

RuleCondition term(int slot, std::size_t option)
{
    return {RuleCondition::Kind::AnyTerm, {{slot, static_cast<std::uint32_t>(option)}}, {}};
}

// Whether `from` is drawn after `to`, by way of others or not.
bool leadsTo(const TemplateTree& tree, int from, int to, std::vector<bool>& seen)
{
    if (from == to)
        return true;
    if (seen[index(from)])
        return false;
    seen[index(from)] = true;
    const auto& others = tree.slots[index(from)].differsFrom;
    return std::any_of(others.begin(), others.end(), [&](int other) { return leadsTo(tree, other, to, seen); });
}

void order(TemplateTree& tree, int slot, std::vector<bool>& done)
{
    if (done[index(slot)])
        return;
    done[index(slot)] = true;
    for (const int other : tree.slots[index(slot)].differsFrom)
        order(tree, other, done);
    if (!tree.slots[index(slot)].differsFrom.empty())
        tree.drawOrder.push_back(slot);
}

} // namespace

void addExclusion(TemplateTree& tree, int slot, int other, TextSpan where)
{
    std::vector<bool> seen(tree.slots.size());
    const bool turned = leadsTo(tree, other, slot, seen);
    auto& differs = tree.slots[index(turned ? other : slot)].differsFrom;
    const int from = turned ? slot : other;
    if (std::find(differs.begin(), differs.end(), from) != differs.end())
        return;
    differs.push_back(from);

    std::unordered_map<std::string, std::size_t> theirs;
    const SlotOptions& others = tree.slots[index(other)].options;
    for (std::size_t i = 0; i < others.size(); ++i)
        theirs.emplace(oneSpaced(others[i].text), i);
    const SlotOptions& own = tree.slots[index(slot)].options;
    for (std::size_t i = 0; i < own.size(); ++i) {
        const auto same = theirs.find(oneSpaced(own[i].text));
        if (same == theirs.end())
            continue;
        RuleCondition both{RuleCondition::Kind::All, {}, {term(slot, i), term(other, same->second)}};
        tree.rules.push_back(
            {{RuleCondition::Kind::Not, {}, {std::move(both)}}, where, {std::min(slot, other), std::max(slot, other)}});
    }
}

void orderExclusions(TemplateTree& tree)
{
    std::vector<bool> done(tree.slots.size());
    for (std::size_t slot = 0; slot < tree.slots.size(); ++slot)
        order(tree, static_cast<int>(slot), done);
}

void markRuled(TemplateTree& tree)
{
    for (const Rule& rule : tree.rules)
        for (const int slot : rule.slots)
            tree.nodes[index(slot)].ruled = true;
}

} // namespace seedbook
