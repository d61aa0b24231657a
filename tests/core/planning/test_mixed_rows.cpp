// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/dataset_plan.h"
#include "core/planning/set_aside.h"
#include "core/planning/size_buckets.h"
#include "tests/core/prompting/template_helpers.h"
#include <gtest/gtest.h>
#include <map>
#include <set>

// Without these, a dataset would lack combinations it was planned for, or teach what was to be kept for its exam.
namespace seedbook {

using namespace testing;

namespace {

PlanRequest requestOf(PlanMode mode, std::uint64_t count, PlanTuning tuning = {})
{
    PlanRequest request;
    request.mode = mode;
    request.choiceSeed = 7;
    request.count = count;
    request.tuning = std::move(tuning);
    return request;
}

std::vector<Expansion> made(const std::string& text, const PlanRequest& request)
{
    const auto plan = DatasetPlan::make(parsed(text), request);
    if (!plan)
        throw std::runtime_error(describe(plan.error()));
    std::vector<Expansion> all;
    plan->forEach([&all](std::uint64_t, const Expansion& expansion) {
        all.push_back(expansion);
        return true;
    });
    return all;
}

PlanTuning everyOf(std::vector<std::string> slots)
{
    PlanTuning tuning;
    tuning.everySlots = std::move(slots);
    return tuning;
}

const std::string kScene = "{what: boat|house|tree} {when: day|night} {how: oil|9::ink|chalk} ";

} // namespace

TEST(MixedRows, GoThroughTheNamedChoicesInWholeRounds)
{
    std::map<std::string, int> cells;
    std::set<std::string> others;
    const auto pictures = made(kScene, requestOf(PlanMode::Mixed, 50, everyOf({"what", "when"})));
    EXPECT_EQ(pictures.size(), 54U) << "nine rounds of six";
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        ++cells[valueOf(pictures[i], "what") + valueOf(pictures[i], "when")];
        others.insert(valueOf(pictures[i], "how"));
        if (i == 5) {
            EXPECT_EQ(cells.size(), 6U) << "the first round has each once";
        }
    }
    for (const auto& [cell, times] : cells)
        EXPECT_EQ(times, 9) << cell;
    EXPECT_EQ(others.size(), 3U) << "the other choice is drawn";
}

TEST(MixedRows, ObeyRulesAndMarksInTheTemplate)
{
    const auto pictures =
        made("{!what: boat|house|tree} {when: day|night} %rules{ never boat with day }", requestOf(PlanMode::Mixed, 3));
    ASSERT_EQ(pictures.size(), 3U);
    std::set<std::string> what;
    for (const Expansion& picture : pictures) {
        what.insert(valueOf(picture, "what"));
        EXPECT_NE(picture.prompt, "boat day");
    }
    EXPECT_EQ(what.size(), 3U);
    EXPECT_EQ(
        made(kScene + "%rules{ never boat with day }", requestOf(PlanMode::Mixed, 1, everyOf({"what", "when"}))).size(),
        5U);
    EXPECT_FALSE(DatasetPlan::make(parsed(kScene), requestOf(PlanMode::Mixed, 3))) << "no choice is marked or named";
    EXPECT_FALSE(DatasetPlan::make(parsed(kScene), requestOf(PlanMode::Mixed, 3, everyOf({"nobody"}))));
}

TEST(MatrixRows, AreAllSubsetsOfTheOptionalParts)
{
    const auto pictures = made("{what: boat|house}{a: |, in the rain}{b: , at night|}", requestOf(PlanMode::Matrix, 1));
    std::set<std::string> prompts, what;
    for (const Expansion& picture : pictures) {
        prompts.insert(picture.prompt);
        what.insert(valueOf(picture, "what"));
    }
    EXPECT_EQ(pictures.size(), 4U);
    EXPECT_EQ(prompts.size(), 4U);
    EXPECT_EQ(what.size(), 1U) << "all else stays";
    EXPECT_EQ(pictures.front().prompt, *what.begin()) << "the first has none of them";
    EXPECT_EQ(made("x{a: |1}{b: |2} %rules{ never 1 with 2 }", requestOf(PlanMode::Matrix, 1)).size(), 3U);
    EXPECT_FALSE(DatasetPlan::make(parsed(kScene), requestOf(PlanMode::Matrix, 1)));
}

