// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/bridge/error_text.h"
#include "ui/bridge/core_sentences.h"
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace seedbook {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("ErrorText", text);
}

} // namespace

QString errorSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "Cancelled."));
    case ErrorCode::InvalidArgument:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "A setting is outside its range."));
    case ErrorCode::NotFound:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "Something that is needed is not there."));
    case ErrorCode::AlreadyExists:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The folder is not empty. Choose another one."));
    case ErrorCode::ReadOnly:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The project is read-only. Nothing can be changed."));
    case ErrorCode::DiskFull:
        return translated(
            QT_TRANSLATE_NOOP("ErrorText", "The disk is full. Free some space and try again; nothing was lost."));
    case ErrorCode::Io:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "A file could not be read or written."));
    case ErrorCode::Corrupt:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "A file of the project is damaged."));
    case ErrorCode::InvalidFile:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "A file does not follow its format."));
    case ErrorCode::Unsupported:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "This version cannot do that."));
    case ErrorCode::ModelMismatch:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The model's files do not fit together."));
    case ErrorCode::OutOfMemory:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "Not enough memory. Try a smaller size."));
    case ErrorCode::NotFinite:
        return translated(
            QT_TRANSLATE_NOOP("ErrorText", "The model gave no picture. Try another seed or less guidance."));
    case ErrorCode::Database:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The project's database refused."));
    case ErrorCode::Busy:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The project is open in another window."));
    case ErrorCode::Internal:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("ErrorText", "Seedbook made a mistake. Please report it."));
}

QString errorText(const Error& error)
{
    QString detail = coreSentence(error.message);
    const bool english = QLocale().language() == QLocale::English;
    if (!english && !isKnownCoreSentence(error.message))
        detail.clear();
    QStringList parts{corePlace(error.context), detail};
    parts.removeAll(QString());
    QString line = errorSentence(error.code) + QLatin1Char(' ') + parts.join(QStringLiteral(": "));
    line.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\r'), QLatin1Char(' '));
    return line.trimmed();
}

} // namespace seedbook
