// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/dataset_plan.h"
#include "core/planning/coverage_report.h"
#include "core/planning/even_drawer.h"
#include "core/planning/hole_filler.h"
#include "core/planning/mixed_rows.h"
#include "core/planning/pair_cover.h"
#include "core/planning/set_aside.h"
#include "core/planning/shuffled_order.h"
#include "core/planning/twin_maker.h"
#include "core/prompting/choices/expander.h"
#include "core/prompting/counting/combination_space.h"
#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

namespace seedbook {

namespace {

constexpr std::uint64_t kMostNegatives = 1000;

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
    } else if (plan.hasRows()) {
        if (const auto listed = plan.listRows(); !listed)
            return tl::unexpected(listed.error());
    }
    if (const auto counted = plan.countPictures(); !counted)
        return tl::unexpected(counted.error());
    return plan;
}

bool DatasetPlan::hasRows() const
{
    constexpr std::array kListed{PlanMode::Pairs, PlanMode::Holes, PlanMode::Mixed, PlanMode::Matrix};
    return std::ranges::find(kListed, m_request.mode) != kListed.end();
}

Result<std::vector<Assignment>> DatasetPlan::rows()
{
    const TemplateTree& tree = m_template.tree();
    if (m_request.mode == PlanMode::Pairs)
        return pairCover(tree, m_request.choiceSeed).map([](PairCover cover) { return std::move(cover.rows); });
    if (m_request.mode == PlanMode::Mixed)
        return mixedRows(tree, m_request.tuning.everySlots, m_request.count, m_request.choiceSeed, kMostPlanned);
    if (m_request.mode == PlanMode::Matrix)
        return matrixRows(tree, m_request.choiceSeed);
    return fillHoles(tree, m_request.tuning.quota, m_request.past ? *m_request.past : PlanPast(), m_request.choiceSeed,
                     kMostPlanned)
        .map([this](FilledHoles filled) {
            m_unreachable = filled.unreachable;
            return std::move(filled.rows);
        });
}

Result<void> DatasetPlan::listRows()
{
    auto listed = rows();
    if (!listed)
        return tl::unexpected(listed.error());
    m_rows = std::move(*listed);
    m_bases = m_rows.size();
    if (m_bases > kMostPlanned)
        return fail(ErrorCode::InvalidArgument, "a plan of all pairs needs more than 1000000 pictures", "count");
    return {};
}

Result<void> DatasetPlan::listNegatives()
{
    if (const TemplateProblem* problem = m_request.negative->firstError())
        return fail(ErrorCode::InvalidArgument, "negative: " + problem->message, "negative");
    const CombinationSpace space(m_request.negative->tree());
    if (!space.count() || *space.count() > kMostNegatives)
        return fail(ErrorCode::InvalidArgument, "the negative has more than 1000 combinations", "negative");
    Expander expander(m_request.negative->tree());
    for (BigCount number = 0; number < *space.count(); ++number)
        m_negatives.push_back(expander.expand(space.at(number)).prompt);
    return {};
}

Result<void> DatasetPlan::countPictures()
{
    const PlanTuning& tuning = m_request.tuning;
    if (tuning.everyNegative && m_request.negative)
        if (const auto listed = listNegatives(); !listed)
            return listed;
    m_size = m_bases;
    if (tuning.twins) {
        const auto& slots = m_template.slots();
        if (!tuning.twinSlot.empty() && std::ranges::find(slots, tuning.twinSlot, &SlotInfo::name) == slots.end())
            return fail(ErrorCode::InvalidArgument, "the template has no choice of that name", tuning.twinSlot);
        m_size = 0;
        forEachRow([this](const Row&) { return ++m_size <= kMostPlanned; });
    }
    m_size *= std::max<std::size_t>(m_negatives.size(), 1);
    if (m_size > kMostPlanned)
        return fail(ErrorCode::InvalidArgument, "the plan needs more pictures than can be planned", "count");
    return {};
}

void DatasetPlan::forEachBase(const std::function<bool(const Assignment&)>& use) const
{
    const TemplateTree& tree = m_template.tree();
    if (hasRows()) {
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
        const std::size_t times = std::max<std::size_t>(m_negatives.size(), 1);
        PlannedPicture picture{index, row.base, expander.expand(row.choices), {}, {}, nullptr};
        if (row.twinSlot >= 0)
            picture.twinSlot = m_template.slots()[static_cast<std::size_t>(row.twinSlot)].name;
        bool more = true;
        for (std::size_t turn = 0; turn < times && more; ++turn) {
            picture.index = index++;
            if (row.twinSlot >= 0)
                picture.twinOf = picture.index - times;
            picture.negative = m_negatives.empty() ? nullptr : &m_negatives[turn];
            more = use(picture);
        }
        return more;
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
    summary.negatives = m_negatives.size();
    summary.unreachable = m_unreachable;
    forEachRow([&](const Row& row) {
        const Expansion& expansion = expander.expand(row.choices);
        summary.repeats += seen.insert(expansion.prompt).second ? 0U : 1U;
        summary.offStyle += hasAny(expansion.choices, m_request.tuning.offStyle) ? 1U : 0U;
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
