// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/dataset_plan.h"
#include "core/planning/coverage_report.h"
#include "core/planning/even_drawer.h"
#include "core/planning/hole_filler.h"
#include "core/planning/pair_cover.h"
#include "core/planning/shuffled_order.h"
#include "core/planning/twin_maker.h"
#include "core/prompting/choices/expander.h"
#include "core/prompting/counting/combination_space.h"
#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

namespace seedbook {

namespace {

Result<std::uint64_t> countOfEvery(const TemplateTree& tree, std::uint64_t wanted)
{
    const CombinationSpace space(tree);
    if (!space.count())
        return fail(ErrorCode::InvalidArgument, "The combinations of this template cannot be counted.");
    if (*space.count() == 0)
        return fail(ErrorCode::InvalidArgument, "The rules of this template leave no combination.");
    return *space.count() < wanted ? static_cast<std::uint64_t>(*space.count()) : wanted;
}

std::vector<SlotUse> usesOf(const TemplateTree& tree, const PlanCoverage& coverage)
{
    std::vector<SlotUse> uses;
    for (std::size_t slot = 0; slot < tree.slots.size(); ++slot) {
        SlotUse& use = uses.emplace_back(SlotUse{tree.slots[slot].name, {}});
        for (std::uint32_t option = 0; option < tree.slots[slot].options.size(); ++option)
            use.values.push_back({tree.slots[slot].options[option].text,
                                  static_cast<std::uint64_t>(coverage.count({static_cast<int>(slot), option}))});
    }
    return uses;
}

} // namespace

DatasetPlan::DatasetPlan(Template parsed, const PlanRequest& request)
    : m_template(std::move(parsed))
    , m_request(request)
    , m_bases(request.count)
{
}

Result<DatasetPlan> DatasetPlan::make(const Template& parsed, const PlanRequest& request)
{
    if (const TemplateProblem* problem = parsed.firstError())
        return fail(ErrorCode::InvalidArgument, "template: " + problem->message,
                    std::to_string(problem->line) + ":" + std::to_string(problem->column));
    if (request.count < 1 || request.count > kMostPlanned)
        return fail(ErrorCode::InvalidArgument, "the number of pictures must be 1 to 1000000", "count");
    DatasetPlan plan(parsed, request);
    if (request.mode == PlanMode::Every) {
        const auto count = countOfEvery(parsed.tree(), request.count);
        if (!count)
            return tl::unexpected(count.error());
        plan.m_bases = *count;
    } else if (request.mode == PlanMode::Pairs || request.mode == PlanMode::Holes) {
        if (const auto listed = plan.listRows(); !listed)
            return tl::unexpected(listed.error());
    }
    plan.m_size = plan.m_bases;
    if (request.tuning.twins) {
        const std::string& slot = request.tuning.twinSlot;
        if (!slot.empty() && std::ranges::find(parsed.slots(), slot, &SlotInfo::name) == parsed.slots().end())
            return fail(ErrorCode::InvalidArgument, "the template has no choice of that name", slot);
        plan.m_size = 0;
        plan.forEachRow([&plan](const Row&) { return ++plan.m_size <= kMostPlanned; });
    }
    return plan;
}

Result<void> DatasetPlan::listRows()
{
    if (m_request.mode == PlanMode::Pairs) {
        auto cover = pairCover(m_template.tree(), m_request.choiceSeed);
        if (!cover)
            return tl::unexpected(cover.error());
        m_rows = std::move(cover->rows);
    } else {
        auto filled = fillHoles(m_template.tree(), m_request.tuning.quota,
                                m_request.past ? *m_request.past : PlanPast(), m_request.choiceSeed, kMostPlanned);
        if (!filled)
            return tl::unexpected(filled.error());
        m_rows = std::move(filled->rows);
        m_unreachable = filled->unreachable;
    }
    m_bases = m_rows.size();
    if (m_bases > kMostPlanned)
        return fail(ErrorCode::InvalidArgument, "a plan of all pairs needs more than 1000000 pictures", "count");
    return {};
}

void DatasetPlan::forEachBase(const std::function<bool(const Assignment&)>& use) const
{
    const TemplateTree& tree = m_template.tree();
    if (m_request.mode == PlanMode::Pairs || m_request.mode == PlanMode::Holes) {
        static_cast<void>(std::ranges::all_of(m_rows, use));
    } else if (m_request.mode == PlanMode::Every) {
        const CombinationSpace space(tree);
        const auto order = ShuffledOrder::create(*space.count(), m_request.choiceSeed);
        for (std::uint64_t i = 0; i < m_bases && use(space.at(*order->at(i))); ++i)
            continue;
    } else if (m_request.mode == PlanMode::Even) {
        EvenDrawer drawer(tree, m_request.choiceSeed);
        for (std::uint64_t i = 0; i < m_bases && use(drawer.next()); ++i)
            continue;
    } else {
        ChoiceDrawer drawer(tree);
        for (std::uint64_t i = 0; i < m_bases && use(drawer.draw(m_request.choiceSeed + i)); ++i)
            continue;
    }
}

void DatasetPlan::forEachRow(const std::function<bool(const Row&)>& use) const
{
    std::optional<TwinMaker> twins;
    if (m_request.tuning.twins)
        twins.emplace(m_template.tree(), m_request.tuning.twinSlot, m_request.choiceSeed);
    std::uint64_t base = 0;
    forEachBase([&](const Assignment& choices) {
        if (!use({choices, base, -1}))
            return false;
        const auto twin = twins ? twins->twinOf(choices, base) : std::nullopt;
        const bool more = !twin || use({twin->choices, base, twin->slot});
        ++base;
        return more;
    });
}

void DatasetPlan::forEachPicture(const std::function<bool(const PlannedPicture&)>& use) const
{
    Expander expander(m_template.tree());
    std::uint64_t index = 0;
    forEachRow([&](const Row& row) {
        PlannedPicture picture{index, row.base, expander.expand(row.choices), {}, {}};
        if (row.twinSlot >= 0) {
            picture.twinOf = index - 1;
            picture.twinSlot = m_template.slots()[static_cast<std::size_t>(row.twinSlot)].name;
        }
        ++index;
        return use(picture);
    });
}

void DatasetPlan::forEach(const std::function<bool(std::uint64_t, const Expansion&)>& use) const
{
    forEachPicture([&use](const PlannedPicture& picture) { return use(picture.index, picture.expansion); });
}

PlanSummary DatasetPlan::summary(const PictureCost& each) const
{
    const TemplateTree& tree = m_template.tree();
    PlanCoverage coverage(tree);
    std::unordered_set<std::string> seen;
    Expander expander(tree);
    PlanSummary summary;
    if (m_request.mode == PlanMode::Holes && m_request.past)
        m_request.past->forEachCounted(m_request.tuning.quota, [&](const std::vector<Choice>& choices) {
            coverage.add(choices);
            ++summary.present;
        });
    summary.unreachable = m_unreachable;
    forEachRow([&](const Row& row) {
        summary.repeats += seen.insert(expander.expand(row.choices).prompt).second ? 0U : 1U;
        summary.twins += row.twinSlot >= 0 ? 1U : 0U;
        coverage.add(row.choices);
        return true;
    });
    summary.pictures = m_size;
    summary.combinations = m_template.combinations();
    summary.seconds = each.seconds * static_cast<double>(m_size);
    summary.bytes = each.bytes * static_cast<double>(m_size);
    summary.slots = usesOf(tree, coverage);
    reportPairs(tree, coverage, summary);
    return summary;
}

} // namespace seedbook
