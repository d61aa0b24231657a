// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/dataset_writer.h"
#include "core/prompting/template.h"
#include "tests/ui/panel_fixture.h"
#include "ui/bridge/core_sentences.h"
#include <gtest/gtest.h>

namespace seedbook {
namespace {

// A Russian artist would read the template's problems in English.
TEST(CoreSentences, KnowsEveryProblemOfATemplate)
{
    const std::string deep = std::string(70, '{') + "a" + std::string(70, '}');
    for (const std::string& text :
         {std::string("{a|b"), std::string("a}"), std::string("{9$$a|b}"), std::string("{0$$a|b}"),
          std::string("{x$$a|b}"), std::string("{-1::a|b}"), std::string("__colours__"),
          std::string("{s: a|b} {s: c|d}"), std::string("{s: a|{s: b|c}}"), deep, std::string("a\0b", 3),
          std::string("a\xff"), std::string(300'000, 'a')}) {
        const Template parsed = Template::parse(text, noLists());
        for (const TemplateProblem& problem : parsed.problems())
            EXPECT_TRUE(isKnownCoreSentence(problem.message)) << problem.message;
    }
    EXPECT_FALSE(Template::parse("{a|b", noLists()).problems().empty());
}

// What was mended while a project opened would be told in English.
TEST(CoreSentences, KnowsTheNotesOfOpening)
{
    for (const char* text :
         {"the program ended without closing the project; its journal was read and is whole",
          "the program ended without closing the project: a copy of its database is shown",
          "job 17 was set aside: the program crashed twice while making this picture",
          "job 17 was set aside: the program ended five times while making this picture",
          "job 3 cannot be read and is left out", "jobs that were cut off: 2", "unfinished files removed: 5"})
        EXPECT_TRUE(isKnownCoreSentence(text)) << text;
}

// Names and numbers in a sentence would be lost or swapped.
TEST_F(PanelTest, CoreSentencesPutNamesBack)
{
    for (const char* text :
         {"There is no list \"colors\"; did you mean \"colours\"?",
          "This asks for 9 different options and there are 2; ask for fewer or add some.",
          "The label \"a \"b\"\" becomes the folder \"a _b_\".", "7 pictures have an empty label.", "something new"})
        EXPECT_EQ(coreSentence(text), QString::fromUtf8(text));
    EXPECT_FALSE(isKnownCoreSentence("something new"));
    EXPECT_FALSE(isKnownCoreSentence(""));
}

} // namespace
} // namespace seedbook
