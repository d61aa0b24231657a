// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/bridge/error_text.h"
#include <QCoreApplication>

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
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The disk is full. Free some space and try again; nothing was lost."));
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
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The model gave no picture. Try another seed or less guidance."));
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
    return errorSentence(error.code) + QLatin1Char(' ') + QString::fromStdString(describe(error));
}

} // namespace seedbook
