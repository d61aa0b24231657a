// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/hole_filler.h"
#include "core/planning/plan_coverage.h"
#include "core/prompting/choices/expander.h"
#include "core/prompting/counting/combination_space.h"
#include "tests/core/prompting/template_helpers.h"
#include <gtest/gtest.h>

// Without these, an artist would make pictures that are there already, or go without ones that were wanted.
namespace seedbook {

using namespace testing;

namespace {

PlanQuota quotaOf(PlanGoal goal, std::uint64_t times = 1, std::vector<std::string> slots = {})
{
    return {goal, times, std::move(slots), false, false};
}

// Pairs of any two slots over all that the template allows, by listing.
PlanCoverage everything(const Template& whole)
{
    PlanCoverage all(whole.tree());
    const CombinationSpace space(whole.tree());
    for (BigCount number = 0; number < *space.count(); ++number)
        all.add(space.at(number));
    return all;
}

std::vector<Assignment> filled(const Template& whole, const PlanQuota& quota, const PlanPast& past = {})
{
    const auto holes = fillHoles(whole.tree(), quota, past, 5, 100'000);
    if (!holes)
        throw std::runtime_error(describe(holes.error()));
    return holes->rows;
}

void expectAllPairs(const Template& whole)
{
    PlanCoverage made(whole.tree());
    for (const Assignment& row : filled(whole, quotaOf(PlanGoal::Pairs)))
        made.add(row);
    const PlanCoverage all = everything(whole);
    for (const RuleTerm& a : all.values())
        for (const RuleTerm& b : all.values()) {
            EXPECT_EQ(a.slot == b.slot || made.count(a, b) > 0, a.slot == b.slot || all.count(a, b) > 0)
                << whole.text() << ": " << a.slot << '/' << a.option << " with " << b.slot << '/' << b.option;
        }
}

} // namespace

TEST(HoleFiller, MakesEveryPairThatTheRulesAllow)
{
    for (const char* text :
         {"{time: day|night|dusk} {lens: flare|fog|clear} {who: cat|dog} %rules{ never night with flare }",
          "{a: red {b: cat|dog}|blue {c: car|bus}|plain} {d: x|y|z}", "{a: 1|2|3} {b not a: 1|2|3} {c: x|y}",
          "{a: 1|2|3|4} {b: x|y|z} {c: p|q} %rules{ if 1 then x; if z then q; never 4 with p }", "{a: one}"})
        expectAllPairs(parsed(text));
}

TEST(HoleFiller, PlansOnlyWhatIsMissing)
{
    const Template both = parsed("{a: 1|2|3} {b: x|y|z}");
    PlanPast past;
    for (const char* a : {"1", "2", "3"})
        for (const char* b : {"x", "y"})
            past.kept.push_back({{"a", a}, {"b", b}});
    EXPECT_EQ(filled(both, quotaOf(PlanGoal::Pairs), past).size(), 3U);
    EXPECT_EQ(filled(both, quotaOf(PlanGoal::Pairs, 2), past).size(), 12U);
    EXPECT_EQ(filled(both, quotaOf(PlanGoal::Values), past).size(), 1U) << "z alone is missing";
    past.open.push_back({{"a", "1"}, {"b", "z"}});
    EXPECT_EQ(filled(both, quotaOf(PlanGoal::Pairs), past).size(), 3U) << "an undecided picture may yet go";
    PlanQuota open = quotaOf(PlanGoal::Pairs);
    open.countOpen = true;
    EXPECT_EQ(filled(both, open, past).size(), 2U);
}

TEST(HoleFiller, MakesEachValueAsOftenAsTheQuotaSays)
{
    const Template whole = parsed("{a: 1|2|3|4|5} {b: x|y|z} {c: p|q}");
    const auto rows = filled(whole, quotaOf(PlanGoal::Values, 4));
    EXPECT_EQ(rows.size(), 20U) << "five values, four of each: no fewer will do, and no more are needed";
    PlanCoverage made(whole.tree());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        made.add(rows[i]);
        if (i == 4) {
            for (const RuleTerm& value : made.values())
                EXPECT_GE(made.count(value), 1) << "one of each comes before a second";
        }
    }
    for (const RuleTerm& value : made.values())
        EXPECT_GE(made.count(value), 4);
}

TEST(HoleFiller, MakesEachCellAsOftenAsTheQuotaSays)
{
    const Template whole = parsed("{a: 1|2|3} {b: x|y} {c: p|q|r} %rules{ never 3 with y }");
    const auto holes = fillHoles(whole.tree(), quotaOf(PlanGoal::Cells, 6, {"a", "b"}), {}, 1, 1000);
    ASSERT_TRUE(holes);
    EXPECT_EQ(holes->rows.size(), 30U);
    EXPECT_EQ(holes->unreachable, 1U);
    PlanCoverage made(whole.tree());
    for (const Assignment& row : holes->rows)
        made.add(row);
    EXPECT_EQ(made.count({0, 0}, {1, 1}), 6);
    for (std::uint32_t option = 0; option < 3; ++option)
        EXPECT_EQ(made.count({2, option}), 10) << "the other choices come equally often";
}

TEST(HoleFiller, RefusesWhatCannotBeCounted)
{
    const Template whole = parsed("{a: 1|2} {b: x|y}");
    EXPECT_FALSE(fillHoles(whole.tree(), quotaOf(PlanGoal::Cells), {}, 1, 10));
    EXPECT_FALSE(fillHoles(whole.tree(), quotaOf(PlanGoal::Cells, 1, {"c"}), {}, 1, 10));
    EXPECT_FALSE(fillHoles(whole.tree(), quotaOf(PlanGoal::Values, 0), {}, 1, 10));
    EXPECT_FALSE(fillHoles(whole.tree(), quotaOf(PlanGoal::Values, 20), {}, 1, 10)) << "more rows than allowed";
    EXPECT_TRUE(filled(parsed("no choices"), quotaOf(PlanGoal::Pairs)).empty());
}

TEST(HoleFiller, IsTheSameAgain)
{
    const Template whole = parsed("{a: 1|2|3|4} {b: x|y|z} {c: p|q}");
    const auto promptsOf = [&whole] {
        Expander expander(whole.tree());
        std::vector<std::string> prompts;
        for (const Assignment& row : filled(whole, quotaOf(PlanGoal::Pairs)))
            prompts.push_back(expander.expand(row).prompt);
        return prompts;
    };
    EXPECT_EQ(promptsOf(), promptsOf());
}

} // namespace seedbook
