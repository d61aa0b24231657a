// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <array>

namespace seedbook {

enum class ThemeName { Dark, Light };

// Every colour of the studio. Greys are neutral, since pictures are judged on them; gold is the one accent; green and
// red mean keep and reject and nothing else.
struct Tokens
{
    QColor window, panel, wall, field, line; // bars, side panels, the wall, input fields, hairlines
    QColor raised;                           // buttons, chips, key caps
    QColor raisedHot;                        // the chosen chip, hover
    QColor text, second, faint;
    QColor accent, onAccent;     // seed gold and what is written on it
    QColor accentText, keepText; // gold and green as the colour of words on any ground
    QColor keep, onKeep, reject;
    QColor focus;                 // the frame of the focused picture
    std::array<QColor, 4> slots4; // colour of slot i is slots4[i % 4]
};

// Sizes in device-independent pixels.
inline constexpr int kLabelPx = 11, kBodyPx = 13, kTitlePx = 14, kSectionPx = 16;
inline constexpr int kGap = 8, kPanelMargin = 16, kRowHeight = 28, kTopBar = 46, kBottomBar = 34;
inline constexpr int kLeftPanel = 324, kRightPanel = 308, kRadius = 6;

// Of the theme in use; changes with applyTheme(), which repaints everything.
[[nodiscard]] const Tokens& tokens();
[[nodiscard]] QColor slotColour(int slot); // slot < 0: plain text

} // namespace seedbook
