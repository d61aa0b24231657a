// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cull/loupe_view.h"
#include "ui/cull/large_pictures.h"
#include "ui/theme/painters.h"
#include "ui/theme/theme.h"
#include "ui/thumbs/thumb_store.h"
#include <QMouseEvent>
#include <QPainter>

namespace seedbook {

namespace {

constexpr int kMargin = 24, kBottom = 72, kMark = 28;

} // namespace

LoupeView::LoupeView(LargePictures& pictures, ThumbStore& thumbs, QWidget* parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_thumbs(thumbs)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(120, 120);
    setAccessibleName(tr("Large picture"));
    connect(&pictures, &LargePictures::ready, this, [this](qint64 id) {
        if (m_row && m_row->id == id)
            update();
    });
}

void LoupeView::setCell(const std::optional<PictureRow>& row, bool unsaved)
{
    if (!row || !m_row || row->id != m_row->id)
        m_offset = {};
    m_row = row;
    m_unsaved = unsaved;
    update();
}

void LoupeView::setActual(bool actual)
{
    m_actual = actual;
    m_offset = {};
    update();
}

void LoupeView::setFramed(bool framed)
{
    m_framed = framed;
    update();
}

void LoupeView::setOverlay(const QString& text)
{
    m_overlay = text;
    update();
}

QRectF LoupeView::target(const QSize& picture) const
{
    const QRectF area = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kBottom);
    QSizeF size =
        m_actual ? QSizeF(picture) / devicePixelRatioF() : QSizeF(picture).scaled(area.size(), Qt::KeepAspectRatio);
    QRectF box(QPointF(), size);
    box.moveCenter(area.center() + (m_actual ? m_offset : QPointF()));
    // Whole device pixels, so that 1:1 is exact.
    box.moveTopLeft(QPointF(qRound(box.x()), qRound(box.y())));
    return box;
}

void LoupeView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().wall);
    if (!m_row)
        return;
    const QImage image = m_pictures.find(m_row->id);
    const QSize size = image.isNull() ? QSize(m_row->width, m_row->height) : image.size();
    const QRectF box = target(size);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !m_actual);
    painter.setOpacity(m_row->verdict == Verdict::Rejected ? 0.45 : 1.0);
    if (!image.isNull())
        painter.drawImage(box, image);
    else if (const ThumbStore::Found thumb = m_thumbs.find(m_row->id, 0); thumb.pixmap)
        painter.drawPixmap(box, *thumb.pixmap, QRectF(thumb.pixmap->rect()));
    painter.setOpacity(m_unsaved ? 0.55 : 1.0);
    const QRectF inside = box.intersected(QRectF(rect()));
    const QRectF mark(inside.right() - kMark - 10, inside.bottom() - kMark - 10, kMark, kMark);
    if (m_row->verdict == Verdict::Kept)
        paintKeptTick(painter, mark);
    else if (m_row->verdict == Verdict::Rejected)
        paintRejectedCross(painter, mark);
    painter.setOpacity(1.0);
    if (m_framed) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens().focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(inside.adjusted(-3, -3, 3, 3), 4, 4);
    }
    if (!m_overlay.isEmpty())
        paintOverlay(painter);
}

void LoupeView::paintOverlay(QPainter& painter) const
{
    painter.setFont(sizedFont(12));
    const QRect space = rect().adjusted(kMargin + 12, kMargin + 12, -kMargin - 12, -kBottom);
    const QRect text = painter.fontMetrics().boundingRect(space, Qt::TextWordWrap, m_overlay);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(text.adjusted(-10, -8, 10, 8), 6, 6);
    painter.setPen(QColor(0xf0f0f0));
    painter.drawText(text, Qt::TextWordWrap, m_overlay);
}

void LoupeView::mousePressEvent(QMouseEvent* event)
{
    m_grabbed = event->position() - m_offset;
    Q_EMIT clicked();
}

void LoupeView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_actual || !(event->buttons() & Qt::LeftButton))
        return;
    m_offset = event->position() - m_grabbed;
    update();
}

void LoupeView::mouseDoubleClickEvent(QMouseEvent*)
{
    Q_EMIT doubleClicked();
}

} // namespace seedbook
