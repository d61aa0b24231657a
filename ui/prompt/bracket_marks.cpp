// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/bracket_marks.h"
#include "ui/prompt/bracket_pairs.h"
#include "ui/theme/tokens.h"
#include <QEvent>
#include <QPlainTextEdit>

namespace seedbook {

BracketMarks::BracketMarks(QPlainTextEdit& editor)
    : QObject(&editor)
    , m_editor(editor)
{
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, &BracketMarks::mark);
    editor.installEventFilter(this);
}

bool BracketMarks::eventFilter(QObject* watched, QEvent* event)
{
    const bool handled = QObject::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut || event->type() == QEvent::PaletteChange)
        mark();
    return handled;
}

void BracketMarks::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextCursor cursor = m_editor.textCursor();
    const bool writing = m_editor.hasFocus() && !cursor.hasSelection();
    const auto found = writing ? bracketAt(m_editor.toPlainText(), cursor.position()) : std::nullopt;
    const BracketPair pair = found.value_or(BracketPair());
    for (const int at : {pair.first, pair.second}) {
        if (at < 0)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursor;
        selection.cursor.setPosition(at);
        selection.cursor.setPosition(at + 1, QTextCursor::KeepAnchor);
        selection.format.setBackground(tokens().raisedHot);
        selection.format.setForeground(pair.second < 0 ? tokens().reject : tokens().accentText);
        marks << selection;
    }
    m_editor.setExtraSelections(marks);
}

} // namespace seedbook
