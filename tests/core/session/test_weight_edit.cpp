// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, Ctrl+Up breaks a template or weighs something else than what is selected.
#include "core/session/weight_edit.h"
#include <gtest/gtest.h>

namespace seedbook {
namespace {

// `open` and `close` mark the selection, in the result too.
std::string pressed(std::string text, int direction, char open = '<', char close = '>')
{
    const std::size_t begin = text.find(open);
    text.erase(begin, 1);
    const std::size_t end = text.find(close, begin);
    text.erase(end, 1);
    const auto edit = changeWeight(text, begin, end, direction);
    if (!edit)
        return "nothing";
    text.replace(edit->edit.begin, edit->edit.end - edit->edit.begin, edit->edit.text);
    text.insert(edit->selectEnd, 1, close);
    text.insert(edit->selectBegin, 1, open);
    return text;
}

} // namespace

TEST(WeightEdit, WeighsTheSelectionStepByStep)
{
    EXPECT_EQ(pressed("a <red fox> b", 1), "a (<red fox>:1.1) b");
    EXPECT_EQ(pressed("a (<red fox>:1.1) b", 1), "a (<red fox>:1.2) b");
    EXPECT_EQ(pressed("a (<red fox>:1.1) b", -1), "a <red fox> b");
    EXPECT_EQ(pressed("a <red fox> b", -1), "a (<red fox>:0.9) b");
    EXPECT_EQ(pressed("a < red fox >b", 1), "a  (<red fox>:1.1) b");
    EXPECT_EQ(pressed("(<red> fox:1.3)", 1), "((<red>:1.1) fox:1.3)") << "a part of a bracket has its own weight";
    EXPECT_EQ(pressed("(<red fox>)", 1), "(<red fox>:1.2)");
    EXPECT_EQ(pressed("\\(<red>\\)", 1), "\\((<red>:1.1)\\)");
    EXPECT_EQ(pressed("(<a>:0.1)", -1), "(<a>:0.0)");
    EXPECT_EQ(pressed("(<a>:-0.5)", -1), "(<a>:-0.6)");
}

TEST(WeightEdit, FindsWordOrBracketAtTheCursor)
{
    EXPECT_EQ(pressed("a re<>d, fox", 1), "a (<red>:1.1), fox");
    EXPECT_EQ(pressed("лиса на снегу<>", 1), "лиса на (<снегу>:1.1)");
    EXPECT_EQ(pressed("(red f<>ox:1.4)", -1), "(<red fox>:1.3)");
    EXPECT_EQ(pressed(" <> ", 1), "nothing");
    EXPECT_EQ(pressed("<>", 1), "nothing");
    EXPECT_EQ(pressed("{red|b<>lue} fox", 1), "{red|(<blue>:1.1)} fox");
}

TEST(WeightEdit, NeverCutsAVariantInTwo)
{
    EXPECT_EQ(pressed("{red<|blue} fox>", 1), "(<{red|blue} fox>:1.1)");
    EXPECT_EQ(pressed("{<red|blue>} fox", 1), "(<{red|blue}>:1.1) fox");
    EXPECT_EQ(pressed("{<red {a|b}>|blue}", 1), "{(<red {a|b}>:1.1)|blue}");
    EXPECT_EQ(pressed("lone <{ brace>", 1), "nothing");
}

TEST(WeightEdit, MovesTheStrengthOfALora)
{
    EXPECT_EQ(pressed("a <lora:i()nk:0.8> b", 1, '(', ')'), "a (<lora:ink:0.85>) b");
    EXPECT_EQ(pressed("a <lora:ink:0.8:0()> b", -1, '(', ')'), "a (<lora:ink:0.75:-0.05>) b");
    EXPECT_EQ(pressed("a <lora:ink:{1|()2}> b", -1, '(', ')'), "nothing");
}

} // namespace seedbook
