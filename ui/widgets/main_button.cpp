// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/main_button.h"
#include "ui/theme/theme.h"
#include <QStyleOptionButton>
#include <QStylePainter>

namespace seedbook {
namespace {

constexpr int kSideMargin = 14, kHeight = 42;

} // namespace

MainButton::MainButton(QWidget* parent)
    : QPushButton(parent)
{
    setRole(this, "main");
    setCursor(Qt::PointingHandCursor);
}

void MainButton::setRemark(const QString& remark)
{
    if (m_remark == remark)
        return;
    m_remark = remark;
    setAccessibleDescription(remark);
    updateGeometry();
    update();
}

QSize MainButton::sizeHint() const
{
    const int words = QFontMetrics(sizedFont(kTitlePx, true)).horizontalAdvance(text());
    const int remark = QFontMetrics(sizedFont(kBodyPx)).horizontalAdvance(m_remark);
    return {words + remark + 2 * kSideMargin + (remark > 0 ? kSideMargin : 0), kHeight};
}

void MainButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    painter.setPen(isEnabled() ? tokens().onAccent : tokens().faint);
    const QRect inside = rect().adjusted(kSideMargin, 0, -kSideMargin, 0);
    painter.setFont(sizedFont(kBodyPx));
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, m_remark);
    const int remark = painter.fontMetrics().horizontalAdvance(m_remark);
    painter.setFont(sizedFont(kTitlePx, true));
    const int words = painter.fontMetrics().horizontalAdvance(text());
    const bool fitsCentred = inside.width() - words >= 2 * (remark + kSideMargin);
    painter.drawText(inside, (fitsCentred ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter, text());
}

} // namespace seedbook
