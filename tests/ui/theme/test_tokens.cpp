// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"
#include <QApplication>
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <vector>

namespace seedbook {
namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

// WCAG 2, 1.4.3.
double contrast(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

class TokensTest : public testing::TestWithParam<ThemeName>
{
protected:
    TokensTest() { applyTheme(*qApp, GetParam()); }
    ~TokensTest() override { applyTheme(*qApp, ThemeName::Dark); }
    static void expectReadable(const QColor& colour, double least)
    {
        const Tokens& t = tokens();
        for (const QColor& ground : {t.window, t.panel, t.wall, t.field})
            EXPECT_GE(contrast(colour, ground), least)
                << colour.name().toStdString() << " on " << ground.name().toStdString();
    }
};

// Words would be seen and not read, in daylight most of all.
TEST_P(TokensTest, WordsAreReadableOnEveryGround)
{
    const Tokens& t = tokens();
    for (const QColor& colour : {t.text, t.second, t.accentText, t.keepText})
        expectReadable(colour, 4.5);
    for (const QColor& colour : t.slots4)
        expectReadable(colour, 4.5);
    expectReadable(t.reject, 3.6); // bold, or beside a key cap
    expectReadable(t.faint, 3.3);  // hints that may be overlooked
}

// The main button and the tick would lose their words.
TEST_P(TokensTest, WhatIsWrittenOnAColourIsReadable)
{
    const Tokens& t = tokens();
    EXPECT_GE(contrast(t.onAccent, t.accent), 4.5);
    EXPECT_GE(contrast(t.onKeep, t.keep), 4.3);
    EXPECT_GE(contrast(t.focus, t.wall), 7);
}

INSTANTIATE_TEST_SUITE_P(BothThemes, TokensTest, testing::Values(ThemeName::Dark, ThemeName::Light));

} // namespace
} // namespace seedbook
