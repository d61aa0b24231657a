// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/counting/ways_counter.h"
#include <algorithm>
#include <iterator>

namespace seedbook {
namespace {

constexpr std::size_t kMaxWork = 300'000; // products of terms where there is more than one

std::size_t index(int slot)
{
    return static_cast<std::size_t>(slot);
}

template <class Ways>
bool isOne(const Ways& ways)
{
    return ways.size() == 1 && ways.begin()->first.empty() && ways.begin()->second == 1;
}

template <class Ways>
void add(Ways& into, const Ways& other, const BigCount& times)
{
    for (const auto& [marks, ways] : other)
        into[marks] += ways * times;
}

void collectTerms(const RuleCondition& condition, std::vector<RuleTerm>& terms)
{
    terms.insert(terms.end(), condition.terms.begin(), condition.terms.end());
    for (const RuleCondition& inner : condition.conditions)
        collectTerms(inner, terms);
}

} // namespace

WaysCounter::WaysCounter(const TemplateTree& tree, const Factor& factor)
    : m_tree(tree)
    , m_factor(factor)
{
    for (const std::size_t rule : factor.rules)
        collectTerms(tree.rules[rule].condition, m_terms);
    std::sort(m_terms.begin(), m_terms.end());
    m_terms.erase(std::unique(m_terms.begin(), m_terms.end()), m_terms.end());
}

void WaysCounter::decide(int slot, Decided decided)
{
    m_decided[slot] = std::move(decided);
}

std::optional<BigCount> WaysCounter::count()
{
    m_work = 0;
    m_ways.clear();
    for (const int slot : m_factor.finished) {
        m_ways[slot] = ways(slot);
        if (tooMuch())
            return std::nullopt;
    }
    Ways all{{{}, 1}};
    for (const int slot : m_factor.roots)
        all = product(all, m_tree.nodes[index(slot)].uses > 1 ? Ways{{{slot}, 1}} : m_ways[slot]);
    for (auto slot = m_factor.finished.rbegin(); slot != m_factor.finished.rend() && !tooMuch(); ++slot) {
        if (m_tree.nodes[index(*slot)].uses > 1)
            all = multipliedIn(*slot, all);
    }
    if (tooMuch())
        return std::nullopt;
    return allowed(all);
}

BigCount WaysCounter::allowed(const Ways& all) const
{
    BigCount sum = 0;
    for (const auto& [marks, ways] : all) {
        const auto isTrue = [this, &taken = marks](const RuleTerm& term) {
            return std::binary_search(taken.begin(), taken.end(), markOf(term));
        };
        const bool fine = std::all_of(m_factor.rules.begin(), m_factor.rules.end(),
                                      [&](std::size_t rule) { return holds(m_tree.rules[rule].condition, isTrue); });
        if (fine)
            sum += ways;
    }
    return sum;
}

bool WaysCounter::tooMuch() const
{
    return m_work > kMaxWork;
}

int WaysCounter::markOf(const RuleTerm& term) const
{
    const auto found = std::lower_bound(m_terms.begin(), m_terms.end(), term);
    if (found == m_terms.end() || *found != term)
        return -1;
    return static_cast<int>(m_tree.slots.size()) + static_cast<int>(found - m_terms.begin());
}

WaysCounter::Ways WaysCounter::product(const Ways& a, const Ways& b)
{
    if (isOne(b))
        return a;
    if (a.size() > 1 || b.size() > 1)
        m_work += a.size() * b.size();
    Ways result;
    if (tooMuch())
        return result;
    for (const auto& [marksA, waysA] : a) {
        for (const auto& [marksB, waysB] : b) {
            Marks both;
            std::set_union(marksA.begin(), marksA.end(), marksB.begin(), marksB.end(), std::back_inserter(both));
            result[std::move(both)] += waysA * waysB;
        }
    }
    return result;
}

WaysCounter::Ways WaysCounter::ways(const Sequence& sequence)
{
    Ways result{{{}, 1}};
    for (const SequencePart& part : sequence) {
        if (part.slot >= 0)
            result =
                product(result, m_tree.nodes[index(part.slot)].uses > 1 ? Ways{{{part.slot}, 1}} : m_ways[part.slot]);
    }
    return result;
}

WaysCounter::Ways WaysCounter::ways(int slot, std::uint32_t option)
{
    const OptionNode& node = m_tree.nodes[index(slot)].options->nodes[option];
    Ways result = product(ways(node.parts), ways(node.negative));
    const int mark = m_tree.nodes[index(slot)].ruled ? markOf({slot, option}) : -1;
    return mark < 0 ? result : product(result, Ways{{{mark}, 1}});
}

WaysCounter::Ways WaysCounter::ways(int slot)
{
    const SlotInfo& info = m_tree.slots[index(slot)];
    const auto found = m_decided.find(slot);
    static const Decided kNothing;
    const Decided& decided = found == m_decided.end() ? kNothing : found->second;
    return choose(slot, decided.count.value_or(info.minPicks), decided.count.value_or(info.maxPicks), decided);
}

// Ordered picks without repetition: picks! times the elementary symmetric polynomial of the options' ways. Options
// without marks and slots inside are all alike and enter as a binomial coefficient.
WaysCounter::Ways WaysCounter::choose(int slot, std::size_t least, std::size_t most, const Decided& decided)
{
    const std::size_t done = decided.picks.size();
    least = std::max(least, done) - done;
    most = std::max(most, done) - done;
    std::size_t alike = 0;
    std::vector<Ways> chosen(most + 1); // by how many of the options that are not alike
    chosen[0] = Ways{{{}, 1}};
    for (const std::uint32_t option : decided.picks)
        chosen[0] = product(chosen[0], ways(slot, option));
    const std::size_t options = m_tree.nodes[index(slot)].options->nodes.size();
    for (std::uint32_t option = 0; option < options && most > 0; ++option) {
        if (std::find(decided.picks.begin(), decided.picks.end(), option) != decided.picks.end())
            continue;
        if (isAlike(slot, option)) {
            ++alike;
            continue;
        }
        const Ways each = ways(slot, option);
        for (std::size_t k = most; k > 0 && !tooMuch(); --k)
            if (!chosen[k - 1].empty())
                add(chosen[k], product(chosen[k - 1], each), 1);
    }
    Ways result;
    BigCount order = 1;
    for (std::size_t picks = 0; picks <= most; ++picks) {
        order *= std::max<std::size_t>(picks, 1);
        if (picks < least)
            continue;
        BigCount binomial = 1; // alike over k
        for (std::size_t k = 0; k <= std::min(alike, picks); ++k) {
            add(result, chosen[picks - k], BigCount(order * binomial));
            binomial = binomial * (alike - k) / (k + 1);
        }
    }
    return result;
}

bool WaysCounter::isAlike(int slot, std::uint32_t option) const
{
    const SlotNode& node = m_tree.nodes[index(slot)];
    if (node.ruled && markOf({slot, option}) >= 0)
        return false;
    if (node.options->plain)
        return true;
    const auto isText = [](const SequencePart& part) { return part.slot < 0; };
    const OptionNode& parts = node.options->nodes[option];
    return std::all_of(parts.parts.begin(), parts.parts.end(), isText) &&
           std::all_of(parts.negative.begin(), parts.negative.end(), isText);
}

WaysCounter::Ways WaysCounter::multipliedIn(int slot, const Ways& all)
{
    Ways result;
    for (const auto& [marks, ways] : all) {
        Marks others = marks;
        const auto found = std::find(others.begin(), others.end(), slot);
        if (found == others.end()) {
            result[marks] += ways;
            continue;
        }
        others.erase(found);
        add(result, product(Ways{{std::move(others), ways}}, m_ways[slot]), 1);
    }
    return result;
}

BigCount WaysCounter::waysOfOption(int slot, std::uint32_t option) const
{
    BigCount result = 1;
    const OptionNode& node = m_tree.nodes[index(slot)].options->nodes[option];
    for (const Sequence* sequence : {&node.parts, &node.negative})
        for (const SequencePart& part : *sequence)
            if (part.slot >= 0)
                result *= waysOfSlot(part.slot);
    return result;
}

BigCount WaysCounter::waysOfSlot(int slot) const
{
    const auto found = m_ways.at(slot).find(Marks{});
    return found == m_ways.at(slot).end() ? BigCount(0) : found->second;
}

} // namespace seedbook
