// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/plan_coverage.h"
#include "core/planning/named_choices.h"
#include <algorithm>

namespace seedbook {

namespace {

constexpr std::size_t kMostForAll = 1500; // values: 9 MB

std::uint64_t keyOf(std::uint32_t a, std::uint32_t b)
{
    return std::uint64_t{std::min(a, b)} << 32U | std::max(a, b);
}

// Slots of the prompt: those of negatives alone are not among a picture's choices.
void markShown(const TemplateTree& tree, const Sequence& parts, std::vector<char>& shown)
{
    for (const SequencePart& part : parts) {
        if (part.slot < 0 || shown[static_cast<std::size_t>(part.slot)] != 0)
            continue;
        shown[static_cast<std::size_t>(part.slot)] = 1;
        for (const OptionNode& option : tree.nodes[static_cast<std::size_t>(part.slot)].options->nodes)
            markShown(tree, option.parts, shown);
    }
}

} // namespace

PlanCoverage::PlanCoverage(const TemplateTree& tree)
    : m_tree(tree)
    , m_numbers(tree)
{
    std::vector<char> shown(tree.slots.size(), 0);
    markShown(tree, tree.root, shown);
    for (std::size_t slot = 0; slot < tree.slots.size(); ++slot)
        for (std::uint32_t option = 0; shown[slot] != 0 && option < tree.slots[slot].options.size(); ++option)
            m_values.push_back({static_cast<int>(slot), option});
    if (m_numbers.count() <= kMostForAll)
        m_all.resize(std::size_t{m_numbers.count()} * m_numbers.count());
}

void PlanCoverage::add(const Assignment& choices)
{
    m_numbers.of(choices, m_taken);
    addNumbers(m_taken, 1);
}

void PlanCoverage::remove(const Assignment& choices)
{
    m_numbers.of(choices, m_taken);
    addNumbers(m_taken, -1);
}

void PlanCoverage::add(const std::vector<Choice>& choices)
{
    m_taken.clear();
    for (const RuleTerm& term : termsOf(m_tree, choices))
        m_taken.push_back(m_numbers.number(term.slot, term.option));
    addNumbers(m_taken, 1);
}

void PlanCoverage::addNumbers(const std::vector<std::uint32_t>& taken, int times)
{
    for (std::size_t i = 0; i < taken.size(); ++i)
        for (std::size_t j = i; j < taken.size(); ++j) {
            if (m_all.empty()) {
                m_some[keyOf(taken[i], taken[j])] += times;
                continue;
            }
            m_all[std::size_t{taken[i]} * m_numbers.count() + taken[j]] += times;
            if (i != j)
                m_all[std::size_t{taken[j]} * m_numbers.count() + taken[i]] += times;
        }
}

std::int64_t PlanCoverage::count(RuleTerm a, RuleTerm b) const
{
    const std::uint32_t first = m_numbers.number(a.slot, a.option);
    const std::uint32_t second = m_numbers.number(b.slot, b.option);
    if (!m_all.empty())
        return m_all[std::size_t{first} * m_numbers.count() + second];
    const auto found = m_some.find(keyOf(first, second));
    return found == m_some.end() ? 0 : found->second;
}

std::uint64_t PlanCoverage::meetings() const
{
    const auto isTrue = [this](std::uint64_t key) {
        return m_numbers.slotOf(static_cast<std::uint32_t>(key >> 32U)) !=
               m_numbers.slotOf(static_cast<std::uint32_t>(key & 0xffffffffU));
    };
    std::uint64_t pairs = 0;
    for (const auto& [key, times] : m_some)
        pairs += times > 0 && isTrue(key) ? 1U : 0U;
    for (std::uint32_t a = 0; !m_all.empty() && a < m_numbers.count(); ++a)
        for (std::uint32_t b = a + 1; b < m_numbers.count(); ++b)
            pairs += m_all[std::size_t{a} * m_numbers.count() + b] > 0 && isTrue(keyOf(a, b)) ? 1U : 0U;
    return pairs;
}

} // namespace seedbook
