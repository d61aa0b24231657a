// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/document_edit.h"
#include "ui/compose/text_positions.h"
#include <QPlainTextEdit>
#include <QTextCursor>

namespace seedbook {

void applyEdit(QPlainTextEdit& editor, const TextEdit& edit, UndoStep step)
{
    if (editor.isReadOnly())
        return;
    const TextPositions positions(editor.toPlainText());
    QTextCursor cursor(editor.document());
    cursor.setPosition(positions.indexOf(edit.begin));
    cursor.setPosition(positions.indexOf(edit.end), QTextCursor::KeepAnchor);
    const QString text = QString::fromStdString(edit.text);
    if (cursor.selectedText() == text)
        return;
    if (step == UndoStep::SameAsLast)
        cursor.joinPreviousEditBlock();
    else
        cursor.beginEditBlock();
    cursor.insertText(text);
    cursor.endEditBlock();
}

} // namespace seedbook
