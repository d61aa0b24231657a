// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, the pictures of a file of prompts get each other's settings, or seeds that come twice.
#include "core/session/line_settings.h"
#include <gtest/gtest.h>

namespace seedbook {
namespace {

LineSettings settingsOf(std::string_view text, const ComposeSettings& present)
{
    const auto lines = readPromptLines(text);
    EXPECT_TRUE(lines);
    return settingsOfLines(*lines, present, nullptr, {});
}

TEST(LineSettings, AreThePresentOnesWhereALineSaysNothing)
{
    ComposeSettings present;
    present.templateText = "old";
    present.negative = "fog";
    present.steps = 9;
    present.firstSeed = 100;
    present.count = 50;
    present.plan = PlanMode::Every;
    present.profile = Profile::Draft;
    present.clipSkip = 2;
    const LineSettings all =
        settingsOf("a boat\n--prompt \"b\" --negative_prompt \"\" --steps 3 --sampler_name \"Euler\"\n", present);
    ASSERT_EQ(all.each.size(), 2u);
    ComposeSettings first = present;
    first.templateText = "a boat";
    first.count = 1;
    first.plan = PlanMode::Random;
    EXPECT_EQ(all.each[0], first);
    EXPECT_EQ(all.each[1].negative, "");
    EXPECT_EQ(all.each[1].steps, 3);
    EXPECT_EQ(all.each[1].sampler, Sampler::Euler);
    EXPECT_EQ(all.each[1].clipSkip, 2);
    EXPECT_EQ(all.each[1].profile, Profile::Draft);
}

TEST(LineSettings, SeedsGoOnFromLineToLine)
{
    ComposeSettings present;
    present.firstSeed = 100;
    const LineSettings all = settingsOf("a --n_iter 3\nb --seed 7 --n_iter 2\nc\n", present);
    ASSERT_EQ(all.each.size(), 3u);
    EXPECT_EQ(all.each[0].firstSeed, 100u);
    EXPECT_EQ(all.each[1].firstSeed, 7u);
    EXPECT_EQ(all.each[2].firstSeed, 103u);
    present.seeds = SeedPolicy::Same;
    EXPECT_EQ(settingsOf("a\nb\n", present).each[1].firstSeed, 100u);
}

TEST(LineSettings, NotesNameTheLine)
{
    ComposeSettings present;
    present.model = "/mine";
    const LineSettings all = settingsOf("\na --sd_model dream --tiling\n", present);
    EXPECT_EQ(all.each.at(0).model, "/mine");
    ASSERT_EQ(all.notes.size(), 2u);
    for (const std::string& note : all.notes)
        EXPECT_TRUE(note.starts_with("line 2: ")) << note;
}

} // namespace
} // namespace seedbook