TEST(Negatives, ComeAllWithEachPicture)
{
    PlanTuning tuning;
    tuning.everyNegative = true;
    tuning.twins = true;
    PlanRequest request = requestOf(PlanMode::Random, 5, tuning);
    request.negative = std::make_shared<const Template>(parsed("{blurry|text|} low quality"));
    const auto plan = DatasetPlan::make(parsed(kScene), request);
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->size(), 30U);
    std::map<std::string, std::set<std::string>> negatives;
    std::vector<std::string> ofIndex;
    plan->forEachPicture([&](const PlannedPicture& picture) {
        negatives[std::to_string(picture.seedIndex) + picture.expansion.prompt].insert(*picture.negative);
        ofIndex.push_back(*picture.negative);
        if (picture.twinOf) {
            EXPECT_EQ(ofIndex.at(*picture.twinOf), *picture.negative) << "twins have one negative";
        }
        return true;
    });
    for (const auto& [picture, of] : negatives)
        EXPECT_EQ(of, (std::set<std::string>{"blurry low quality", "text low quality", "low quality"})) << picture;
    request.negative = std::make_shared<const Template>(parsed("{a"));
    EXPECT_FALSE(DatasetPlan::make(parsed(kScene), request));
}

TEST(Canary, IsInNoPictureOfAnyPlan)
{
    const std::vector<Choice> canary{{"what", "tree"}, {"when", "night"}};
    const std::string text = withoutCanary(kScene, canary);
    EXPECT_EQ(withoutCanary(kScene, {}), kScene);
    for (const PlanMode mode : {PlanMode::Random, PlanMode::Every, PlanMode::Pairs, PlanMode::Even, PlanMode::Holes})
        for (const Expansion& picture : made(text, requestOf(mode, 200)))
            EXPECT_FALSE(hasAll(picture.choices, canary)) << planModeName(mode) << ": " << picture.prompt;
    EXPECT_EQ(made(text, requestOf(PlanMode::Every, 200)).size(), 15U);
}

TEST(Canary, IsProposedFromWhatIsNotInUse)
{
    const Template whole = parsed("{a: 1|2} {b: x|y}");
    PlanPast past;
    past.kept = {{{"a", "1"}, {"b", "x"}}, {{"a", "2"}, {"b", "x"}}};
    past.open = {{{"a", "1"}, {"b", "y"}}};
    const auto canary = proposedCanary(whole, past, 3);
    ASSERT_TRUE(canary);
    EXPECT_EQ(*canary, (std::vector<Choice>{{"a", "2"}, {"b", "y"}}));
    past.open.push_back(*canary);
    EXPECT_FALSE(proposedCanary(whole, past, 3)) << "all are in use";
}

TEST(OffStyle, IsCountedAheadAndRead)
{
    PlanTuning tuning;
    tuning.offStyle = {*choiceFromText(" what = tree ")};
    EXPECT_EQ(tuning.offStyle.front(), (Choice{"what", "tree"}));
    EXPECT_FALSE(choiceFromText("tree"));
    const auto plan = DatasetPlan::make(parsed(kScene), requestOf(PlanMode::Every, 100, tuning));
    EXPECT_EQ(plan->summary().offStyle, 6U);
}

// The list that kohya's make_bucket_resolutions((512, 512), 256, 1024, 64) returns.
TEST(SizeBuckets, AreTheTrainersOwn)
{
    const std::vector<BucketSize> expected{{256, 832}, {256, 896}, {256, 960}, {256, 1024}, {320, 704}, {320, 768},
                                           {384, 640}, {448, 576}, {512, 512}, {576, 448},  {640, 384}, {704, 320},
                                           {768, 320}, {832, 256}, {896, 256}, {960, 256},  {1024, 256}};
    EXPECT_EQ(*trainerBuckets("sd15"), expected);
    EXPECT_EQ(*proposedSize("sd15", 1, 1), (BucketSize{512, 512}));
    EXPECT_EQ(*proposedSize("sd15", 3, 2), (BucketSize{640, 384}));
    EXPECT_EQ(*proposedSize("sdxl", 3, 2), (BucketSize{1216, 832}));
    EXPECT_FALSE(proposedSize("sdxl", 0, 2));
    EXPECT_FALSE(trainerBuckets("flux"));
}

} // namespace seedbook
