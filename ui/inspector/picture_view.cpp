// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/inspector/picture_view.h"
#include "ui/theme/tokens.h"
#include <QPainter>
#include <algorithm>

namespace seedbook {

PictureView::PictureView(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("The picture in focus"));
}

void PictureView::setImage(const QImage& image)
{
    const bool reshaped = image.size() != m_image.size();
    m_image = image;
    m_scaled = {};
    if (reshaped)
        updateGeometry();
    update();
}

int PictureView::heightForWidth(int width) const
{
    constexpr int kTallest = 3; // halves of the width
    if (m_image.isNull())
        return width;
    return std::min(width * m_image.height() / m_image.width(), width * kTallest / 2);
}

QSize PictureView::sizeHint() const
{
    constexpr int kUsual = kRightPanel - 2 * kPanelMargin;
    return {kUsual, heightForWidth(kUsual)};
}

void PictureView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_scaled = {};
}

void PictureView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_image.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().wall);
        painter.drawRoundedRect(rect(), 3, 3);
        return;
    }
    const qreal ratio = devicePixelRatioF();
    if (m_scaled.isNull()) {
        m_scaled = m_image.scaled(size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        m_scaled.setDevicePixelRatio(ratio);
    }
    const QSizeF shown = QSizeF(m_scaled.size()) / ratio;
    const QPoint corner(qRound((width() - shown.width()) / 2), qRound((height() - shown.height()) / 2));
    painter.drawImage(corner, m_scaled);
}

} // namespace seedbook
