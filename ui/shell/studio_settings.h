// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/engine_limits.h"
#include "ui/theme/tokens.h"
#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace seedbook {

// What the studio remembers between starts, in one file of the XDG state folder. Missing or odd values become defaults.
struct StudioSettings
{
    static constexpr int kRecent = 8;
    static constexpr double kMostModelMemory = 4096, kMostTileAbove = 1000;

    QByteArray geometry;
    QByteArray splitter;
    int cellSize = 144;
    bool leftHidden = false, rightHidden = false;
    bool moreOpen = false;   // the compose panel's rarer settings
    bool livePreview = true; // of the picture being made
    ThemeName theme = ThemeName::Dark;
    QString language;            // "" = the system's
    QMap<QString, QString> keys; // changed keys: the action's id, the key
    double modelMemory = -1;     // GiB that loaded models may take; below 0: half of the device's
    double tileAbove = -1;       // megapixels above which pictures are decoded in tiles; below 0: the engine's
    QStringList recent;          // folders of projects, the last opened first

    [[nodiscard]] EngineLimits limits() const;
    void opened(const QString& folder); // moves it to the front of `recent`
};

[[nodiscard]] StudioSettings loadStudioSettings(const QString& file);
// A file that cannot be written is logged: losing the layout must not stop anyone.
void saveStudioSettings(const StudioSettings& settings, const QString& file);

} // namespace seedbook
