// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/prompt_completer.h"
#include "core/session/template_tags.h"
#include "ui/prompt/completion_at.h"
#include "ui/prompt/names_delegate.h"
#include "ui/prompt/names_model.h"
#include "ui/theme/theme.h"
#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>

namespace seedbook {

PromptCompleter::PromptCompleter(QPlainTextEdit& editor)
    : QCompleter(&editor)
    , m_editor(editor)
    , m_model(new NamesModel(this))
{
    constexpr int kRows = 8;
    setModel(m_model);
    setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setMaxVisibleItems(kRows);
    setWidget(&editor);
    popup()->setItemDelegate(new NamesDelegate(popup()));
    popup()->setObjectName(QStringLiteral("completions"));
    setRole(popup(), "popup");
    connect(this, qOverload<const QModelIndex&>(&QCompleter::activated), this, &PromptCompleter::accept);
}

void PromptCompleter::setNames(const PromptNames& names)
{
    m_names = names;
}

bool PromptCompleter::takesKey(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offer(true);
        event->accept();
        return true;
    }
    if (!popup()->isVisible())
        return false;
    const int key = event->key();
    if (key == Qt::Key_Tab && !popup()->currentIndex().isValid()) {
        popup()->hide();
        accept(m_model->index(0, 0));
        event->accept();
        return true;
    }
    const bool ours = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Escape;
    const bool nothing = (key == Qt::Key_Return || key == Qt::Key_Enter) && !popup()->currentIndex().isValid();
    if (!ours || nothing)
        return false;
    event->ignore();
    return true;
}

void PromptCompleter::offer(bool asked)
{
    const QTextCursor cursor = m_editor.textCursor();
    const auto at = cursor.hasSelection() || m_editor.isReadOnly()
                        ? std::nullopt
                        : completionAt(m_editor.toPlainText(), cursor.position());
    if (!at) {
        popup()->hide();
        return;
    }
    const bool lora = at->kind == CompletionAt::Kind::Lora;
    m_model->setItems(lora ? m_names.adapters : m_names.embeddings, m_names, at->sought, !lora);
    const bool whole = m_model->rowCount() == 1 && m_model->index(0, 0).data().toString() == at->sought;
    if (m_model->rowCount() == 0 || (whole && !asked)) {
        popup()->hide();
        return;
    }
    place();
    // In running text Enter must stay a new line until a row is chosen.
    popup()->setCurrentIndex(lora || asked ? completionModel()->index(0, 0) : QModelIndex());
}

void PromptCompleter::place()
{
    constexpr int kNarrowest = 240;
    QRect where = m_editor.cursorRect();
    where.translate(m_editor.viewport()->pos());
    where.setLeft(0);
    where.setWidth(std::max(kNarrowest, m_editor.width()));
    complete(where);
}

void PromptCompleter::accept(const QModelIndex& index)
{
    const auto at = completionAt(m_editor.toPlainText(), m_editor.textCursor().position());
    if (!at)
        return;
    const QString name = QString::fromStdString(templateEscaped(index.data().toString().toStdString()));
    QString text = name;
    if (at->kind == CompletionAt::Kind::Lora && !at->closed) {
        const bool begun = m_editor.toPlainText().mid(at->begin, 1) == QLatin1String("<");
        text = (begun ? QStringLiteral("<lora:") : QString()) + name + QStringLiteral(":1>");
    }
    QTextCursor cursor = m_editor.textCursor();
    cursor.setPosition(at->begin);
    cursor.setPosition(at->end, QTextCursor::KeepAnchor);
    cursor.insertText(text);
    m_editor.setTextCursor(cursor);
}

} // namespace seedbook
