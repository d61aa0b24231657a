// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a slider moves another LoRA than the one beside it, or damages the template around its tag.
#include "core/engine/prompts/prompt_tags.h"
#include "core/prompting/template.h"
#include "core/session/template_tags.h"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace seedbook {
namespace {

std::string applied(std::string text, const TextEdit& edit)
{
    return text.replace(edit.begin, edit.end - edit.begin, edit.text);
}

TemplateTag only(std::string_view text)
{
    const auto tags = templateTags(text);
    EXPECT_EQ(tags.size(), 1U) << text;
    return tags.empty() ? TemplateTag{} : tags.front();
}

std::string moved(const std::string& text, double inText, double inUnet, bool separate)
{
    return applied(text, withStrengths(text, only(text), inText, inUnet, separate));
}

} // namespace

TEST(TemplateTags, ReadsEveryFormOfATag)
{
    TemplateTag tag = only("a fox <lora:ink:0.8> x");
    EXPECT_EQ(tag.begin, 6U);
    EXPECT_EQ(tag.end, 20U);
    EXPECT_EQ(tag.name, "ink");
    EXPECT_EQ(tag.names, std::vector<std::string>{"ink"});
    EXPECT_EQ(tag.text, 0.8);
    EXPECT_EQ(tag.unet, 0.8);
    EXPECT_FALSE(tag.separate);
    EXPECT_EQ(only("<lora:ink>").text, 1);
    tag = only("<lyco:ink wash v2:0.8:0.6>");
    EXPECT_EQ(tag.name, "ink wash v2");
    EXPECT_TRUE(tag.separate);
    EXPECT_EQ(tag.unet, 0.6);
    tag = only("<lora:ink:unet=-0.5:te=0.25>");
    EXPECT_EQ(tag.text, 0.25);
    EXPECT_EQ(tag.unet, -0.5);
    EXPECT_NE(only("<lora:ink:loud>").problem, "");
    EXPECT_NE(only("<lora::1>").problem, "");
    for (const char* none : {"", "<lora", "<lora:ink:1", "a < b > c", "<hypernet:x:1>", "<lora>", "\\<x", "<loras:a:1>",
                             "# <lora:ink:1>", "a // <lora:ink:1>"})
        EXPECT_TRUE(templateTags(none).empty()) << none;
}

TEST(TemplateTags, FindsTagsInsideOptionsAndChoicesInsideTags)
{
    const auto tags = templateTags("{<lora:a:1>|2::<lora:b:0.5>} and {x: <lora:c:1> d|e}");
    ASSERT_EQ(tags.size(), 3U);
    EXPECT_EQ(tags[1].name, "b");
    EXPECT_EQ(tags[2].name, "c");
    TemplateTag tag = only("<lora:ink:{0.5|3::0.8}>");
    EXPECT_TRUE(tag.textIsChoice);
    EXPECT_TRUE(tag.unetIsChoice);
    EXPECT_EQ(tag.problem, "");
    tag = only("<lora:ink:0.7:unet={0.5|__weights__}>");
    EXPECT_FALSE(tag.textIsChoice);
    EXPECT_TRUE(tag.unetIsChoice);
    EXPECT_EQ(tag.text, 0.7);
    tag = only("<lora:{look: ink|2::wash}:0.7>");
    EXPECT_EQ(tag.name, "{look: ink|2::wash}");
    EXPECT_EQ(tag.names, (std::vector<std::string>{"ink", "wash"}));
    EXPECT_TRUE(only("<lora:__looks__:1>").names.empty());
    EXPECT_TRUE(only("<lora:{a|b}{c|d}:1>").names.empty());
    EXPECT_EQ(only("<lora:my\\_\\_ink:1>").name, "my__ink");
    EXPECT_TRUE(templateTags("{<lora:a|<lora:b}:1>").empty());
}

