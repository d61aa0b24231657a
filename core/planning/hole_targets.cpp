// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/hole_targets.h"
#include "core/planning/choice_search.h"
#include "core/planning/hole_filler.h"
#include "core/planning/named_choices.h"
#include <algorithm>

namespace seedbook {

namespace {

Error tooMany()
{
    return {ErrorCode::InvalidArgument, "the template has too many values to fill its holes", "quota"};
}

// Every way to take one of each list.
template <class Use>
void forEachTuple(const std::vector<std::vector<RuleTerm>>& lists, const Use& use)
{
    std::vector<std::vector<RuleTerm>> tuples{{}};
    for (const auto& list : lists) {
        std::vector<std::vector<RuleTerm>> longer;
        for (const auto& tuple : tuples)
            for (const RuleTerm& term : list) {
                longer.push_back(tuple);
                longer.back().push_back(term);
            }
        tuples = std::move(longer);
    }
    std::ranges::for_each(tuples, use);
}

} // namespace

Result<HoleTargets> HoleTargets::create(const TemplateTree& tree, const PlanQuota& quota)
{
    if (quota.times < 1 || quota.times > kMostTimes)
        return fail(ErrorCode::InvalidArgument, "the quota must be 1 to 100000", "quota");
    if (tree.slots.size() > ChoiceSearch::kMaxSlots)
        return tl::unexpected(tooMany());
    HoleTargets made(tree, quota);
    const auto& values = made.m_coverage.values();
    if (values.size() > kMostTargets)
        return tl::unexpected(tooMany());
    if (quota.goal == PlanGoal::Cells) {
        if (auto listed = made.listCells(); !listed)
            return tl::unexpected(listed.error());
        return made;
    }
    for (const RuleTerm& value : values)
        made.m_targets.push_back({value});
    if (quota.goal == PlanGoal::Pairs)
        made.listPairs();
    return made.m_targets.size() > kMostTargets ? Result<HoleTargets>(tl::unexpected(tooMany()))
                                                : Result<HoleTargets>(std::move(made));
}

HoleTargets::HoleTargets(const TemplateTree& tree, const PlanQuota& quota)
    : m_tree(tree)
    , m_quota(quota)
    , m_coverage(tree)
{
}

void HoleTargets::listPairs()
{
    const auto& values = m_coverage.values();
    for (std::size_t a = 0; a < values.size() && m_targets.size() <= kMostTargets; ++a)
        for (std::size_t b = a + 1; b < values.size() && m_targets.size() <= kMostTargets; ++b)
            if (values[a].slot != values[b].slot)
                m_targets.push_back({values[a], values[b]});
}

Result<void> HoleTargets::listCells()
{
    std::size_t cells = 1;
    for (const std::string& name : m_quota.slots) {
        const auto slot = std::ranges::find(m_tree.slots, name, &SlotInfo::name);
        if (slot == m_tree.slots.end())
            return fail(ErrorCode::InvalidArgument, "the template has no choice of that name", name);
        const int index = static_cast<int>(slot - m_tree.slots.begin());
        if (std::ranges::find(m_slots, index) != m_slots.end())
            continue;
        m_slots.push_back(index);
        cells *= slot->options.size();
        if (cells > kMostTargets)
            return tl::unexpected(tooMany());
    }
    if (m_slots.empty())
        return fail(ErrorCode::InvalidArgument, "name the choices whose combinations are counted", "cells");
    std::vector<std::vector<RuleTerm>> lists;
    for (const int slot : m_slots) {
        auto& list = lists.emplace_back();
        for (std::uint32_t option = 0; option < m_tree.slots[static_cast<std::size_t>(slot)].options.size(); ++option)
            list.push_back({slot, option});
    }
    forEachTuple(lists, [this](const Target& cell) { m_targets.push_back(cell); });
    return {};
}

std::uint64_t HoleTargets::count(const Target& target) const
{
    if (m_quota.goal != PlanGoal::Cells)
        return static_cast<std::uint64_t>(m_coverage.count(target.front(), target.back()));
    const auto cell = m_cells.find(target);
    return cell == m_cells.end() ? 0 : cell->second;
}

void HoleTargets::add(const std::vector<Choice>& choices)
{
    m_coverage.add(choices);
    if (!m_slots.empty())
        countCells(termsOf(m_tree, choices));
}

void HoleTargets::add(const Assignment& choices)
{
    m_coverage.add(choices);
    std::vector<RuleTerm> taken;
    for (const int slot : m_slots)
        for (const std::uint32_t option : choices.of(slot))
            taken.push_back({slot, option});
    countCells(taken);
}

void HoleTargets::countCells(const std::vector<RuleTerm>& taken)
{
    std::vector<std::vector<RuleTerm>> lists;
    for (const int slot : m_slots) {
        auto& list = lists.emplace_back();
        for (const RuleTerm& term : taken)
            if (term.slot == slot)
                list.push_back(term);
    }
    if (!m_slots.empty())
        forEachTuple(lists, [this](const Target& cell) { ++m_cells[cell]; });
}

} // namespace seedbook
