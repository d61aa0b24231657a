// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/painters.h"
#include "ui/theme/tokens.h"
#include <QPainter>
#include <QPainterPath>

namespace seedbook {

namespace {

void prepare(QPainter& painter, const QColor& colour, qreal width)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

QPointF at(const QRectF& box, qreal x, qreal y)
{
    return {box.left() + box.width() * x, box.top() + box.height() * y};
}

} // namespace

void paintKeptTick(QPainter& painter, const QRectF& box)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().keep);
    painter.drawEllipse(box);
    prepare(painter, tokens().onKeep, box.width() * 0.13);
    painter.drawPolyline(QPolygonF{at(box, 0.28, 0.52), at(box, 0.44, 0.68), at(box, 0.72, 0.36)});
    painter.restore();
}

void paintRejectedCross(QPainter& painter, const QRectF& box)
{
    painter.save();
    prepare(painter, tokens().reject, box.width() * 0.14);
    painter.drawLine(at(box, 0.22, 0.22), at(box, 0.78, 0.78));
    painter.drawLine(at(box, 0.78, 0.22), at(box, 0.22, 0.78));
    painter.restore();
}

void paintSeed(QPainter& painter, const QRectF& box)
{
    painter.save();
    const qreal width = box.width() * 0.3;
    prepare(painter, tokens().accent, width);
    painter.drawEllipse(box.adjusted(width / 2, width / 2, -width / 2, -width / 2));
    painter.restore();
}

void paintRing(QPainter& painter, const QRectF& box, double part)
{
    painter.save();
    const qreal width = box.width() * 0.11;
    const QRectF ring = box.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    prepare(painter, QColor(0, 0, 0, 120), width);
    painter.drawEllipse(ring);
    painter.setPen(QPen(tokens().accent, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, -qRound(qBound(0.0, part, 1.0) * 360 * 16));
    painter.restore();
}

} // namespace seedbook
