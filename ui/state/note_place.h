// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QMetaType>
#include <QString>

namespace seedbook {

// Where a problem can be seen or mended, so that its note can lead there.
struct NotePlace
{
    enum class Kind { None, Picture, Job, Compose, Export };
    Kind kind = Kind::None;
    qint64 id = 0; // of the picture or the job
    QString field; // object name of the field in the panel of Compose or Export; "" = the panel's own choice

    friend bool operator==(const NotePlace&, const NotePlace&) = default;
};

} // namespace seedbook

Q_DECLARE_METATYPE(seedbook::NotePlace)