TEST(TemplateTags, WritesStrengthsInTheFormTheyHave)
{
    EXPECT_EQ(moved("a <lora:ink:0.8> b", 0.85, 0.85, false), "a <lora:ink:0.85> b");
    EXPECT_EQ(moved("<lora:ink>", 0.5, 0.5, false), "<lora:ink:0.5>");
    EXPECT_EQ(moved("<lora:ink:0.8>", 0.8, 0.4, true), "<lora:ink:0.8:0.4>");
    EXPECT_EQ(moved("<lora:ink:0.8:0.4>", 0.8, 0.4, false), "<lora:ink:0.8>");
    EXPECT_EQ(moved("<lora:ink:te=0.8>", 0.8, 0.4, true), "<lora:ink:te=0.8:unet=0.4>");
    EXPECT_EQ(moved("<lora:ink:unet=0.4:te=0.8>", -0.1, 1, true), "<lora:ink:unet=1:te=-0.1>");
    EXPECT_EQ(moved("<lora:ink:unet=0.4:te=0.8>", 0.2, 0.2, false), "<lora:ink:te=0.2>");
    EXPECT_EQ(moved("<lora:ink:unet=0.4>", 0.6, 0.4, true), "<lora:ink:te=0.6:unet=0.4>");
    EXPECT_EQ(moved("<lora:ink:{1|2}:0.5>", 9, 0.75, true), "<lora:ink:{1|2}:0.75>");
    EXPECT_EQ(moved("<lora:{a|b}:1>", 0.333, 0.333, false), "<lora:{a|b}:0.33>");
    EXPECT_EQ(strengthText(-0.001), "0");
}

TEST(TemplateTags, TakesTagsOutWithoutLeavingDoubledCommasOrBlanks)
{
    const auto without = [](const std::string& text) { return applied(text, withoutTag(text, only(text))); };
    EXPECT_EQ(without("a fox, <lora:ink:1>, dawn"), "a fox, dawn");
    EXPECT_EQ(without("a <lora:ink:1> fox"), "a fox");
    EXPECT_EQ(without("<lora:ink:1>, a fox"), "a fox");
    EXPECT_EQ(without("a fox <lora:ink:1>"), "a fox");
    EXPECT_EQ(without("a fox <lora:ink:1>, dawn"), "a fox, dawn");
    EXPECT_EQ(without("{<lora:ink:1>|b}"), "{|b}");
    EXPECT_EQ(without("a<lora:ink:1>b"), "ab");
}

TEST(TemplateTags, AddsAndRenamesWithoutMakingAChoiceOfAName)
{
    EXPECT_EQ(applied("", withTag("", "ink")), "<lora:ink:1>");
    EXPECT_EQ(applied("a fox", withTag("a fox", "ink")), "a fox <lora:ink:1>");
    EXPECT_EQ(applied("a fox\n# notes", withTag("a fox\n# notes", "ink")), "a fox\n# notes\n<lora:ink:1>");
    for (const std::string name :
         {"my__ink__v2", "a{b}|c", "back\\slash", "_ink_", "costs $5", "__x__y__", "no # 1", "wow !! !"}) {
        const std::string text = applied("{a|b}", withTag("{a|b}", name));
        EXPECT_EQ(only(text).name, name) << text;
        const auto taken = takeTags(Template::parse(text, noLists()).expand(1).prompt);
        ASSERT_EQ(taken.adapters.size(), 1U) << text;
        EXPECT_EQ(taken.adapters[0].name, name);
    }
    const std::string text = "<lora:inc:0.8:te=0.2>";
    EXPECT_EQ(applied(text, withName(text, only(text), "ink")), "<lora:ink:0.8:te=0.2>");
}

// What the chips say must be what is painted.
RC_GTEST_PROP(TemplateTags, AgreeWithTheTagsThatAreTaken, ())
{
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "<lora:", "<lyco:", "ink", ":", "0.5", "-1", ">", "te=", "unet=", " ", "a, ", "\n"));
    std::string text;
    for (const std::string& piece : pieces)
        text += piece;
    const auto taken = takeTags(text);
    for (const TemplateTag& tag : templateTags(text)) {
        RC_ASSERT(tag.begin < tag.end && tag.end <= text.size());
        if (!tag.problem.empty())
            continue;
        const bool same = std::any_of(taken.adapters.begin(), taken.adapters.end(), [&](const AdapterTag& other) {
            return other.begin == tag.begin && other.end == tag.end && other.name == tag.name &&
                   other.text == tag.text && other.unet == tag.unet;
        });
        RC_ASSERT(same || text.substr(0, tag.begin).find('<') != std::string::npos);
        const std::string after = applied(text, withStrengths(text, tag, 0.25, 0.75, true));
        const auto again = takeTags(after.substr(tag.begin));
        RC_ASSERT(!again.adapters.empty());
        RC_ASSERT(again.adapters.front().text == 0.25);
        RC_ASSERT(again.adapters.front().unet == 0.75);
    }
}

// A wall of open tags would hang the editor.
TEST(TemplateTags, TakesNoLongerForOpenTags)
{
    std::string text;
    for (int i = 0; i < 40'000; ++i)
        text += "<lora{";
    EXPECT_TRUE(templateTags(text).empty());
}

} // namespace seedbook
