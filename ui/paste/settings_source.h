// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/foreign/prompt_lines.h"
#include <QByteArray>
#include <QString>
#include <optional>

class QMimeData;

namespace seedbook {

// Something dropped or copied that may tell how a picture was made.
struct SettingsSource
{
    QString file;                       // a picture, or a text beside one; "" for none
    QByteArray picture;                 // the bytes of one that was copied itself
    QString text;                       // an infotext, a graph
    [[nodiscard]] QString name() const; // for people, long ones cut; "" for what has none
};

// Looks at names and the first signs of a text alone: quick. `dropped`: files alone, since texts are dropped as text.
[[nodiscard]] std::optional<SettingsSource> settingsSource(const QMimeData& data, bool dropped);

// The prompts in a text file that holds no settings, one a line. Blocking; errors: those of reading it and of
// readPromptLines(), NotFound for what is no text file.
[[nodiscard]] Result<std::vector<PromptLine>> readPrompts(const SettingsSource& source);

// Blocking, for a worker thread. Errors: those of readSettingsOf() and readForeignText().
[[nodiscard]] Result<ForeignSettings> readSource(const SettingsSource& source);

} // namespace seedbook
