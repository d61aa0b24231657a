// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/ruled_cover.h"
#include "core/base/hash.h"
#include "core/planning/choice_search.h"
#include "core/planning/hole_filler.h"
#include "core/planning/hole_targets.h"
#include "core/planning/row_rules.h"
#include <algorithm>

namespace seedbook {

namespace {

constexpr double kKept = 0.9; // a value that stays counts a little less than a missing pair

Assignment mended(ChoiceSearch& search, const Assignment& row, const PlanCoverage& coverage, std::uint64_t seed)
{
    const ChoiceSearch::Score score = [&](const ChoiceSearch& soFar, int slot, std::uint32_t option) {
        double sum = row.of(slot).front() == option ? kKept : 0;
        for (const int other : soFar.decided())
            for (const std::uint32_t theirs : soFar.picks(other))
                sum += coverage.count({slot, option}, {other, theirs}) == 0 ? 1 : 0;
        return sum;
    };
    return search.find({}, score, seed) == ChoiceSearch::Outcome::Found ? search.result() : Assignment();
}

bool isSpare(const PlanCoverage& coverage, const Assignment& row)
{
    const int slots = static_cast<int>(row.slots());
    for (int a = 0; a < slots; ++a)
        for (int b = 0; b <= a; ++b)
            if (coverage.count({a, row.of(a).front()}, {b, row.of(b).front()}) < 2)
                return false;
    return true;
}

// The last rows are the likeliest to hold nothing of their own but what the first ones lacked, so the first go first.
std::vector<Assignment> withoutSpare(const TemplateTree& tree, const std::vector<Assignment>& rows)
{
    PlanCoverage coverage(tree);
    for (const Assignment& row : rows)
        coverage.add(row);
    std::vector<Assignment> left;
    for (const Assignment& row : rows)
        if (isSpare(coverage, row))
            coverage.remove(row);
        else
            left.push_back(row);
    return left;
}

} // namespace

Result<std::vector<Assignment>> ruledCover(const TemplateTree& tree, const std::vector<Assignment>& rows,
                                           std::uint64_t seed)
{
    const PlanQuota quota;
    auto targets = HoleTargets::create(tree, quota);
    if (!targets)
        return tl::unexpected(targets.error());
    const RowRules rules(tree);
    std::vector<Assignment> taken;
    std::vector<const Assignment*> broken;
    for (const Assignment& row : rows) {
        if (!rules.allow(row)) {
            broken.push_back(&row);
            continue;
        }
        targets->add(row);
        taken.push_back(row);
    }
    ChoiceSearch search(tree);
    for (const Assignment* row : broken) {
        Assignment whole = mended(search, *row, targets->coverage(), seed = splitMix64(seed));
        if (whole.slots() == 0)
            continue;
        targets->add(whole);
        taken.push_back(std::move(whole));
    }
    auto filled = fillTargets(tree, std::move(*targets), quota, seed, kMostTargets);
    if (!filled)
        return tl::unexpected(filled.error());
    taken.insert(taken.end(), filled->rows.begin(), filled->rows.end());
    return withoutSpare(tree, taken);
}

} // namespace seedbook
