// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/theme/tokens.h"
#include <QFont>
#include <QString>

class QApplication;
class QWidget;

namespace seedbook {

// Palette, style sheet and fonts (Inter when installed, else the system's) of the whole program. May be called again at
// any time.
void applyTheme(QApplication& app, ThemeName name);
[[nodiscard]] ThemeName currentTheme();

// Gives a widget its look through the style sheet. Roles, by widget:
//   QLabel       "label" (11 px, second colour), "title" (14, bold), "section" (16, bold), "second", "faint", "problem"
//   (gold), "number",
//   "labelChip" (pill), "good" (green mark), "bad" (red mark) QPushButton  "main" (gold), "keep" (green), "reject" (red text), "chip" (pill; checkable), "flat"
//   (words only), "card" (left-aligned, checkable) QWidget      "panel" (side panel), "bar" (top and bottom), "wall"
//   (picture ground), "field" (rounded box of field colour)
void setRole(QWidget* widget, const char* role);

[[nodiscard]] QFont sizedFont(int pixels, bool bold = false);
[[nodiscard]] QFont monoFont(int pixels = kBodyPx);

} // namespace seedbook
