// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/dataset_plan.h"
#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>

// Without these, a dataset would miss what was planned for it, or hold it twice.
namespace seedbook {

namespace {

DatasetPlan planOf(const std::string& text, PlanMode mode, std::uint64_t count = 24, std::uint64_t seed = 42)
{
    auto plan = DatasetPlan::make(Template::parse(text, noLists()), {mode, seed, count});
    if (!plan)
        throw std::runtime_error(describe(plan.error()));
    return std::move(*plan);
}

std::vector<Expansion> picturesOf(const DatasetPlan& plan)
{
    std::vector<Expansion> all;
    plan.forEach([&all](std::uint64_t index, const Expansion& expansion) {
        EXPECT_EQ(index, all.size());
        all.push_back(expansion);
        return true;
    });
    EXPECT_EQ(all.size(), plan.size());
    return all;
}

std::vector<std::string> promptsOf(const DatasetPlan& plan)
{
    std::vector<std::string> prompts;
    for (const Expansion& picture : picturesOf(plan))
        prompts.push_back(picture.prompt);
    return prompts;
}

// "a=1&b=2" of all slots, two at a time.
std::set<std::string> pairsOf(const std::vector<Expansion>& pictures)
{
    std::set<std::string> pairs;
    for (const Expansion& picture : pictures)
        for (std::size_t i = 0; i < picture.choices.size(); ++i)
            for (std::size_t j = i + 1; j < picture.choices.size(); ++j)
                pairs.insert(picture.choices[i].slot + "=" + picture.choices[i].value + "&" + picture.choices[j].slot +
                             "=" + picture.choices[j].value);
    return pairs;
}

const std::string kRuled = "{what: fox|owl|hare|mole|wolf} in {where: snow|sand|rain|fog} at {when: dawn|noon|{hour: "
                           "one|two|three} at night} %rules{ never owl with noon; if snow then fox or hare or mole }";

} // namespace

TEST(DatasetPlan, RandomIsWhatTheTemplateExpandsTo)
{
    const Template parsed = Template::parse("{a|b|c} {3::d|e}", noLists());
    const auto prompts = promptsOf(planOf("{a|b|c} {3::d|e}", PlanMode::Random, 50, 9));
    for (std::size_t i = 0; i < prompts.size(); ++i)
        EXPECT_EQ(prompts[i], parsed.expand(9 + i).prompt);
}

TEST(DatasetPlan, EveryCombinationComesOnceInShuffledOrder)
{
    for (const std::string& text : {std::string("{a|b|c} {d|e} {2$$x|y|z}"), kRuled}) {
        const auto plan = planOf(text, PlanMode::Every, kMostPlanned);
        const auto prompts = promptsOf(plan);
        const std::set<std::string> different(prompts.begin(), prompts.end());
        EXPECT_EQ(different.size(), prompts.size()) << text;
        EXPECT_EQ(std::to_string(plan.size()), Template::parse(text, noLists()).combinations());
        EXPECT_FALSE(std::ranges::is_sorted(prompts));
        EXPECT_NE(promptsOf(planOf(text, PlanMode::Every, kMostPlanned, 43)), prompts);
        EXPECT_EQ(plan.summary().repeats, 0U);
    }
    const std::string huge = "{a|b|c|d|e|f|g|h|i|j}{a|b|c|d|e|f|g|h|i|j}{a|b|c|d|e|f|g|h|i|j}{a|b|c|d|e|f|g|h|i|j}"
                             "{a|b|c|d|e|f|g|h|i|j}{a|b|c|d|e|f|g|h|i|j}{a|b|c|d|e|f|g|h|i|j}{a|b|c|d|e|f|g|h|i|j}";
    const auto part = promptsOf(planOf(huge + huge + huge, PlanMode::Every, 2000));
    EXPECT_EQ(std::set<std::string>(part.begin(), part.end()).size(), 2000U);
}

TEST(DatasetPlan, PairsHoldEveryPairThatTheRulesAllow)
{
    const auto pictures = picturesOf(planOf(kRuled, PlanMode::Pairs));
    const auto all = picturesOf(planOf(kRuled, PlanMode::Every, kMostPlanned));
    EXPECT_EQ(pairsOf(pictures), pairsOf(all));
    EXPECT_LT(pictures.size(), all.size() / 2);
    EXPECT_EQ(promptsOf(planOf(kRuled, PlanMode::Pairs)), promptsOf(planOf(kRuled, PlanMode::Pairs)));
}

TEST(DatasetPlan, PairsOfFreeSlotsNeedFewPictures)
{
    std::string text;
    for (char slot = 'a'; slot < 'k'; ++slot) {
        text += std::string("{") + slot + ": ";
        for (char value = '0'; value <= '9'; ++value)
            text += std::string(value == '0' ? "" : "|") + slot + value;
        text += "} ";
    }
    const DatasetPlan plan = planOf(text, PlanMode::Pairs);
    EXPECT_LE(plan.size(), 130U);
    const PlanSummary summary = plan.summary();
    EXPECT_EQ(summary.allPairs, 45U * 100U);
    EXPECT_EQ(summary.pairs, summary.allPairs);
}

TEST(DatasetPlan, EvenUsesEachValueOfASlotEquallyOften)
{
    for (const std::uint64_t count : {1U, 7U, 60U, 1000U}) {
        const PlanSummary summary = planOf("{9::a|b|c} {d|e|f|g|h|i|j} {k|{x: l|m}}", PlanMode::Even, count).summary();
        for (const SlotUse& slot : summary.slots) {
            const auto [least, most] = std::ranges::minmax_element(slot.values, {}, &ValueUse::pictures);
            EXPECT_LE(most->pictures - least->pictures, 1U) << slot.slot << " of " << count;
        }
    }
}

TEST(DatasetPlan, EvenComesNearWhereRulesForbid)
{
    const PlanSummary even = planOf(kRuled, PlanMode::Even, 400).summary();
    const SlotUse& what = even.slots.front();
    for (const ValueUse& use : what.values)
        EXPECT_NEAR(static_cast<double>(use.pictures), 80.0, 12.0) << use.value;
}

// An artist who edits one slot would find all other choices changed.
TEST(DatasetPlan, EditingASlotChangesNoOtherInAnEvenPlan)
{
    const auto before = picturesOf(planOf("{a: 1|2|3} {b: x|y|z|w}", PlanMode::Even, 40));
    const auto after = picturesOf(planOf("{a: 1|2|3|4|5} {c: new|old} {b: x|y|z|w}", PlanMode::Even, 40));
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_EQ(before[i].choices.back(), after[i].choices.back());
}

TEST(DatasetPlan, RefusesWhatCannotBePlanned)
{
    const Template plain = Template::parse("a boat", noLists());
    EXPECT_EQ(DatasetPlan::make(plain, {PlanMode::Pairs, 1, 1})->size(), 1U);
    EXPECT_EQ(DatasetPlan::make(plain, {PlanMode::Every, 1, 9})->size(), 1U);
    EXPECT_FALSE(DatasetPlan::make(plain, {PlanMode::Even, 1, 0}));
    EXPECT_FALSE(DatasetPlan::make(plain, {PlanMode::Even, 1, kMostPlanned + 1}));
    EXPECT_FALSE(DatasetPlan::make(Template::parse("{a|b", noLists()), {PlanMode::Random, 1, 1}));
    const Template none = Template::parse("{a: x} {b: y} %rules{ never x with y }", noLists());
    for (const PlanMode mode : {PlanMode::Every, PlanMode::Pairs})
        EXPECT_FALSE(DatasetPlan::make(none, {mode, 1, 5}));
}

TEST(PlanMode, NamesGoThereAndBack)
{
    for (const PlanMode mode : kPlanModes)
        EXPECT_EQ(planModeFromName(planModeName(mode)).value(), mode);
    for (const SeedPolicy policy : kSeedPolicies)
        EXPECT_EQ(seedPolicyFromName(seedPolicyName(policy)).value(), policy);
    EXPECT_NE(planModeFromName("all").error().message.find("pairs"), std::string::npos);
}

TEST(PlanMode, SeedsFollowTheirPolicy)
{
    EXPECT_EQ(plannedSeed(SeedPolicy::Ascending, 42, 5), 47U);
    EXPECT_EQ(plannedSeed(SeedPolicy::Same, 42, 5), 42U);
    std::set<std::uint64_t> scattered;
    for (std::uint64_t i = 0; i < 1000; ++i)
        scattered.insert(plannedSeed(SeedPolicy::Scattered, 42, i));
    EXPECT_EQ(scattered.size(), 1000U);
    EXPECT_LE(*scattered.rbegin(), std::uint64_t{1} << 63U);
}

} // namespace seedbook
