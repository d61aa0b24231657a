// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/meter_bar.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include <QPainter>
#include <algorithm>

namespace seedbook {
namespace {

constexpr int kNumberWidth = 40, kLineHeight = 22;

} // namespace

MeterBar::MeterBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MeterBar::setValue(const QString& name, double part, const QString& number, const QColor& colour)
{
    m_name = name;
    m_part = std::clamp(part, 0.0, 1.0);
    m_number = number;
    m_colour = colour;
    setAccessibleName(name + QLatin1Char(' ') + number);
    setToolTip(plainTip(name));
    update();
}

void MeterBar::setNameWidth(int pixels)
{
    m_nameWidth = pixels;
    update();
}

void MeterBar::setBarHeight(int pixels)
{
    m_barHeight = pixels;
    updateGeometry();
}

QSize MeterBar::sizeHint() const
{
    return {m_nameWidth + 120 + kNumberWidth, std::max(kLineHeight, m_barHeight + 12)};
}

QSize MeterBar::minimumSizeHint() const
{
    return {m_nameWidth + 24 + kNumberWidth, sizeHint().height()};
}

void MeterBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens().second);
    const QString name = painter.fontMetrics().elidedText(m_name, Qt::ElideRight, m_nameWidth - kGap);
    painter.drawText(QRect(0, 0, m_nameWidth, height()), Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setPen(tokens().text);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_number);

    const QRectF track(m_nameWidth, (height() - m_barHeight) / 2.0, width() - m_nameWidth - kNumberWidth, m_barHeight);
    const qreal radius = std::min(m_barHeight / 2.0, 3.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().field);
    painter.drawRoundedRect(track, radius, radius);
    QRectF filled = track;
    filled.setWidth(track.width() * m_part);
    painter.setBrush(m_colour.isValid() ? m_colour : tokens().second);
    painter.drawRoundedRect(filled, radius, radius);
}

} // namespace seedbook
