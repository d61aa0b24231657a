// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/dataset_plan.h"
#include "core/prompting/counting/combination_space.h"
#include "tests/core/prompting/template_helpers.h"
#include <gtest/gtest.h>

// Without these, an artist would be told that a plan holds what it lacks, or be asked for pictures that rules forbid.
namespace seedbook {

using namespace testing;

namespace {

PlanSummary summaryOf(const std::string& text, PlanMode mode, std::uint64_t count = 24, const PictureCost& cost = {})
{
    const auto plan = DatasetPlan::make(parsed(text), {mode, 42, count});
    if (!plan)
        throw std::runtime_error(describe(plan.error()));
    return plan->summary(cost);
}

std::string shown(const NamedPair& pair)
{
    std::string text = pair.slot;
    return text.append("=").append(pair.value).append("&").append(pair.otherSlot).append("=").append(pair.otherValue);
}

const std::string kRuled = "{time: day|night|dusk} {lens: flare|fog|clear} {who: cat|dog} "
                           "%rules{ never night with flare; if cat then fog or clear }";

} // namespace

TEST(PlanSummary, NamesThePairsThatRulesForbidAndTheRule)
{
    const PlanSummary summary = summaryOf(kRuled, PlanMode::Pairs);
    ASSERT_EQ(summary.forbiddenPairs.size(), 2U);
    EXPECT_EQ(shown(summary.forbiddenPairs[0]), "time=night&lens=flare");
    EXPECT_EQ(summary.forbiddenPairs[0].rule, "never night with flare");
    EXPECT_EQ(shown(summary.forbiddenPairs[1]), "lens=flare&who=cat");
    EXPECT_EQ(summary.forbiddenPairs[1].rule, "if cat then fog or clear");
    EXPECT_EQ(summary.missing, 0U);
    EXPECT_EQ(summary.pairs + summary.forbidden, summary.allPairs);
}

// An artist would pay for far more pictures with a few rules than without: 120 then, and 100 are the least possible.
TEST(PlanSummary, PairsStayFewWithRules)
{
    std::string ten;
    for (char slot = 'a'; slot <= 'j'; ++slot) {
        ten += ten.empty() ? "{" : " {";
        ten += slot;
        for (char option = '0'; option <= '9'; ++option)
            ((ten += option == '0' ? ": " : "|") += slot) += option;
        ten += '}';
    }
    for (const auto& [rules, most] : {std::pair{"never a1 with b2; never c3 with d4; never e5 with f6", 130U},
                                      std::pair{"if a1 then b2 or b3; never c3 with d4; never e5 with f6", 139U}}) {
        const PlanSummary summary = summaryOf(ten + " %rules{ " + rules + " }", PlanMode::Pairs);
        EXPECT_LE(summary.pictures, most) << rules;
        EXPECT_EQ(summary.missing, 0U) << rules;
        EXPECT_EQ(summary.pairs + summary.forbidden, 4500U) << rules;
    }
}

TEST(PlanSummary, NamesThePairsThatAPlanLacks)
{
    const PlanSummary summary = summaryOf("{a: 1|2} {b: x|y}", PlanMode::Every, 3);
    EXPECT_EQ(summary.pairs, 3U);
    ASSERT_EQ(summary.missing, 1U);
    ASSERT_EQ(summary.missingPairs.size(), 1U);
    EXPECT_EQ(summary.missingPairs[0].slot, "a");
    EXPECT_EQ(summary.missingPairs[0].otherSlot, "b");
}

TEST(PlanSummary, KnowsAValueThatNoPictureCanHave)
{
    const PlanSummary summary = summaryOf("{a: 1|2|3} {b: x|y} %rules{ never 3 }", PlanMode::Pairs);
    EXPECT_EQ(summary.missing, 0U);
    EXPECT_EQ(summary.forbidden, 2U);
    ASSERT_FALSE(summary.forbiddenPairs.empty());
    EXPECT_EQ(shown(summary.forbiddenPairs[0]), "a=3&a=3");
}

TEST(PlanSummary, DoesNotAskForWhatTheFormKeepsApart)
{
    const PlanSummary summary = summaryOf("{a: red {b: cat|dog}|blue {c: car|bus}|plain} {d: x|y|z}", PlanMode::Pairs);
    EXPECT_EQ(summary.missing, 0U);
    EXPECT_EQ(summary.forbidden, 0U);
    EXPECT_EQ(summary.apart, 4U + 8U) << "b with c; b and c with the options of a that lack them";
}

TEST(PlanSummary, AgreesWithAListOfAllCombinations)
{
    for (const std::string& text : {kRuled, std::string("{a: 1|2|3} {b not a: 1|2}"),
                                    std::string("{a: 1 {b: x|y}|2 {c: p|q}} {d: 7|8} %rules{ require 7 with x or q }"),
                                    std::string("{a: {1-2$$ and $$u|v|w}} {b: x|y} %rules{ never u with v }")}) {
        const Template whole = parsed(text);
        ASSERT_FALSE(whole.firstError()) << text << ": " << whole.firstError()->message;
        PlanCoverage all(whole.tree());
        const CombinationSpace space(whole.tree());
        for (BigCount number = 0; number < *space.count(); ++number)
            all.add(space.at(number));
        PairSpace meetings(whole.tree());
        for (const RuleTerm& a : all.values())
            for (const RuleTerm& b : all.values()) {
                EXPECT_EQ(meetings.meeting({a, b}) == Meeting::Possible, all.count(a, b) > 0)
                    << text << ": " << a.slot << '/' << a.option << " with " << b.slot << '/' << b.option;
            }
    }
}

TEST(PlanSummary, HasAHeatMapOfTheSameCounts)
{
    const PlanSummary summary = summaryOf(kRuled, PlanMode::Every, 1000);
    const PairGrid& grid = summary.grid;
    ASSERT_EQ(grid.values.size(), 8U);
    EXPECT_EQ(grid.values[1].text, "night");
    EXPECT_EQ(grid.at(1, 3).meeting, Meeting::Forbidden);
    EXPECT_EQ(grid.at(3, 1).meeting, Meeting::Forbidden);
    EXPECT_EQ(grid.at(0, 1).meeting, Meeting::Apart) << "two values of one choice";
    for (std::size_t value = 0; value < 3; ++value)
        EXPECT_EQ(grid.at(value, value).pictures, static_cast<std::int64_t>(summary.slots[0].values[value].pictures));
    std::int64_t pictures = 0;
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t b = 3; b < 6; ++b)
            pictures += grid.at(a, b).pictures;
    EXPECT_EQ(pictures, static_cast<std::int64_t>(summary.pictures));
}

