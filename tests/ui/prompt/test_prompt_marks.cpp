// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, the editor sets off words as syntax, or hides that a bracket is never closed.
#include "ui/prompt/attention_marks.h"
#include "ui/prompt/bracket_pairs.h"
#include <gtest/gtest.h>

namespace seedbook {
namespace {

std::string marked(const QString& text)
{
    std::string all;
    for (const AttentionMark& mark : attentionMarks(text))
        all += (all.empty() ? "" : " ") + text.mid(mark.begin, mark.end - mark.begin).toStdString();
    return all;
}

} // namespace

TEST(AttentionMarks, SetOffWhatIsNoWord)
{
    EXPECT_EQ(marked(QStringLiteral("a (red fox:1.3), [dim]")), "( :1.3 ) [ ]");
    EXPECT_EQ(marked(QStringLiteral("\\(x\\) (open, close)) :1.2")), "( )");
    EXPECT_EQ(marked(QStringLiteral("é <lora:ink:0.8> BREAK fox AND BREAKFAST")), "<lora:ink:0.8> BREAK AND");
    EXPECT_EQ(marked(QStringLiteral("(a: b) (c:d)")), "( ) ( )");
}

TEST(BracketPairs, FindThePartnerOfTheBracketAtTheCursor)
{
    const QString text = QStringLiteral("{a (b|c} <d> \\{ (");
    EXPECT_EQ(bracketAt(text, 0), (BracketPair{0, 7}));
    EXPECT_EQ(bracketAt(text, 8), (BracketPair{7, 0}));
    EXPECT_EQ(bracketAt(text, 3), (BracketPair{3, -1}));
    EXPECT_EQ(bracketAt(text, 10), (BracketPair{9, 11}));
    EXPECT_FALSE(bracketAt(text, 15));
    EXPECT_FALSE(bracketAt(QStringLiteral("a > b"), 3));
    EXPECT_FALSE(bracketAt(QString(), 0));
    EXPECT_EQ(bracketAt(QStringLiteral("((a)(b))"), 1), (BracketPair{0, 7}));
}

} // namespace seedbook
