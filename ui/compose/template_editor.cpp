// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/template_editor.h"
#include "ui/compose/template_highlighter.h"
#include "ui/compose/text_positions.h"
#include "ui/prompt/bracket_marks.h"
#include "ui/prompt/prompt_completer.h"
#include "ui/prompt/weight_keys.h"
#include "ui/theme/theme.h"
#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>
#include <algorithm>
#include <cmath>
#include <utility>

namespace seedbook {
namespace {

constexpr int kFewestLines = 4, kVerticalPadding = 23;

} // namespace

TemplateEditor::TemplateEditor(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new TemplateHighlighter(document()))
    , m_completer(new PromptCompleter(*this))
{
    new WeightKeys(*this);
    new BracketMarks(*this);
    setFont(monoFont());
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setPlaceholderText(tr("a {subject: boat|house} at {day|night}"));
    setAccessibleName(tr("Template"));
    setObjectName(QStringLiteral("template"));
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &TemplateEditor::fitHeight);
    fitHeight();
}

void TemplateEditor::showTemplate(const Template& parsed)
{
    m_highlighter->setTemplate(parsed);
}

void TemplateEditor::setMostLines(int lines)
{
    m_mostLines = lines;
    fitHeight();
}

void TemplateEditor::selectBytes(const TextSpan& span)
{
    const TextPositions positions(toPlainText());
    QTextCursor cursor = textCursor();
    cursor.setPosition(positions.indexOf(span.begin));
    cursor.setPosition(positions.indexOf(span.end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
    setFocus();
}

QSize TemplateEditor::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), m_fitting};
}

QSize TemplateEditor::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, heightForLines(kFewestLines)};
}

void TemplateEditor::keyPressEvent(QKeyEvent* event)
{
    if (m_completer->takesKey(event))
        return;
    const int revision = document()->revision();
    QPlainTextEdit::keyPressEvent(event);
    if (document()->revision() != revision && !event->text().isEmpty())
        m_completer->offer();
}

// While names are offered, Tab takes one.
bool TemplateEditor::focusNextPrevChild(bool next)
{
    return !m_completer->popup()->isVisible() && QPlainTextEdit::focusNextPrevChild(next);
}

void TemplateEditor::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void TemplateEditor::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->rehighlight();
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

int TemplateEditor::heightForLines(int lines) const
{
    const QTextLayout* first = document()->firstBlock().layout();
    const qreal laidOut = first->lineCount() > 0 ? first->lineAt(0).height() : 0;
    const int line = std::max(fontMetrics().lineSpacing(), static_cast<int>(std::ceil(laidOut)));
    return lines * line + kVerticalPadding;
}

void TemplateEditor::fitHeight()
{
    const int lines = static_cast<int>(std::ceil(document()->size().height())); // QPlainTextEdit counts in lines
    const int fitting = heightForLines(std::clamp(lines, kFewestLines, m_mostLines));
    if (fitting == std::exchange(m_fitting, fitting))
        return;
    // Not at once: this is called while a layout hands out heights, and it would not ask again.
    QTimer::singleShot(0, this, [this] { setFixedHeight(m_fitting); });
}

} // namespace seedbook
