// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/paste/change_text.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <array>

namespace seedbook {
namespace {

struct FieldName
{
    const char* field;
    const char* name;
};

constexpr std::array kFields{FieldName{"prompt", QT_TRANSLATE_NOOP("ChangeText", "Prompt")},
                             FieldName{"negative", QT_TRANSLATE_NOOP("ChangeText", "Negative")},
                             FieldName{"model", QT_TRANSLATE_NOOP("ChangeText", "Model")},
                             FieldName{"vae", QT_TRANSLATE_NOOP("ChangeText", "VAE")},
                             FieldName{"size", QT_TRANSLATE_NOOP("ChangeText", "Size")},
                             FieldName{"steps", QT_TRANSLATE_NOOP("ChangeText", "Steps")},
                             FieldName{"guidance", QT_TRANSLATE_NOOP("ChangeText", "Guidance")},
                             FieldName{"sampler", QT_TRANSLATE_NOOP("ChangeText", "Sampler")},
                             FieldName{"schedule", QT_TRANSLATE_NOOP("ChangeText", "Schedule")},
                             FieldName{"seed", QT_TRANSLATE_NOOP("ChangeText", "Seed")},
                             FieldName{"noise", QT_TRANSLATE_NOOP("ChangeText", "Noise")},
                             FieldName{"clip_skip", QT_TRANSLATE_NOOP("ChangeText", "Clip skip")},
                             FieldName{"emphasis", QT_TRANSLATE_NOOP("ChangeText", "Emphasis")},
                             FieldName{"variation", QT_TRANSLATE_NOOP("ChangeText", "Variation")},
                             FieldName{"seed_size", QT_TRANSLATE_NOOP("ChangeText", "Seed's size")},
                             FieldName{"guidance_rescale", QT_TRANSLATE_NOOP("ChangeText", "Guidance rescale")},
                             FieldName{"start", QT_TRANSLATE_NOOP("ChangeText", "Start from")},
                             FieldName{"profile", QT_TRANSLATE_NOOP("ChangeText", "Profile")}};

QString translated(const char* text)
{
    return QCoreApplication::translate("ChangeText", text);
}

QString nameOf(const std::string& field)
{
    for (const FieldName& known : kFields)
        if (field == known.field)
            return translated(known.name);
    return QString::fromStdString(field);
}

QString valueOf(const std::string& field, const std::string& value)
{
    constexpr int kMost = 90;
    QString text = QString::fromStdString(value).simplified();
    if (field == "model")
        text =
            text.isEmpty() ? translated(QT_TRANSLATE_NOOP("ChangeText", "starter model")) : QFileInfo(text).fileName();
    if (field == "noise")
        text = text == QLatin1String("cpu") ? QStringLiteral("CPU") : QStringLiteral("NVIDIA");
    if (text.isEmpty())
        return translated(QT_TRANSLATE_NOOP("ChangeText", "none"));
    return text.size() > kMost ? text.left(kMost) + QStringLiteral("…") : text;
}

} // namespace

QString changeText(const SettingChange& change)
{
    const bool isText = change.field == "prompt" || change.field == "negative";
    const QString now = valueOf(change.field, change.to);
    if (isText)
        return QStringLiteral("%1: %2").arg(nameOf(change.field), now);
    return QStringLiteral("%1: %2 → %3").arg(nameOf(change.field), valueOf(change.field, change.from), now);
}

} // namespace seedbook
