// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/fold.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QHBoxLayout>
#include <QToolButton>

namespace seedbook {

Fold::Fold(const QString& name, QWidget* body, QWidget* parent)
    : QWidget(parent)
    , m_head(new QToolButton(this))
    , m_summary(new ElidedLabel(this))
    , m_body(body)
{
    setRole(m_head, "fold");
    setRole(m_summary, "faint");
    m_head->setObjectName(QStringLiteral("fold"));
    m_head->setText(name);
    m_head->setCheckable(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_head);
    head->addWidget(m_summary, 1);
    head->addStretch();
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGap / 2);
    lines->addLayout(head);
    lines->addWidget(body);
    connect(m_head, &QToolButton::toggled, this, [this](bool open) {
        show(open);
        Q_EMIT toggled(open);
    });
    show(false);
}

void Fold::show(bool open)
{
    m_head->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_body->setVisible(open);
    m_summary->setVisible(!open);
}

void Fold::setSummary(const QString& summary)
{
    m_summary->setFullText(summary);
}

QString Fold::summary() const
{
    return m_summary->fullText();
}

bool Fold::isOpen() const
{
    return m_head->isChecked();
}

void Fold::setOpen(bool open)
{
    m_head->setChecked(open);
}

} // namespace seedbook
