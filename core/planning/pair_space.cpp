// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/pair_space.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>
#include <array>

namespace seedbook {

namespace {

constexpr std::uint64_t kSeed = 1; // any will do: what is found does not matter, only whether

double noScore(const ChoiceSearch&, int, std::uint32_t)
{
    return 0;
}

ChoiceSearch::Outcome tryPair(ChoiceSearch& search, const ValuePair& pair)
{
    const std::array must{pair.a, pair.b};
    return search.find(must, noScore, kSeed);
}

std::vector<char> freeSlots(const TemplateTree& tree)
{
    std::vector<char> isFree(tree.slots.size(), 0);
    for (const SequencePart& part : tree.root)
        if (part.slot >= 0) {
            const SlotNode& node = tree.nodes[static_cast<std::size_t>(part.slot)];
            isFree[static_cast<std::size_t>(part.slot)] = node.options->plain && !node.ruled ? 1 : 0;
        }
    return isFree;
}

} // namespace

PairSpace::PairSpace(const TemplateTree& tree)
    : m_tree(tree)
    , m_free(freeSlots(tree))
    , m_ruled(tree)
    , m_unruled(tree, {})
{
}

Meeting PairSpace::meeting(const ValuePair& pair)
{
    const bool alone = pair.a == pair.b;
    if (pair.a.slot != pair.b.slot || alone) {
        if (isFree(pair.a.slot) && isFree(pair.b.slot))
            return Meeting::Possible;
        if (isFree(pair.a.slot))
            return meeting({pair.b, pair.b});
        if (isFree(pair.b.slot))
            return meeting({pair.a, pair.a});
    }
    const auto [known, fresh] = m_known.try_emplace(pair, Meeting::Open);
    if (fresh && m_searches < kMostSearches)
        known->second = searched(pair);
    return known->second;
}

Meeting PairSpace::searched(const ValuePair& pair)
{
    using Outcome = ChoiceSearch::Outcome;
    ++m_searches;
    const Outcome outcome = tryPair(m_ruled, pair);
    if (outcome != Outcome::Impossible)
        return outcome == Outcome::Found ? Meeting::Possible : Meeting::Open;
    const Outcome unruled = tryPair(m_unruled, pair);
    if (unruled == Outcome::GaveUp)
        return Meeting::Open;
    return unruled == Outcome::Found ? Meeting::Forbidden : Meeting::Apart;
}

ChoiceSearch& PairSpace::under(std::size_t rule)
{
    auto& search = m_under[rule];
    if (!search)
        search = std::make_unique<ChoiceSearch>(m_tree, std::vector{rule});
    return *search;
}

std::string PairSpace::ruleAgainst(const ValuePair& pair)
{
    const auto looksAt = [](const Rule& rule, int slot) { return std::ranges::binary_search(rule.slots, slot); };
    for (std::size_t i = 0; i < m_tree.rules.size(); ++i) {
        const Rule& rule = m_tree.rules[i];
        if (!looksAt(rule, pair.a.slot) && !looksAt(rule, pair.b.slot))
            continue;
        if (++m_searches > kMostSearches)
            break;
        if (tryPair(under(i), pair) == ChoiceSearch::Outcome::Impossible)
            return oneSpaced(std::string_view(m_tree.text).substr(rule.where.begin, rule.where.end - rule.where.begin));
    }
    return {};
}

} // namespace seedbook
