// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/studio_settings.h"
#include "core/base/log.h"
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <cmath>

namespace seedbook {

namespace {

double limitOf(const QSettings& stored, const char* key, double most)
{
    bool number = false;
    const double value = stored.value(QLatin1String(key)).toDouble(&number);
    return number && value >= 0 && value <= most ? value : -1;
}

void keepLimit(QSettings& stored, const char* key, double value)
{
    if (value >= 0)
        stored.setValue(QLatin1String(key), value);
    else
        stored.remove(QLatin1String(key));
}

} // namespace

EngineLimits StudioSettings::limits() const
{
    EngineLimits limits;
    if (modelMemory >= 0)
        limits.modelMemory = static_cast<std::uint64_t>(std::llround(modelMemory * (1u << 30)));
    if (tileAbove >= 0)
        limits.tileAbovePixels = std::llround(tileAbove * 1e6);
    return limits;
}

void StudioSettings::opened(const QString& folder)
{
    recent.removeAll(folder);
    recent.prepend(folder);
    while (recent.size() > kRecent)
        recent.removeLast();
}

StudioSettings loadStudioSettings(const QString& file)
{
    const QSettings stored(file, QSettings::IniFormat);
    StudioSettings settings;
    settings.geometry = stored.value(QStringLiteral("window/geometry")).toByteArray();
    settings.splitter = stored.value(QStringLiteral("window/splitter")).toByteArray();
    settings.cellSize = qBound(72, stored.value(QStringLiteral("window/cellSize"), settings.cellSize).toInt(), 512);
    settings.leftHidden = stored.value(QStringLiteral("window/leftHidden"), false).toBool();
    settings.rightHidden = stored.value(QStringLiteral("window/rightHidden"), false).toBool();
    settings.moreOpen = stored.value(QStringLiteral("window/moreOpen"), false).toBool();
    settings.livePreview = stored.value(QStringLiteral("look/livePreview"), true).toBool();
    const bool light = stored.value(QStringLiteral("look/theme")).toString() == QLatin1String("light");
    settings.theme = light ? ThemeName::Light : ThemeName::Dark;
    settings.language = stored.value(QStringLiteral("look/language")).toString();
    settings.modelMemory = limitOf(stored, "engine/modelMemory", StudioSettings::kMostModelMemory);
    settings.tileAbove = limitOf(stored, "engine/tileAbove", StudioSettings::kMostTileAbove);
    settings.recent = stored.value(QStringLiteral("projects/recent")).toStringList().mid(0, StudioSettings::kRecent);
    for (const QString& name : stored.allKeys())
        if (name.startsWith(QLatin1String("keys/")))
            settings.keys[name.mid(5)] = stored.value(name).toString();
    return settings;
}

void saveStudioSettings(const StudioSettings& settings, const QString& file)
{
    QDir().mkpath(QFileInfo(file).path());
    QSettings stored(file, QSettings::IniFormat);
    stored.setValue(QStringLiteral("window/geometry"), settings.geometry);
    stored.setValue(QStringLiteral("window/splitter"), settings.splitter);
    stored.setValue(QStringLiteral("window/cellSize"), settings.cellSize);
    stored.setValue(QStringLiteral("window/leftHidden"), settings.leftHidden);
    stored.setValue(QStringLiteral("window/rightHidden"), settings.rightHidden);
    stored.setValue(QStringLiteral("window/moreOpen"), settings.moreOpen);
    stored.setValue(QStringLiteral("look/livePreview"), settings.livePreview);
    stored.setValue(QStringLiteral("look/theme"),
                    settings.theme == ThemeName::Light ? QStringLiteral("light") : QStringLiteral("dark"));
    stored.setValue(QStringLiteral("look/language"), settings.language);
    keepLimit(stored, "engine/modelMemory", settings.modelMemory);
    keepLimit(stored, "engine/tileAbove", settings.tileAbove);
    stored.setValue(QStringLiteral("projects/recent"), settings.recent);
    stored.remove(QStringLiteral("keys"));
    for (auto key = settings.keys.begin(); key != settings.keys.end(); ++key)
        stored.setValue(QStringLiteral("keys/") + key.key(), key.value());
    stored.sync();
    if (stored.status() != QSettings::NoError)
        logWarn("the window's layout could not be saved");
}

} // namespace seedbook
