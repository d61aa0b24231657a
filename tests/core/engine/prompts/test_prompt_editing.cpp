// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompts/prompt_editing.h"
#include <gtest/gtest.h>

namespace seedbook {
namespace {

using Texts = std::vector<std::string>;

// The text at each step, runs of equal texts written as one with their number: {"2 a", "8 b"}.
Texts timelineOf(std::string_view prompt, int steps)
{
    const auto timeline = readEditing(prompt, steps);
    EXPECT_TRUE(timeline) << prompt;
    Texts runs;
    std::string last;
    int count = 0;
    for (int step = 0; timeline && step <= steps; ++step) {
        const std::string text = step < steps ? timeline->texts[timeline->textAt(step)] : std::string(1, '\0');
        if (count > 0 && text != last) {
            runs.push_back(std::to_string(count) + " " + last);
            count = 0;
        }
        last = text;
        ++count;
    }
    return runs;
}

// Expected: the tables of AUTOMATIC1111's documentation of these prompts, whose entry with end W is in force through
// step W counted from 0.
TEST(PromptEditing, ReadsThePublishedExamples)
{
    EXPECT_EQ(timelineOf("test", 10), (Texts{"10 test"}));
    EXPECT_EQ(timelineOf("a [b:3]", 10), (Texts{"4 a ", "6 a b"}));
    EXPECT_EQ(timelineOf("a [b: 3]", 10), (Texts{"4 a ", "6 a b"}));
    EXPECT_EQ(timelineOf("a [[[b]]:2]", 10), (Texts{"3 a ", "7 a [[b]]"}));
    EXPECT_EQ(timelineOf("[(a:2):3]", 10), (Texts{"4 ", "6 (a:2)"}));
    EXPECT_EQ(timelineOf("a [b : c : 1] d", 10), (Texts{"2 a b  d", "8 a  c  d"}));
    EXPECT_EQ(timelineOf("a[b:[c:d:2]:1]e", 10), (Texts{"2 abe", "1 ace", "7 ade"}));
    EXPECT_EQ(timelineOf("a [unbalanced", 10), (Texts{"10 a [unbalanced"}));
    EXPECT_EQ(timelineOf("a [b:.5] c", 10), (Texts{"6 a  c", "4 a b c"}));
    EXPECT_EQ(timelineOf("((a][:b:c [d:3]", 10), (Texts{"4 ((a][:b:c ", "6 ((a][:b:c d"}));
    EXPECT_EQ(timelineOf("[a|(b:1.1)]", 5), (Texts{"2 a", "1 (b:1.1)", "1 a", "1 (b:1.1)"}));
    EXPECT_EQ(timelineOf("[fe|]male", 5), (Texts{"2 female", "1 male", "1 female", "1 male"}));
    EXPECT_EQ(timelineOf("[fe|||]male", 7), (Texts{"2 female", "3 male", "1 female", "1 male"}));
}

TEST(PromptEditing, ReadsNumbersOfSteps)
{
    EXPECT_EQ(timelineOf("[a::4]b", 8), (Texts{"5 ab", "3 b"}));
    EXPECT_EQ(timelineOf("[a:b:0.25]", 20), (Texts{"6 a", "14 b"}));
    EXPECT_EQ(timelineOf("[a:b:1.0]", 20), (Texts{"20 a"}));
    EXPECT_EQ(timelineOf("[a:b:100]", 20), (Texts{"20 a"}));
    EXPECT_EQ(timelineOf("[a:b:0]", 20), (Texts{"20 b"}));
    EXPECT_EQ(timelineOf("[a:b:-3]", 20), (Texts{"20 b"}));
    EXPECT_EQ(timelineOf("[a:b:1e1]", 20), (Texts{"11 a", "9 b"}));
    EXPECT_EQ(timelineOf("[a:b:inf]", 20), (Texts{"20 [a:b:inf]"}));
    EXPECT_EQ(timelineOf("[a|b] [c:1]", 1), (Texts{"1 a "}));
}

TEST(PromptEditing, LeavesWhatIsNoEditingAsText)
{
    for (const char* text : {"[a:b]", "[a:b:c:3]", "(a [b:3", "[a (b:c:d) e:3]", "ratio 16:9", "[a:(b:3]"})
        EXPECT_EQ(timelineOf(text, 4), (Texts{std::string("4 ") + text})) << text;
    EXPECT_EQ(timelineOf("\\[a:b:1\\]", 4), (Texts{"4 \\[a:b:1\\]"}));
}

// The grammar fails as a whole there, as in AUTOMATIC1111.
TEST(PromptEditing, IsLiteralWhereTheGrammarFails)
{
    for (const char* text : {"x | [a:b:1]", "[a:b:1] (c|d)", "[a|b:c] [a:b:1]", "[a:b:1] [c|d", "[a:b:1]\\"})
        EXPECT_EQ(timelineOf(text, 4), (Texts{std::string("4 ") + text})) << text;
}

// Lost otherwise: alternating words would be encoded again at every step.
TEST(PromptEditing, NamesEachTextOnce)
{
    const auto timeline = readEditing("[a|b|a] [c::0.5]", 30);
    ASSERT_TRUE(timeline);
    EXPECT_EQ(timeline->texts.size(), 4U);
    EXPECT_EQ(timeline->stretches.back().lastStep, 29);
}

TEST(PromptEditing, RefusesTooManyTexts)
{
    const std::string many = "[a|b|c|d|e|f|g] [a|b|c|d|e] [a|b|c|d|e|f|g|h|i|j|k]";
    EXPECT_TRUE(readEditing(many, 200));
    const auto refused = readEditing(many, 300);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
}

} // namespace
} // namespace seedbook
