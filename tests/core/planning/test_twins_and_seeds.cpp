// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/dataset_plan.h"
#include "core/planning/seed_plan.h"
#include "tests/core/prompting/template_helpers.h"
#include <gtest/gtest.h>
#include <set>

// Without these, two pictures that should show what one choice does would differ in more, or in nothing.
namespace seedbook {

using namespace testing;

namespace {

PlanTuning twinsOf(const std::string& slot = {})
{
    PlanTuning tuning;
    tuning.twins = true;
    tuning.twinSlot = slot;
    return tuning;
}

struct Seen
{
    std::vector<Choice> choices;
    std::uint64_t seedIndex = 0;
    std::optional<std::uint64_t> twinOf;
    std::string twinSlot;
};

std::vector<Seen> picturesOf(const std::string& text, const PlanRequest& request)
{
    const auto plan = DatasetPlan::make(parsed(text), request);
    if (!plan)
        throw std::runtime_error(describe(plan.error()));
    std::vector<Seen> all;
    plan->forEachPicture([&all](const PlannedPicture& picture) {
        EXPECT_EQ(picture.index, all.size());
        all.push_back({picture.expansion.choices, picture.seedIndex, picture.twinOf, picture.twinSlot});
        return true;
    });
    EXPECT_EQ(all.size(), plan->size());
    return all;
}

std::vector<std::string> differences(const Seen& a, const Seen& b)
{
    std::vector<std::string> slots;
    for (const Choice& choice : a.choices)
        for (const Choice& other : b.choices)
            if (choice.slot == other.slot && choice.value != other.value)
                slots.push_back(choice.slot);
    return slots;
}

} // namespace

TEST(Twins, DifferInTheNamedChoiceAlone)
{
    for (const PlanMode mode : {PlanMode::Random, PlanMode::Every, PlanMode::Pairs, PlanMode::Even}) {
        const auto pictures =
            picturesOf("{a: 1|2|3} {b: x|y|z} {c: p|q} %rules{ never 1 with x }", {mode, 7, 8, twinsOf("b"), {}});
        int twins = 0;
        for (const Seen& picture : pictures) {
            if (!picture.twinOf)
                continue;
            ++twins;
            const Seen& first = pictures[*picture.twinOf];
            EXPECT_EQ(differences(first, picture), std::vector<std::string>{"b"});
            EXPECT_EQ(picture.twinSlot, "b");
            EXPECT_EQ(picture.seedIndex, first.seedIndex);
            EXPECT_FALSE(picture.choices[0].value == "1" && picture.choices[1].value == "x") << "against the rule";
        }
        EXPECT_EQ(static_cast<std::size_t>(twins) * 2, pictures.size()) << planModeName(mode);
    }
}

TEST(Twins, ChangeEachChoiceInTurnWithoutAName)
{
    std::set<std::string> changed;
    for (const Seen& picture : picturesOf("{a: 1|2} {b: x|y} {c: p|q}", {PlanMode::Random, 7, 12, twinsOf(), {}}))
        if (picture.twinOf)
            changed.insert(picture.twinSlot);
    EXPECT_EQ(changed, (std::set<std::string>{"a", "b", "c"}));
}

TEST(Twins, AreLeftOutWhereNothingElseIsAllowed)
{
    const auto pictures = picturesOf("{a: 1|2} {b: x} %rules{ never 2 }", {PlanMode::Random, 7, 5, twinsOf(), {}});
    EXPECT_EQ(pictures.size(), 5U);
    PlanRequest unknown{PlanMode::Random, 7, 5, twinsOf("nobody"), {}};
    EXPECT_FALSE(DatasetPlan::make(parsed("{a: 1|2}"), unknown));
}

TEST(Twins, DrawWhatStandsInsideTheNewValue)
{
    for (const Seen& picture :
         picturesOf("{a: red {b: cat|dog}|blue {c: car|bus}} {d: x|y}", {PlanMode::Every, 7, 8, twinsOf("a"), {}}))
        EXPECT_EQ(picture.choices.size(), 3U) << "a, what stands inside it, and d";
}

TEST(SeedPlan, GoesRoundAList)
{
    PlanTuning tuning;
    tuning.seedList = {5, 900, 7};
    const SeedPlan seeds(SeedPolicy::List, 42, tuning);
    EXPECT_TRUE(seeds.check(10));
    EXPECT_EQ(seeds.seedOf(1, {}), 900U);
    EXPECT_EQ(seeds.seedOf(3, {}), 5U);
    EXPECT_FALSE(SeedPlan(SeedPolicy::List, 42, {}).check(1)) << "an empty list";
}

TEST(SeedPlan, KeepsTheSeedOfAValue)
{
    PlanTuning tuning;
    tuning.seedSlot = "who";
    const SeedPlan seeds(SeedPolicy::PerValue, 42, tuning);
    const std::vector<Choice> fox{{"at", "night"}, {"who", "fox"}}, foxByDay{{"at", "day"}, {"who", "fox"}},
        owl{{"who", "owl"}};
    EXPECT_EQ(seeds.seedOf(0, fox), seeds.seedOf(17, foxByDay));
    EXPECT_NE(seeds.seedOf(0, fox), seeds.seedOf(0, owl));
    EXPECT_LE(seeds.seedOf(0, owl), 9223372036854775807U);
    EXPECT_EQ(seeds.seedOf(3, {}), 42U) << "the choice takes no part";
    EXPECT_FALSE(SeedPlan(SeedPolicy::PerValue, 42, {}).check(1)) << "no choice named";
}

TEST(SeedPlan, EndsWhereSeedsEnd)
{
    const SeedPlan seeds(SeedPolicy::Ascending, 9223372036854775806U, {});
    EXPECT_TRUE(seeds.check(2));
    EXPECT_FALSE(seeds.check(3));
    EXPECT_TRUE(SeedPlan(SeedPolicy::Scattered, 9223372036854775807U, {}).check(1000));
}

} // namespace seedbook