TEST(PlanSummary, CountsPairsOfListsTooLongForAHeatMap)
{
    std::vector<std::string> names;
    for (int i = 0; i < 2000; ++i)
        names.push_back(std::to_string(i) + "n");
    const Template whole = parsed("{a: __names__} {b: __names__}", fixedLists({{"names", names}}));
    const auto plan = DatasetPlan::make(whole, {PlanMode::Every, 1, 100});
    ASSERT_TRUE(plan);
    const PlanSummary summary = plan->summary();
    EXPECT_EQ(summary.pairs, 100U);
    EXPECT_EQ(summary.missing, 3'999'900U);
    EXPECT_TRUE(summary.grid.values.empty());
}

TEST(PlanSummary, CountsKeptPicturesByTheirNamedChoices)
{
    const Template whole = parsed("{a: red {b: cat|dog}|blue} {c: {1-2$$ and $$oil|ink}}");
    ASSERT_FALSE(whole.firstError());
    PlanCoverage drawn(whole.tree()), told(whole.tree());
    const auto plan = DatasetPlan::make(whole, {PlanMode::Every, 1, 100});
    plan->forEach([&told](std::uint64_t, const Expansion& expansion) {
        told.add(expansion.choices);
        return true;
    });
    const CombinationSpace space(whole.tree());
    for (BigCount number = 0; number < *space.count(); ++number)
        drawn.add(space.at(number));
    for (const RuleTerm& a : drawn.values())
        for (const RuleTerm& b : drawn.values())
            EXPECT_EQ(told.count(a, b), drawn.count(a, b)) << a.slot << '/' << a.option << ' ' << b.slot;
    told.add({{"gone", "x"}, {"a", "green"}});
    EXPECT_EQ(told.count({0, 1}), drawn.count({0, 1})) << "what the template has no more is passed over";
}

TEST(PlanSummary, TellsTimeAndSpaceFromOnePicture)
{
    const PlanSummary summary = summaryOf("{a|b}", PlanMode::Random, 30, {2.5, 1000});
    EXPECT_DOUBLE_EQ(summary.seconds, 75);
    EXPECT_DOUBLE_EQ(summary.bytes, 30'000);
}

TEST(PictureCost, MeasuresWithoutThePauses)
{
    std::vector<PastPicture> past;
    for (const char* when : {"2026-03-01T10:00:00.000Z", "2026-03-01T10:00:04.000Z", "2026-03-01T10:00:06.000Z",
                             "2026-03-02T08:00:00.000Z", "2026-03-02T08:00:03.000Z"})
        past.push_back({when, 64, 64, 4096});
    const PictureCost same = measuredCost(past, 64, 64);
    EXPECT_DOUBLE_EQ(same.seconds, 3);
    EXPECT_GT(same.bytes, 4096);
    const PictureCost twice = measuredCost(past, 128, 64);
    EXPECT_DOUBLE_EQ(twice.seconds, 6);
    EXPECT_EQ(measuredCost({}, 64, 64), PictureCost{}) << "nothing made yet, nothing known";
    EXPECT_EQ(measuredCost({{"yesterday", 64, 64, 10}}, 64, 64).seconds, 0);
}

} // namespace seedbook
