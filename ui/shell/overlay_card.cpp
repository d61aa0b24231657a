// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/overlay_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace seedbook {

OverlayCard::OverlayCard(const QString& title, QWidget* window)
    : QWidget(window)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    window->installEventFilter(this);
    m_card = new QWidget(this);
    setRole(m_card, "field");
    auto* close = new QPushButton(tr("Close"), m_card);
    setRole(close, "flat");
    connect(close, &QPushButton::clicked, this, &OverlayCard::finish);
    auto* head = new QHBoxLayout;
    head->addWidget(plainLabel(title, "section", m_card), 1);
    head->addWidget(close);
    auto* scroll = new QScrollArea(m_card);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* inside = new QWidget(scroll);
    m_content = new QVBoxLayout(inside);
    m_content->setContentsMargins(0, 0, 0, 0);
    scroll->setWidget(inside);
    auto* card = new QVBoxLayout(m_card);
    card->setContentsMargins(24, 18, 18, 20);
    card->setSpacing(12);
    card->addLayout(head);
    card->addWidget(scroll, 1);
}

void OverlayCard::open()
{
    m_focusBefore = QApplication::focusWidget();
    const QRect area = parentWidget()->rect();
    setGeometry(area);
    const QSize wanted = m_content->parentWidget()->sizeHint() + QSize(24 + 18 + 16, 18 + 20 + 48);
    const QSize size = wanted.boundedTo(area.size() - QSize(32, 32));
    m_card->setGeometry((area.width() - size.width()) / 2, (area.height() - size.height()) / 2, size.width(),
                        size.height());
    show();
    raise();
    setFocus();
}

void OverlayCard::finish()
{
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus();
    close();
}

// The window's keys would act on what the card covers.
bool OverlayCard::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool OverlayCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        close();
    return QWidget::eventFilter(watched, event);
}

void OverlayCard::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), QColor(0, 0, 0, 120));
}

void OverlayCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        finish();
    else
        QWidget::keyPressEvent(event);
}

bool OverlayCard::focusNextPrevChild(bool next)
{
    QWidget* const now = QApplication::focusWidget();
    QWidget* const from = now != nullptr && isAncestorOf(now) ? now : this;
    const auto after = [next](QWidget* widget) {
        return next ? widget->nextInFocusChain() : widget->previousInFocusChain();
    };
    for (QWidget* widget = after(from); widget != from; widget = after(widget)) {
        if (!isAncestorOf(widget) || !widget->isVisible() || !widget->isEnabled() ||
            (widget->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

void OverlayCard::mousePressEvent(QMouseEvent* event)
{
    if (!m_card->geometry().contains(event->position().toPoint()))
        finish();
}

} // namespace seedbook
