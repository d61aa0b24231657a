// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompts/prompt_attention.h"
#include <cmath>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

using Pieces = std::vector<PromptPiece>;
const PromptPiece kBreak{"", 1, true};

Pieces parsed(std::string_view text, Emphasis emphasis = Emphasis::Original)
{
    return parseAttention(text, emphasis);
}

void expectPieces(std::string_view text, const Pieces& expected)
{
    const Pieces pieces = parsed(text);
    ASSERT_EQ(pieces.size(), expected.size()) << text;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        EXPECT_EQ(pieces[i].text, expected[i].text) << text;
        EXPECT_NEAR(pieces[i].weight, expected[i].weight, 1e-12) << text;
        EXPECT_EQ(pieces[i].breaks, expected[i].breaks) << text;
    }
}

// Lost otherwise: a prompt brought from another program would weigh its words differently.
TEST(PromptAttention, ReadsThePublishedExamples)
{
    expectPieces("normal text", {{"normal text", 1}});
    expectPieces("an (important) word", {{"an ", 1}, {"important", 1.1}, {" word", 1}});
    expectPieces("(unbalanced", {{"unbalanced", 1.1}});
    expectPieces("\\(literal\\]", {{"(literal]", 1}});
    expectPieces("(unnecessary)(parens)", {{"unnecessaryparens", 1.1}});
    expectPieces("a (((house:1.3)) [on] a (hill:0.5), sun, (((sky))).", {{"a ", 1},
                                                                         {"house", 1.3 * 1.1 * 1.1},
                                                                         {" ", 1.1},
                                                                         {"on", 1},
                                                                         {" a ", 1.1},
                                                                         {"hill", 0.55},
                                                                         {", sun, ", 1.1},
                                                                         {"sky", 1.1 * 1.1 * 1.1 * 1.1},
                                                                         {".", 1.1}});
}

TEST(PromptAttention, ReadsNumbersOnlyWhereTheyAreWeights)
{
    expectPieces("(a: -0.5 )", {{"a", -0.5}});
    expectPieces("(a:+.5)(b:2.)", {{"a", 0.5}, {"b", 2}});
    expectPieces("time 12:30, (late)", {{"time 12:30, ", 1}, {"late", 1.1}});
    expectPieces("a:1.3)", {{"a:1.3)", 1}});        // nothing is open
    expectPieces("[a:1.3)", {{"a:1.3)", 1 / 1.1}}); // and a square bracket has no number
    expectPieces("(a:1.2.3)", {{"a:1.2.3", 1.1}});
    expectPieces("(a:)", {{"a:", 1.1}});
}

TEST(PromptAttention, TakesSurplusBracketsAndBackslashesAsText)
{
    expectPieces("a) b]", {{"a) b]", 1}});
    expectPieces("a\\\\(b\\)\\)", {{"a\\", 1}, {"b))", 1.1}});
    expectPieces("back\\slash\\", {{"backslash", 1}});
    expectPieces("([a)]", {{"a", 1.1 * (1 / 1.1)}});
    EXPECT_TRUE(parsed("").empty());
    EXPECT_TRUE(parsed("(([[").empty());
}

TEST(PromptAttention, EndsChunksAtBreak)
{
    expectPieces("a BREAK b", {{"a ", 1}, kBreak, {" b", 1}});
    expectPieces("a BREAK\n BREAK BREAK b", {{"a ", 1}, kBreak, {" b", 1}});
    expectPieces("(BREAK) (BREAK)(b)", {kBreak, {"b", 1.1}});
    expectPieces("(a BREAK b:2)", {{"a ", 2}, kBreak, {" b", 2}});
    expectPieces("BREAKING OUTBREAK BREAK_ \xC3\xA9"
                 "BREAK",
                 {{"BREAKING OUTBREAK BREAK_ \xC3\xA9"
                   "BREAK",
                   1}});
    expectPieces("a,BREAK\xEF\xBC\x8C", {{"a,", 1}, kBreak, {"\xEF\xBC\x8C", 1}});
}

TEST(PromptAttention, KeepsToTheModeOfEmphasis)
{
    EXPECT_EQ(parsed("a (b:2) BREAK \\(", Emphasis::Literal), (Pieces{{"a (b:2) BREAK \\(", 1}}));
    EXPECT_EQ(parsed("a (b:2) BREAK \\(", Emphasis::Ignore), (Pieces{{"a ", 1}, {"b", 1}, kBreak, {" (", 1}}));
    EXPECT_EQ(parsed("a (b:2)", Emphasis::NoNorm), parsed("a (b:2)"));
}

// Lost otherwise: a pasted text could give weights that are not finite, and black pictures.
TEST(PromptAttention, BoundsTheWeights)
{
    const std::string deep = std::string(5000, '(') + "a" + std::string(5000, ')') + "b";
    const Pieces pieces = parsed(deep);
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_NEAR(pieces[0].weight, std::pow(1.1, 64), 1e-9);
    EXPECT_EQ(pieces[1], (PromptPiece{"b", 1}));
    EXPECT_EQ(parsed("(a:99999999999)").front().weight, 1000);
    EXPECT_EQ(parsed("(((a:-900)))").front().weight, -1000);
    expectPieces("(a:" + std::string(400, '9') + ")", {{"a:" + std::string(400, '9'), 1.1}});
}

} // namespace
} // namespace seedbook
