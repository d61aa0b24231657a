// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wall/cell_painter.h"
#include "ui/theme/painters.h"
#include "ui/theme/theme.h"
#include <QCoreApplication>
#include <QPaintDevice>
#include <QPainter>

namespace seedbook {

namespace {

constexpr qreal kDimmed = 0.25;  // rejected pictures
constexpr qreal kUnsaved = 0.55; // a mark whose decision is not in the journal yet
constexpr int kMark = 18, kMarkInset = 6;

QRect fitted(const QSize& picture, const QRect& box)
{
    const QSize size = picture.scaled(box.size(), Qt::KeepAspectRatio);
    return {box.left() + (box.width() - size.width()) / 2, box.top() + (box.height() - size.height()) / 2, size.width(),
            size.height()};
}

void paintFrame(QPainter& painter, const QRect& box, const QColor& colour, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width));
    const qreal out = 1 + width / 2;
    painter.drawRoundedRect(QRectF(box).adjusted(-out, -out, out, out), 5, 5);
    painter.restore();
}

void paintEmptyBox(QPainter& painter, const QRect& box)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens().line);
    painter.setBrush(tokens().window);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.restore();
}

void paintCaption(QPainter& painter, const QRect& box, const QString& text, const QColor& colour)
{
    painter.setFont(sizedFont(kLabelPx));
    painter.setPen(colour);
    const QRect line = box.adjusted(8, 8, -8, -7);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

// A word on a ground of its own in the lower left corner, where the cell is large enough.
void paintTag(QPainter& painter, const QRect& box, const QString& text)
{
    constexpr int kPadding = 5, kInset = 6;
    painter.setFont(sizedFont(kLabelPx));
    QRect tag = painter.fontMetrics().boundingRect(text);
    tag.adjust(-kPadding, -1, kPadding, 1);
    if (tag.width() + kMark + 3 * kInset > box.width())
        return;
    tag.moveBottomLeft(box.bottomLeft() + QPoint(kInset, -kInset));
    QColor ground = tokens().window;
    ground.setAlphaF(0.8F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(tag, 3, 3);
    painter.setPen(tokens().text);
    painter.drawText(tag, Qt::AlignCenter, text);
    painter.restore();
}

} // namespace

void CellPainter::paint(QPainter& painter, const WallCell& cell, const CellLook& look) const
{
    if (cell.state == WallCell::State::Picture)
        paintPicture(painter, cell, look.box);
    else
        paintPlace(painter, cell, look.box);
    if (look.focused)
        paintFrame(painter, look.box, look.active ? tokens().focus : tokens().second, 2);
    else if (look.selected)
        paintFrame(painter, look.box, tokens().second, 2);
}

void CellPainter::paintPicture(QPainter& painter, const WallCell& cell, const QRect& box) const
{
    const bool rejected = cell.row.verdict == Verdict::Rejected;
    const int side = qRound(box.width() * painter.device()->devicePixelRatioF());
    const ThumbStore::Found thumb = m_thumbs.find(cell.row.id, side);
    if (thumb.pixmap) {
        painter.setOpacity(rejected ? kDimmed : 1.0);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, !thumb.exact);
        painter.drawPixmap(fitted(thumb.pixmap->size(), box), *thumb.pixmap, thumb.pixmap->rect());
        painter.setOpacity(1.0);
    } else {
        paintEmptyBox(painter, box);
        paintCaption(painter, box,
                     thumb.broken ? QCoreApplication::translate("CellPainter", "damaged")
                                  : QCoreApplication::translate("CellPainter", "seed %1").arg(cell.row.seed),
                     thumb.broken ? tokens().accentText : tokens().faint);
    }
    const int inset = qMin(kMarkInset, box.width() / 12);
    const int size = qMin(kMark, box.width() / 4);
    const QRectF mark(box.right() - inset - size + 1, box.bottom() - inset - size + 1, size, size);
    if (cell.row.draft > 0)
        paintTag(painter, box, QCoreApplication::translate("CellPainter", "final"));
    painter.setOpacity(cell.unsaved > 0 ? kUnsaved : 1.0);
    if (cell.row.verdict == Verdict::Kept)
        paintKeptTick(painter, mark);
    else if (rejected)
        paintRejectedCross(painter, mark);
    painter.setOpacity(1.0);
}

void CellPainter::paintPlace(QPainter& painter, const WallCell& cell, const QRect& box) const
{
    paintEmptyBox(painter, box);
    if (cell.state == WallCell::State::Failed) {
        paintCaption(painter, box, QCoreApplication::translate("CellPainter", "seed %1: no picture").arg(cell.row.seed),
                     tokens().accentText);
        return;
    }
    const bool making = cell.state == WallCell::State::Making;
    const QImage preview = making ? m_model.preview(cell.job) : QImage();
    if (!preview.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(fitted(preview.size(), box.adjusted(1, 1, -1, -1)), preview);
    } else {
        paintCaption(painter, box, QCoreApplication::translate("CellPainter", "seed %1").arg(cell.row.seed),
                     tokens().faint);
    }
    if (making) {
        const qreal ring = qBound(20.0, box.width() * 0.27, 48.0);
        QRectF where(0, 0, ring, ring);
        where.moveCenter(QRectF(box).center());
        paintRing(painter, where, m_model.progress());
    }
}

} // namespace seedbook
