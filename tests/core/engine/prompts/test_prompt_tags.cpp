// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompts/prompt_tags.h"
#include <gtest/gtest.h>

namespace seedbook {
namespace {

using Adapters = std::vector<AdapterTag>;

TEST(PromptTags, ReadsStrengthsByPlaceAndByName)
{
    EXPECT_EQ(takeTags("<lora:ink>").adapters, (Adapters{{"ink", 1, 1, 0, 10}}));
    EXPECT_EQ(takeTags("<lora:ink:0.8>").adapters, (Adapters{{"ink", 0.8, 0.8, 0, 14}}));
    EXPECT_EQ(takeTags("<lora:ink:0.8:-1>").adapters, (Adapters{{"ink", 0.8, -1, 0, 17}}));
    EXPECT_EQ(takeTags("<lyco:ink 2:te=.5>").adapters, (Adapters{{"ink 2", 0.5, 0.5, 0, 18}}));
    EXPECT_EQ(takeTags("<lora:ink:unet=0.25>").adapters, (Adapters{{"ink", 1, 0.25, 0, 20}}));
    EXPECT_EQ(takeTags("<lora:a:1:unet=2:te=3>").adapters, (Adapters{{"a", 3, 2, 0, 22}}));
}

// Lost otherwise: captions of an export would carry the tags, or doubled blanks where they stood.
TEST(PromptTags, LeavesTheTextAround)
{
    EXPECT_EQ(takeTags("a fox <lora:ink:1> in snow").prompt, "a fox in snow");
    EXPECT_EQ(takeTags("<lora:a:1> <lora:b:1> a fox, <lora:c:1>").prompt, "a fox,");
    EXPECT_EQ(takeTags("a  fox<lora:a:1>es ").prompt, "a  foxes ");
    EXPECT_EQ(takeTags("a fox\n<lora:a>\nin snow").prompt, "a fox\nin snow");
    const std::string untouched = "a < b, <3 x > y, <:c>, <lora:>, <lora>, \xC3\xA9<\xC3\xA9:1>, <a";
    EXPECT_EQ(takeTags(untouched).prompt, untouched);
    EXPECT_TRUE(takeTags(untouched).problems.empty());
}

TEST(PromptTags, NamesWhatCanNotBeUsed)
{
    const auto problemOf = [](std::string_view prompt) {
        const TaggedPrompt tagged = takeTags(prompt);
        EXPECT_TRUE(tagged.adapters.empty()) << prompt;
        EXPECT_EQ(tagged.problems.size(), 1U) << prompt;
        return tagged.problems.empty() ? std::string() : tagged.problems.front().message;
    };
    EXPECT_EQ(problemOf("<hypernet:old:1>"), "hypernetworks are not supported: old");
    EXPECT_EQ(problemOf("<loar:ink:1>"), "there is no tag \"loar\"; known is lora");
    EXPECT_EQ(problemOf("<lora:ink:much>"), "\"much\" is not a strength from -10 to 10");
    EXPECT_EQ(problemOf("<lora:ink:11>"), "\"11\" is not a strength from -10 to 10");
    EXPECT_EQ(problemOf("<lora:ink:nan>"), "\"nan\" is not a strength from -10 to 10");
    EXPECT_EQ(problemOf("<lora:ink:1:1:32>"), "the rank setting dyn is not supported");
    EXPECT_EQ(problemOf("<lora:ink:dyn=32>"), "the rank setting dyn is not supported");
    EXPECT_EQ(problemOf("<lora:ink:lbw=X>"), "there is no setting \"lbw=X\"; use te= and unet=");
    EXPECT_EQ(problemOf("<lora: :1>"), "the tag has no name");
}

TEST(PromptTags, TellsThePlaces)
{
    const TaggedPrompt tagged = takeTags("\xC3\xA9 <lora:a:x> b <lora:c>");
    ASSERT_EQ(tagged.problems.size(), 1U);
    EXPECT_EQ(tagged.problems.front().begin, 3U);
    EXPECT_EQ(tagged.problems.front().end, 13U);
    ASSERT_EQ(tagged.adapters.size(), 1U);
    EXPECT_EQ(tagged.adapters.front().begin, 16U);
    EXPECT_EQ(tagged.adapters.front().end, 24U);
}

} // namespace
} // namespace seedbook
