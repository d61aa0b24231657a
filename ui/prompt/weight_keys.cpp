// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/weight_keys.h"
#include "core/session/weight_edit.h"
#include "ui/compose/text_positions.h"
#include "ui/prompt/document_edit.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace seedbook {
namespace {

std::optional<WeightEdit> changed(const QString& text, int begin, int end, int direction)
{
    const TextPositions positions(text);
    return changeWeight(text.toStdString(), positions.byteOf(begin), positions.byteOf(end), direction);
}

} // namespace

WeightKeys::WeightKeys(QPlainTextEdit& editor)
    : QObject(&editor)
    , m_editor(&editor)
{
    editor.installEventFilter(this);
}

WeightKeys::WeightKeys(QLineEdit& field)
    : QObject(&field)
    , m_field(&field)
{
    field.installEventFilter(this);
}

bool WeightKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool up = key->key() == Qt::Key_Up;
    const Qt::KeyboardModifiers modifiers = key->modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::ControlModifier || (!up && key->key() != Qt::Key_Down))
        return QObject::eventFilter(watched, event);
    if (m_editor != nullptr)
        changeIn(*m_editor, up ? 1 : -1);
    else
        changeIn(*m_field, up ? 1 : -1);
    return true;
}

void WeightKeys::changeIn(QPlainTextEdit& editor, int direction)
{
    QTextCursor cursor = editor.textCursor();
    const auto edit = changed(editor.toPlainText(), cursor.selectionStart(), cursor.selectionEnd(), direction);
    if (!edit || editor.isReadOnly())
        return;
    applyEdit(editor, edit->edit);
    const TextPositions positions(editor.toPlainText());
    cursor.setPosition(positions.indexOf(edit->selectBegin));
    cursor.setPosition(positions.indexOf(edit->selectEnd), QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
}

void WeightKeys::changeIn(QLineEdit& field, int direction)
{
    const QString text = field.text();
    const bool selected = field.hasSelectedText();
    const auto begin = static_cast<int>(selected ? field.selectionStart() : field.cursorPosition());
    const auto end = static_cast<int>(selected ? field.selectionEnd() : begin);
    const auto edit = changed(text, begin, end, direction);
    if (!edit || field.isReadOnly())
        return;
    const TextPositions before(text);
    const int from = before.indexOf(edit->edit.begin);
    field.setSelection(from, before.indexOf(edit->edit.end) - from);
    field.insert(QString::fromStdString(edit->edit.text));
    const TextPositions after(field.text());
    const int first = after.indexOf(edit->selectBegin);
    field.setSelection(first, after.indexOf(edit->selectEnd) - first);
    Q_EMIT field.textEdited(field.text());
}

} // namespace seedbook
