// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/hole_filler.h"
#include "core/planning/plan_coverage.h"
#include <map>

namespace seedbook {

// What a quota counts, and how often it is there.
class HoleTargets
{
public:
    // Errors: those of fillHoles() that tell of the quota. The tree must outlive this.
    [[nodiscard]] static Result<HoleTargets> create(const TemplateTree& tree, const PlanQuota& quota);
    // Values that stand together: one, two or as many as a cell has slots.
    using Target = std::vector<RuleTerm>;
    [[nodiscard]] const std::vector<Target>& targets() const { return m_targets; }
    [[nodiscard]] std::uint64_t count(const Target& target) const;
    [[nodiscard]] const PlanCoverage& coverage() const { return m_coverage; }
    void add(const std::vector<Choice>& choices);
    void add(const Assignment& choices);

private:
    HoleTargets(const TemplateTree& tree, const PlanQuota& quota);
    [[nodiscard]] Result<void> listCells();
    void listPairs();
    void countCells(const std::vector<RuleTerm>& taken);

    const TemplateTree& m_tree;
    PlanQuota m_quota;
    PlanCoverage m_coverage;
    std::vector<int> m_slots; // of Cells
    std::vector<Target> m_targets;
    std::map<Target, std::uint64_t> m_cells;
};

// fillHoles() for targets that were counted already.
[[nodiscard]] Result<FilledHoles> fillTargets(const TemplateTree& tree, HoleTargets targets, const PlanQuota& quota,
                                              std::uint64_t seed, std::size_t most);

} // namespace seedbook
