// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/mixed_rows.h"
#include "core/base/hash.h"
#include "core/planning/choice_search.h"
#include "core/planning/hole_targets.h"
#include "core/planning/row_rules.h"
#include "core/prompting/choices/choice_drawer.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>

namespace seedbook {

namespace {

constexpr int kTries = 16; // draws of the other slots before they are searched for

std::vector<std::string> markedSlots(const TemplateTree& tree)
{
    std::vector<std::string> names;
    for (const SlotInfo& slot : tree.slots)
        if (slot.sampler == SlotSampler::Every)
            names.push_back(slot.name);
    return names;
}

template <class Each>
void shuffle(std::vector<Each>& order, std::uint64_t seed)
{
    for (std::size_t left = order.size(); left > 1; --left) {
        seed = splitMix64(seed);
        std::swap(order[left - 1], order[seed % left]);
    }
}

class Mixer
{
public:
    Mixer(const TemplateTree& tree, std::uint64_t seed)
        : m_rules(tree)
        , m_drawer(tree)
        , m_search(tree)
        , m_seed(seed)
    {
    }

    // Nothing where no picture can have the cell.
    std::optional<Assignment> rowOf(const HoleTargets::Target& cell)
    {
        for (int turn = 0; turn < kTries; ++turn) {
            Assignment row = m_drawer.draw(m_seed + m_drawn++);
            for (const RuleTerm& term : cell)
                row.set(term.slot, std::span(&term.option, 1));
            if (holdsAll(row, cell) && m_rules.allow(row))
                return row;
        }
        const ChoiceSearch::Score none = [](const ChoiceSearch&, int, std::uint32_t) { return 0.0; };
        if (m_search.find(cell, none, splitMix64(m_seed + m_drawn)) != ChoiceSearch::Outcome::Found)
            return std::nullopt;
        return m_search.result();
    }

private:
    bool holdsAll(const Assignment& row, const HoleTargets::Target& cell)
    {
        m_rules.numbers().of(row, m_values);
        return std::ranges::all_of(cell, [this](const RuleTerm& term) {
            return std::ranges::binary_search(m_values, m_rules.numbers().number(term.slot, term.option));
        });
    }

    RowRules m_rules;
    ChoiceDrawer m_drawer;
    ChoiceSearch m_search;
    std::uint64_t m_seed;
    std::uint64_t m_drawn = 0;
    std::vector<std::uint32_t> m_values;
};

struct OptionalPart
{
    int slot = -1;
    std::uint32_t absent = 0, present = 0;
};

std::vector<OptionalPart> optionalParts(const TemplateTree& tree, const Assignment& drawn, std::uint64_t seed)
{
    std::vector<OptionalPart> parts;
    for (std::size_t i = 0; i < tree.slots.size(); ++i) {
        const SlotInfo& slot = tree.slots[i];
        const auto isEmpty = [](const SlotOption& option) { return trimmed(option.text).empty(); };
        const auto empty = std::find_if(slot.options.begin(), slot.options.end(), isEmpty);
        if (slot.minPicks != 1 || slot.maxPicks != 1 || empty == slot.options.end() || slot.options.size() < 2)
            continue;
        const auto absent = static_cast<std::uint32_t>(empty - slot.options.begin());
        const auto taken = drawn.of(static_cast<int>(i));
        std::uint32_t present = taken.empty() ? absent : taken.front();
        if (present == absent) {
            const auto others = static_cast<std::uint64_t>(slot.options.size() - 1);
            const auto other = static_cast<std::uint32_t>(slotDraw(seed, slot.name) % others);
            present = other < absent ? other : other + 1;
        }
        parts.push_back({static_cast<int>(i), absent, present});
    }
    return parts;
}

} // namespace

Result<std::vector<Assignment>> mixedRows(const TemplateTree& tree, const std::vector<std::string>& every,
                                          std::uint64_t count, std::uint64_t seed, std::size_t most)
{
    PlanQuota quota;
    quota.goal = PlanGoal::Cells;
    quota.slots = every.empty() ? markedSlots(tree) : every;
    const auto targets = HoleTargets::create(tree, quota);
    if (!targets)
        return tl::unexpected(targets.error());
    std::vector<HoleTargets::Target> cells = targets->targets();
    Mixer mixer(tree, seed);
    std::vector<Assignment> rows;
    for (std::uint64_t round = 0; rows.size() < count && !cells.empty(); ++round) {
        shuffle(cells, seed + round);
        std::erase_if(cells, [&](const HoleTargets::Target& cell) {
            auto row = mixer.rowOf(cell);
            if (row)
                rows.push_back(std::move(*row));
            return !row;
        });
        if (rows.size() > most)
            return fail(ErrorCode::InvalidArgument, "the plan needs more pictures than can be planned", "count");
    }
    if (rows.empty())
        return fail(ErrorCode::InvalidArgument, "The rules of this template leave no combination.");
    return rows;
}

Result<std::vector<Assignment>> matrixRows(const TemplateTree& tree, std::uint64_t seed)
{
    ChoiceDrawer drawer(tree);
    const Assignment drawn = drawer.draw(seed);
    const auto parts = optionalParts(tree, drawn, seed);
    if (parts.empty() || parts.size() > kMostOptional)
        return fail(ErrorCode::InvalidArgument,
                    "a matrix needs 1 to 16 choices that may be empty, as in {|in the rain}", "plan");
    const RowRules rules(tree);
    std::vector<Assignment> rows;
    for (std::uint32_t subset = 0; subset < 1U << parts.size(); ++subset) {
        Assignment row = drawn;
        for (std::size_t i = 0; i < parts.size(); ++i)
            row.set(parts[i].slot, std::span((subset >> i & 1U) != 0 ? &parts[i].present : &parts[i].absent, 1));
        if (rules.allow(row))
            rows.push_back(std::move(row));
    }
    if (rows.empty())
        return fail(ErrorCode::InvalidArgument, "The rules of this template leave no combination.");
    return rows;
}

} // namespace seedbook
