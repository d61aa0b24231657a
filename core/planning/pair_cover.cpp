// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/pair_cover.h"
#include "core/planning/covering_array.h"
#include "core/planning/plan_coverage.h"
#include "core/planning/ruled_cover.h"
#include "core/planning/shuffled_order.h"
#include "core/planning/value_numbers.h"
#include "core/prompting/counting/combination_space.h"
#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace seedbook {

namespace {

constexpr std::size_t kCandidates = 64; // for one pair
constexpr std::size_t kMostPairings = 4'000'000;

// As if there were no rules.
Result<PairCover> coverFlat(const TemplateTree& tree, std::uint64_t seed)
{
    std::vector<std::uint32_t> sizes;
    PairCover cover;
    std::size_t before = 0;
    for (const SlotInfo& slot : tree.slots) {
        sizes.push_back(static_cast<std::uint32_t>(slot.options.size()));
        cover.pairs += slot.options.size() * (1 + before);
        before += slot.options.size();
    }
    auto rows = coveringArray(sizes, seed);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const auto& row : *rows) {
        Assignment& choices = cover.rows.emplace_back();
        choices.reset(tree.slots.size());
        for (std::size_t slot = 0; slot < row.size(); ++slot)
            choices.set(static_cast<int>(slot), std::span(&row[slot], 1));
    }
    return cover;
}

bool allows(const TemplateTree& tree, const Assignment& choices)
{
    const auto isTrue = [&choices](const RuleTerm& term) {
        return std::ranges::find(choices.of(term.slot), term.option) != choices.of(term.slot).end();
    };
    return std::ranges::all_of(tree.rules, [&](const Rule& rule) { return holds(rule.condition, isTrue); });
}

struct Pair
{
    std::vector<std::uint32_t> rows; // that hold it, kCandidates at most
    std::size_t held = 0;            // rows that hold it
    int covered = 0;
};

// Rows to choose from, and what meets in each.
class Pool
{
public:
    // `first` are taken whatever else is.
    Pool(const TemplateTree& tree, const CombinationSpace& space, const ShuffledOrder& order,
         std::vector<Assignment> first)
        : m_values(tree)
        , m_first(first.size())
    {
        for (Assignment& row : first)
            add(std::move(row));
        const BigCount& all = order.count();
        std::size_t drawn = 0;
        while (drawn < kLookedAt && all > drawn && m_pairings < kMostPairings)
            add(space.at(*order.at(drawn++)));
        m_complete = all <= drawn;
    }

    PairCover cover()
    {
        std::vector<std::uint32_t> taken(m_first);
        std::iota(taken.begin(), taken.end(), 0U);
        for (const std::uint32_t row : taken)
            count(row, 1);
        std::vector<std::uint32_t> order(m_pairs.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::stable_sort(order, {}, [this](std::uint32_t pair) { return m_pairs[pair].held; });
        for (const std::uint32_t pair : order)
            if (m_pairs[pair].covered == 0)
                taken.push_back(take(pair));
        PairCover cover;
        cover.pairs = m_pairs.size();
        cover.complete = m_complete;
        if (m_pairs.empty())
            cover.rows.push_back(std::move(m_rows.front())); // a template without slots
        for (const std::uint32_t row : taken) {
            const auto& held = m_pairsOf[row];
            if (std::ranges::all_of(held, [this](std::uint32_t pair) { return m_pairs[pair].covered > 1; }))
                count(row, -1);
            else
                cover.rows.push_back(std::move(m_rows[row]));
        }
        return cover;
    }

private:
    template <class Action>
    static void forEachPair(const std::vector<std::uint32_t>& values, Action action)
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            for (std::size_t j = i; j < values.size(); ++j)
                action(std::uint64_t{values[i]} << 32U | values[j]);
    }
    void add(Assignment row)
    {
        m_values.of(row, m_present);
        const auto index = static_cast<std::uint32_t>(m_rows.size());
        m_rows.push_back(std::move(row));
        std::vector<std::uint32_t>& held = m_pairsOf.emplace_back();
        forEachPair(m_present, [&](std::uint64_t key) { held.push_back(enter(key, index)); });
        m_pairings += held.size();
    }
    std::uint32_t enter(std::uint64_t key, std::uint32_t row)
    {
        const auto [place, fresh] = m_pairAt.try_emplace(key, static_cast<std::uint32_t>(m_pairs.size()));
        if (fresh)
            m_pairs.emplace_back();
        Pair& pair = m_pairs[place->second];
        if (pair.rows.size() < kCandidates)
            pair.rows.push_back(row);
        ++pair.held;
        return place->second;
    }
    void count(std::uint32_t row, int by)
    {
        for (const std::uint32_t pair : m_pairsOf[row])
            m_pairs[pair].covered += by;
    }
    std::uint32_t take(std::uint32_t pair)
    {
        const auto missing = [this](std::uint32_t row) {
            return std::ranges::count_if(m_pairsOf[row], [this](std::uint32_t p) { return m_pairs[p].covered == 0; });
        };
        const std::uint32_t best = *std::ranges::max_element(m_pairs[pair].rows, {}, missing);
        count(best, 1);
        return best;
    }

    ValueNumbers m_values;
    std::size_t m_first;
    std::size_t m_pairings = 0;
    std::vector<std::uint32_t> m_present; // of the row being added
    std::vector<Assignment> m_rows;
    std::vector<std::vector<std::uint32_t>> m_pairsOf; // by row
    std::vector<Pair> m_pairs;
    std::unordered_map<std::uint64_t, std::uint32_t> m_pairAt;
    bool m_complete = true;
};

PairCover counted(const TemplateTree& tree, std::vector<Assignment> rows)
{
    PlanCoverage coverage(tree);
    for (const Assignment& row : rows)
        coverage.add(row);
    const auto isThere = [&coverage](const RuleTerm& value) { return coverage.count(value) > 0; };
    const auto values = static_cast<std::size_t>(std::ranges::count_if(coverage.values(), isThere));
    return {std::move(rows), values + static_cast<std::size_t>(coverage.meetings()), true};
}

} // namespace

Result<PairCover> pairCover(const TemplateTree& tree, std::uint64_t seed)
{
    std::vector<Assignment> first;
    if (isFlat(tree)) {
        auto flat = coverFlat(tree, seed);
        if (tree.rules.empty())
            return flat;
        auto ruled = flat ? ruledCover(tree, flat->rows, seed) : tl::unexpected(flat.error());
        if (ruled && !ruled->empty())
            return counted(tree, std::move(*ruled));
        if (flat)
            first = std::move(flat->rows);
        std::erase_if(first, [&tree](const Assignment& row) { return !allows(tree, row); });
    }
    const CombinationSpace space(tree);
    if (!space.count())
        return fail(ErrorCode::InvalidArgument, "The combinations of this template cannot be counted.");
    const auto order = ShuffledOrder::create(*space.count(), seed);
    if (!order)
        return tl::unexpected(order.error());
    return Pool(tree, space, *order, std::move(first)).cover();
}

} // namespace seedbook
