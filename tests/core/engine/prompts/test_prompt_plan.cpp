// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompts/prompt_plan.h"
#include <gtest/gtest.h>

namespace seedbook {
namespace {

using Parts = std::vector<std::pair<std::string, double>>;

Parts partsOf(std::string_view prompt, PromptSide side = PromptSide::Positive, Emphasis emphasis = Emphasis::Original)
{
    const auto plan = planPrompt(prompt, side, emphasis, 10);
    EXPECT_TRUE(plan) << prompt;
    Parts parts;
    for (const JoinedPrompt& part : plan.value_or(PromptPlan{}).parts)
        parts.emplace_back(part.timeline.texts.front(), part.weight);
    return parts;
}

TEST(PromptPlan, CutsAtAnd)
{
    EXPECT_EQ(partsOf("a cat"), (Parts{{"a cat", 1}}));
    EXPECT_EQ(partsOf("a cat AND a dog :0.5"), (Parts{{"a cat", 1}, {"a dog", 0.5}}));
    EXPECT_EQ(partsOf("a: -1.5 AND b:.25 AND (c:1.2)"), (Parts{{"a", -1.5}, {"b", 0.25}, {"(c:1.2)", 1}}));
    EXPECT_EQ(partsOf("a AND b 2 AND c:x2 AND d::3. AND"),
              (Parts{{"a", 1}, {"b 2", 1}, {"c:x2", 1}, {"d:", 3}, {"", 1}}));
    EXPECT_EQ(partsOf("SAND ANDES and AND_ a1AND"), (Parts{{"SAND ANDES and AND_ a1AND", 1}}));
}

// Lost otherwise: a picture of "ratio 16:9" would be guided nine times too much.
TEST(PromptPlan, ReadsNoWeightWithoutAnd)
{
    EXPECT_EQ(partsOf("ratio 16:9"), (Parts{{"ratio 16:9", 1}}));
}

TEST(PromptPlan, KeepsAndInTheNegative)
{
    EXPECT_EQ(partsOf("a AND b:2", PromptSide::Negative), (Parts{{"a AND b:2", 1}}));
}

TEST(PromptPlan, HasNoSyntaxInLiteralText)
{
    const std::string text = "a AND [b:c:3] # d";
    EXPECT_EQ(partsOf(text, PromptSide::Positive, Emphasis::Literal), (Parts{{text, 1}}));
}

TEST(PromptPlan, BoundsTheParts)
{
    std::string prompt = "x";
    for (int i = 0; i < 15; ++i)
        prompt += " AND x";
    EXPECT_EQ(partsOf(prompt).size(), 16U);
    const auto refused = planPrompt(prompt + " AND x", PromptSide::Positive, Emphasis::Original, 10);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
}

TEST(PromptPlan, TakesCommentsOut)
{
    EXPECT_EQ(withoutComments("a # note\nb"), "a \nb");
    EXPECT_EQ(withoutComments("#note\na\n# b"), "\na\n");
    EXPECT_EQ(withoutComments("a #\tb"), "a ");
    EXPECT_EQ(withoutComments("a#"), "a");
    EXPECT_EQ(withoutComments("a #ff0000 dress, c# minor\n"), "a #ff0000 dress, c\n");
    EXPECT_EQ(withoutComments("paint #ff0000, #00ff00"), "paint #ff0000, #00ff00");
}

} // namespace
} // namespace seedbook
