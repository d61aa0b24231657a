// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/highlighter.h"
#include "template_helpers.h"
#include <gtest/gtest.h>

using namespace seedbook;
using namespace seedbook::testing;
using Kind = HighlightPiece::Kind;

namespace {

std::vector<std::pair<Kind, std::string>> coloured(const Template& made)
{
    std::vector<std::pair<Kind, std::string>> pieces;
    for (const HighlightPiece& piece : made.highlights())
        pieces.emplace_back(piece.kind, made.text().substr(piece.where.begin, piece.where.end - piece.where.begin));
    return pieces;
}

} // namespace

TEST(Highlighter, everyPartOfAVariantHasItsColour)
{
    const Template made = parsed("x {s: 2$$ and $$0.5::a|\\|b} __l__ y", fixedLists({{"l", {"v"}}}));
    const std::vector<std::pair<Kind, std::string>> expected{
        {Kind::Brace, "{"},      {Kind::SlotName, "s:"}, {Kind::Separator, " 2$$ and $$"},
        {Kind::Weight, "0.5::"}, {Kind::Option, "a"},    {Kind::Brace, "|"},
        {Kind::Escape, "\\|"},   {Kind::Option, "b"},    {Kind::Brace, "}"},
        {Kind::List, "__l__"}};
    EXPECT_EQ(coloured(made), expected);
}

TEST(Highlighter, nestedOptionsHaveTheColourOfTheirOwnSlot)
{
    const Template made = parsed("{a|{b|c}}");
    EXPECT_EQ(made.highlights()[1].slot, 0);
    EXPECT_EQ(made.highlights()[4].slot, 1);
}

TEST(Highlighter, aProblemReplacesWhatItCovers)
{
    const Template made = parsed("{c: a} {c: b|d} {nan::x|y}");
    std::vector<std::string> bad;
    for (const auto& [kind, text] : coloured(made)) {
        if (kind == Kind::Problem)
            bad.push_back(text);
    }
    EXPECT_EQ(bad, (std::vector<std::string>{"{c: b|d}", "nan::"}));
}
