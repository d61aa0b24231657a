// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/studio_settings.h"
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

// The window would forget its layout and the last project.
TEST(StudioSettings, ComeBackAsSaved)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("deep/studio.ini"));
    StudioSettings settings;
    settings.cellSize = 200;
    settings.theme = ThemeName::Light;
    settings.language = QStringLiteral("ru");
    settings.leftHidden = true;
    settings.livePreview = false;
    settings.moreOpen = true;
    settings.modelMemory = 6.5;
    settings.tileAbove = 0;
    settings.keys = {{QStringLiteral("keep"), QStringLiteral("K")}, {QStringLiteral("undo"), QStringLiteral("Ctrl+,")}};
    settings.opened(QStringLiteral("/a"));
    settings.opened(QStringLiteral("/b"));
    settings.opened(QStringLiteral("/a"));
    saveStudioSettings(settings, file);
    const StudioSettings again = loadStudioSettings(file);
    EXPECT_EQ(again.cellSize, 200);
    EXPECT_EQ(again.theme, ThemeName::Light);
    EXPECT_EQ(again.language, QStringLiteral("ru"));
    EXPECT_TRUE(again.leftHidden);
    EXPECT_FALSE(again.livePreview);
    EXPECT_TRUE(again.moreOpen);
    EXPECT_EQ(again.limits().modelMemory, 6656ull << 20);
    EXPECT_EQ(again.limits().tileAbovePixels, 0);
    EXPECT_EQ(again.keys, settings.keys);
    EXPECT_EQ(again.recent, (QStringList{QStringLiteral("/a"), QStringLiteral("/b")}));
}

// A key that was reset would come back from the file.
TEST(StudioSettings, ForgetKeysThatWereReset)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("studio.ini"));
    StudioSettings settings;
    settings.keys = {{QStringLiteral("keep"), QStringLiteral("K")}};
    saveStudioSettings(settings, file);
    settings.keys.clear();
    saveStudioSettings(settings, file);
    EXPECT_TRUE(loadStudioSettings(file).keys.isEmpty());
}

// "Half of the device's" would stay the number it once was.
TEST(StudioSettings, LimitsGoBackToTheEngines)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("studio.ini"));
    StudioSettings settings;
    settings.modelMemory = 3;
    settings.tileAbove = 2;
    saveStudioSettings(settings, file);
    settings.modelMemory = settings.tileAbove = -1;
    saveStudioSettings(settings, file);
    const EngineLimits limits = loadStudioSettings(file).limits();
    EXPECT_FALSE(limits.modelMemory);
    EXPECT_EQ(limits.tileAbovePixels, kTileAbovePixels);
}

// A damaged file would keep the studio from starting.
TEST(StudioSettings, DamageGivesDefaults)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("studio.ini")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[window\ncellSize=99999999\0\xff\n[window]\ncellSize=-5\n");
    file.close();
    const StudioSettings settings = loadStudioSettings(file.fileName());
    EXPECT_GE(settings.cellSize, 72);
    EXPECT_EQ(settings.theme, ThemeName::Dark);
}

} // namespace
} // namespace seedbook
