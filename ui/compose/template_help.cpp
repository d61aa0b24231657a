// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/template_help.h"
#include "ui/compose/slot_model.h"
#include "ui/compose/template_editor.h"
#include "ui/compose/text_positions.h"
#include "ui/prompt/document_edit.h"
#include "ui/widgets/labels.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace seedbook {

TemplateHelp::TemplateHelp(TemplateEditor& editor)
    : QObject(&editor)
    , m_editor(editor)
    , m_parsed(Template::parse({}, noLists()))
{
    editor.installEventFilter(this);
    editor.viewport()->installEventFilter(this);
}

bool TemplateHelp::isShown() const
{
    return m_editor.toPlainText().toStdString() == m_parsed.text();
}

const TemplateProblem* TemplateHelp::proposed() const
{
    const std::size_t at = TextPositions(m_editor.toPlainText()).byteOf(m_editor.textCursor().position());
    const TemplateProblem* first = nullptr;
    for (const TemplateProblem& problem : m_parsed.problems()) {
        if (problem.proposal.empty())
            continue;
        if (at >= problem.where.begin && at <= problem.where.end)
            return &problem;
        first = first ? first : &problem;
    }
    return first;
}

bool TemplateHelp::applyBest()
{
    const TemplateProblem* problem = isShown() ? proposed() : nullptr;
    if (!problem || m_editor.isReadOnly())
        return false;
    const TextEdit edit{problem->where.begin, problem->where.end, problem->proposal};
    applyEdit(m_editor, edit);
    return true;
}

void TemplateHelp::applyProposal(const TextSpan& where)
{
    m_editor.selectBytes(where);
    applyBest();
}

bool TemplateHelp::showValues(const QHelpEvent& help)
{
    if (!isShown())
        return false;
    const int index = m_editor.cursorForPosition(help.pos()).position();
    const std::size_t at = TextPositions(m_editor.toPlainText()).byteOf(index);
    const SlotInfo* inner = nullptr;
    for (const SlotInfo& slot : m_parsed.slots())
        if (at >= slot.where.begin && at < slot.where.end &&
            (!inner || slot.where.end - slot.where.begin < inner->where.end - inner->where.begin))
            inner = &slot;
    if (!inner)
        return false;
    QToolTip::showText(help.globalPos(), plainTip(slotSummary(*inner)), &m_editor);
    return true;
}

bool TemplateHelp::eventFilter(QObject* watched, QEvent* event)
{
    const auto isApply = [event] {
        const auto* key = static_cast<QKeyEvent*>(event);
        return (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::AltModifier;
    };
    switch (event->type()) {
    case QEvent::ToolTip:
        return showValues(*static_cast<QHelpEvent*>(event));
    case QEvent::ShortcutOverride:
        if (!isApply())
            break;
        event->accept();
        return true;
    case QEvent::KeyPress:
        return isApply() && (applyBest(), true);
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace seedbook
