// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a file of prompts from another tool gives other prompts, or the settings of its lines are lost.
#include "core/foreign/prompt_lines.h"
#include "core/foreign/shell_words.h"
#include <gtest/gtest.h>

namespace seedbook {
namespace {

using Words = std::vector<std::string>;

PromptLine one(std::string_view text)
{
    const auto lines = readPromptLines(text);
    EXPECT_TRUE(lines && lines->size() == 1) << text;
    return lines && !lines->empty() ? lines->front() : PromptLine{};
}

// Expected words are those of Python's shlex.split().
TEST(ShellWords, AreThoseOfPython)
{
    EXPECT_EQ(foreign::shellWords(R"(--prompt "a \"red\" fox" --seed 5)"),
              (Words{"--prompt", "a \"red\" fox", "--seed", "5"}));
    EXPECT_EQ(foreign::shellWords(R"('a\b' "c\d" e\ f g'h'"i")"), (Words{"a\\b", "c\\d", "e f", "ghi"}));
    EXPECT_EQ(foreign::shellWords("  a\t'' b "), (Words{"a", "", "b"}));
    EXPECT_EQ(foreign::shellWords(""), Words{});
    EXPECT_FALSE(foreign::shellWords("a \"b"));
    EXPECT_FALSE(foreign::shellWords("it's"));
    EXPECT_FALSE(foreign::shellWords("a\\"));
}

TEST(PromptLines, PlainLinesArePromptsAsTheyAre)
{
    const auto lines = readPromptLines("\xEF\xBB\xBF"
                                       "a fox, it's (red:1.2)\r\n\n# a remark\n#ff0000 wall -- old\n  {a|b} \"cat\"  ");
    ASSERT_TRUE(lines);
    ASSERT_EQ(lines->size(), 3u);
    EXPECT_EQ((*lines)[0].settings.prompt, "a fox, it's (red:1.2)");
    EXPECT_EQ((*lines)[0].number, 1);
    EXPECT_EQ((*lines)[1].settings.prompt, "#ff0000 wall -- old");
    EXPECT_EQ((*lines)[2].settings.prompt, "{a|b} \"cat\"");
    EXPECT_EQ((*lines)[2].number, 5);
    for (const PromptLine& line : *lines) {
        EXPECT_TRUE(line.settings.notes.empty());
        EXPECT_FALSE(line.ownNegative);
        EXPECT_EQ(line.count, 1);
    }
}

TEST(PromptLines, OptionsOfAutomatic1111)
{
    const PromptLine line = one(R"(--prompt "photo of sunset" --negative_prompt orange, pink, red --seed 5 --steps 30 )"
                                R"(--cfg_scale 5.5 --sampler_name "DPM++ 2M Karras" --width 512 --height 768 )"
                                R"(--batch_size 2 --n_iter 3 --sd_model "sub/ink.safetensors [abc]" --subseed 9 )"
                                R"(--subseed_strength 0.25 --do_not_save_grid)");
    const ForeignSettings& settings = line.settings;
    EXPECT_EQ(settings.prompt, "photo of sunset");
    EXPECT_EQ(settings.negative, "orange, pink, red");
    EXPECT_TRUE(line.ownNegative);
    EXPECT_EQ(settings.seed, 5u);
    EXPECT_EQ(settings.steps, 30);
    EXPECT_EQ(settings.guidance, 5.5);
    EXPECT_EQ(settings.sampler, Sampler::Dpmpp2M);
    EXPECT_EQ(settings.schedule, Schedule::Karras);
    EXPECT_EQ(settings.width, 512);
    EXPECT_EQ(settings.height, 768);
    EXPECT_EQ(settings.modelName, "ink");
    EXPECT_EQ(settings.variationSeed, 9u);
    EXPECT_EQ(settings.variationStrength, 0.25);
    EXPECT_EQ(line.count, 6);
    EXPECT_TRUE(settings.notes.empty()) << settings.notes.front();
}

TEST(PromptLines, OptionsOfKohyaAndSeveralSeeds)
{
    const auto lines = readPromptLines("a fox, \"red\" --n blurry, \"bad hands\" --w 640 --s 12 --l 3 --d 1,2, -1");
    ASSERT_TRUE(lines);
    ASSERT_EQ(lines->size(), 2u) << "the -1 leaves nothing of its own";
    for (std::size_t i = 0; i < 2; ++i) {
        const ForeignSettings& settings = (*lines)[i].settings;
        EXPECT_EQ(settings.prompt, "a fox, \"red\"");
        EXPECT_EQ(settings.negative, "blurry, bad hands");
        EXPECT_EQ(settings.width, 640);
        EXPECT_FALSE(settings.height);
        EXPECT_EQ(settings.steps, 12);
        EXPECT_EQ(settings.guidance, 3);
        EXPECT_EQ(settings.seed, i + 1);
    }
    EXPECT_FALSE(one("fox --seed -1").settings.seed);
}

TEST(PromptLines, WhatCannotBeTakenIsTold)
{
    const PromptLine line = one("fox --steps many --width 77 --hair long red --tiling --n_iter 0 --seed 1x");
    EXPECT_EQ(line.settings.prompt, "fox");
    EXPECT_EQ(line.count, 1);
    EXPECT_FALSE(line.settings.steps || line.settings.width || line.settings.seed);
    EXPECT_EQ(line.settings.notes.size(), 6u);
    EXPECT_EQ(one("fox --steps 5 6 --restore_faces false").settings.notes.size(), 1u);
    const PromptLine quote = one("--prompt \"fox --steps 5");
    EXPECT_EQ(quote.settings.prompt, "--prompt \"fox --steps 5");
    EXPECT_EQ(quote.settings.notes.size(), 1u);
}

TEST(PromptLines, RefusesWhatIsNoText)
{
    EXPECT_EQ(readPromptLines("\n \n# remark\n").error().code, ErrorCode::NotFound);
    EXPECT_EQ(readPromptLines("fox\xFF").error().code, ErrorCode::InvalidFile);
    std::string many;
    for (std::size_t i = 0; i <= kMaxPromptLines; ++i)
        many += "a\n";
    EXPECT_EQ(readPromptLines(many).error().code, ErrorCode::InvalidFile);
    std::string seeds = "fox --d 1";
    for (std::size_t i = 0; i <= kMaxPromptLines; ++i)
        seeds += ",1";
    EXPECT_EQ(readPromptLines(seeds).error().code, ErrorCode::InvalidFile);
}

} // namespace
} // namespace seedbook
