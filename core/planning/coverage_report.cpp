// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/coverage_report.h"
#include "core/prompting/text/plain_text.h"

namespace seedbook {

namespace {

constexpr std::uint64_t kMostLooked = 2'000'000; // pairs that are looked at one by one

class Reporter
{
public:
    Reporter(const TemplateTree& tree, const PlanCoverage& coverage, PlanSummary& summary)
        : m_tree(tree)
        , m_coverage(coverage)
        , m_summary(summary)
        , m_space(tree)
        , m_hasGrid(coverage.values().size() <= PairGrid::kMostValues)
    {
    }

    void report()
    {
        const auto& values = m_coverage.values();
        if (m_hasGrid)
            beginGrid();
        for (std::size_t i = 0; i < values.size(); ++i)
            for (std::size_t j = i; j < values.size(); ++j)
                if (i == j || values[i].slot != values[j].slot)
                    look({values[i], values[j]}, i, j);
    }

private:
    void beginGrid()
    {
        PairGrid& grid = m_summary.grid;
        for (const RuleTerm& value : m_coverage.values())
            grid.values.push_back({value.slot, slotOf(value), textOf(value)});
        grid.cells.assign(grid.values.size() * grid.values.size(), {0, Meeting::Apart});
    }

    void look(const ValuePair& pair, std::size_t row, std::size_t column)
    {
        const std::int64_t pictures = m_coverage.count(pair.a, pair.b);
        const Meeting meeting = pictures > 0 ? Meeting::Possible : m_space.meeting(pair);
        if (row != column)
            count(pair, pictures > 0, meeting);
        else if (meeting == Meeting::Forbidden)
            name(pair, m_summary.forbiddenPairs);
        if (m_hasGrid) {
            const std::size_t size = m_summary.grid.values.size();
            m_summary.grid.cells[row * size + column] = {pictures, meeting};
            m_summary.grid.cells[column * size + row] = {pictures, meeting};
        }
    }

    void count(const ValuePair& pair, bool covered, Meeting meeting)
    {
        ++m_summary.allPairs;
        if (covered) {
            ++m_summary.pairs;
        } else if (meeting == Meeting::Apart) {
            ++m_summary.apart;
        } else if (meeting == Meeting::Forbidden) {
            ++m_summary.forbidden;
            name(pair, m_summary.forbiddenPairs);
        } else {
            ++m_summary.missing;
            name(pair, m_summary.missingPairs);
        }
    }

    void name(const ValuePair& pair, std::vector<NamedPair>& into)
    {
        if (into.size() >= PlanSummary::kMostNamed)
            return;
        NamedPair named{slotOf(pair.a), textOf(pair.a), slotOf(pair.b), textOf(pair.b), {}};
        if (&into == &m_summary.forbiddenPairs)
            named.rule = m_space.ruleAgainst(pair);
        into.push_back(std::move(named));
    }

    [[nodiscard]] const std::string& slotOf(RuleTerm value) const
    {
        return m_tree.slots[static_cast<std::size_t>(value.slot)].name;
    }
    [[nodiscard]] std::string textOf(RuleTerm value) const
    {
        return oneSpaced(m_tree.slots[static_cast<std::size_t>(value.slot)].options[value.option].text);
    }

    const TemplateTree& m_tree;
    const PlanCoverage& m_coverage;
    PlanSummary& m_summary;
    PairSpace m_space;
    bool m_hasGrid;
};

std::uint64_t writablePairs(const PlanCoverage& coverage)
{
    std::uint64_t pairs = 0, before = 0, own = 0;
    int slot = -1;
    for (const RuleTerm& value : coverage.values()) {
        before += value.slot == slot ? 0 : own;
        own = value.slot == slot ? own + 1 : 1;
        slot = value.slot;
        pairs += before;
    }
    return pairs;
}

} // namespace

void reportPairs(const TemplateTree& tree, const PlanCoverage& coverage, PlanSummary& summary)
{
    const std::uint64_t writable = writablePairs(coverage);
    if (writable <= kMostLooked) {
        Reporter(tree, coverage, summary).report();
        return;
    }
    summary.allPairs = writable;
    summary.pairs = coverage.meetings();
    summary.missing = writable - summary.pairs;
}

} // namespace seedbook
