// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/labels.h"
#include "ui/theme/theme.h"
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace seedbook {

QLabel* plainLabel(const QString& text, const char* role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    if (*role != '\0')
        setRole(label, role);
    return label;
}

QLabel* wrappedLabel(const QString& text, const char* role, QWidget* parent)
{
    QLabel* label = plainLabel(text, role, parent);
    label->setWordWrap(true);
    return label;
}

QString plainTip(const QString& text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

ElidedLabel::ElidedLabel(QWidget* parent, Qt::TextElideMode mode)
    : QLabel(parent)
    , m_mode(mode)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ElidedLabel::setFullText(const QString& text)
{
    m_full = text;
    setToolTip(plainTip(text));
    setAccessibleName(text);
    elide();
    updateGeometry();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {surround() + fontMetrics().horizontalAdvance(QStringLiteral("…")), QLabel::sizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {surround() + fontMetrics().horizontalAdvance(m_full) + 1, QLabel::sizeHint().height()};
}

int ElidedLabel::surround() const
{
    return QLabel::sizeHint().width() - fontMetrics().horizontalAdvance(text());
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::elide()
{
    setText(fontMetrics().elidedText(m_full, m_mode, width() - surround()));
}

LinkLabel::LinkLabel(const char* role, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setRole(this, role);
}

void LinkLabel::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated();
}

void LinkLabel::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        Q_EMIT activated();
    else
        QLabel::keyPressEvent(event);
}

void LinkLabel::focusInEvent(QFocusEvent* event)
{
    QLabel::focusInEvent(event);
    underline(true);
}

void LinkLabel::focusOutEvent(QFocusEvent* event)
{
    QLabel::focusOutEvent(event);
    underline(false);
}

void LinkLabel::underline(bool on)
{
    QFont marked = font();
    marked.setUnderline(on);
    setFont(marked);
}

} // namespace seedbook
