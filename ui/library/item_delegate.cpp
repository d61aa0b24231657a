// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/library/item_delegate.h"
#include "ui/library/item_list_model.h"
#include "ui/library/item_pictures.h"
#include "ui/library/item_texts.h"
#include "ui/theme/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <QTextOption>

namespace seedbook {

namespace {

constexpr int kPicture = 148, kTexts = 42, kAround = 8, kRound = 5;
constexpr qreal kFaded = 0.5; // what is not there now

void paintLine(QPainter& painter, const QRect& line, const QString& text, const QColor& colour, Qt::TextElideMode mode)
{
    painter.setPen(colour);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, mode, line.width()));
}

void paintGround(QPainter& painter, const QRect& box)
{
    painter.setPen(tokens().line);
    painter.setBrush(tokens().panel);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), kRound, kRound);
}

} // namespace

ItemDelegate::ItemDelegate(const ItemListModel& model, ItemPictures& pictures, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_pictures(pictures)
{
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {kPicture + 2 * kAround, kPicture + kTexts + 2 * kAround};
}

void ItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ShelfItem& item = m_model.at(index.row());
    const QRect card = option.rect.adjusted(kAround, kAround, -kAround, -kAround);
    const QRect picture(card.topLeft(), QSize(kPicture, kPicture));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(item.item.there ? 1 : kFaded);
    if (item.item.kind == ItemKind::Refused)
        paintReason(*painter, picture, item);
    else
        paintPicture(*painter, picture, item);
    const bool inUse = !m_inUse.empty() && item.item.path == m_inUse;
    const QRect name(picture.left(), picture.bottom() + 6, kPicture, 18);
    painter->setFont(sizedFont(kBodyPx, true));
    paintLine(*painter, name, item.name, item.item.kind == ItemKind::Refused ? tokens().second : tokens().text,
              Qt::ElideMiddle);
    painter->setFont(sizedFont(kLabelPx));
    const QString below = inUse                                 ? tr("in use") + QStringLiteral(" · ") + item.summary
                          : item.item.kind == ItemKind::Refused ? kindText(ItemKind::Refused)
                                                                : item.summary;
    const bool gold = inUse || item.item.kind == ItemKind::Refused;
    paintLine(*painter, name.translated(0, 17), below, gold ? tokens().accentText : tokens().second, Qt::ElideRight);
    painter->setOpacity(1);
    const bool selected = option.state & QStyle::State_Selected, active = option.state & QStyle::State_HasFocus;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(selected ? (active ? tokens().focus : tokens().second) : tokens().line, 2));
        painter->drawRoundedRect(QRectF(picture).adjusted(-3, -3, 3, 3), kRound + 2, kRound + 2);
    }
    painter->restore();
}

void ItemDelegate::paintPicture(QPainter& painter, const QRect& box, const ShelfItem& item) const
{
    const int side = qRound(box.width() * painter.device()->devicePixelRatioF());
    if (const QPixmap* pixmap = m_pictures.find(item.item, side)) {
        QPainterPath round;
        round.addRoundedRect(box, kRound, kRound);
        painter.save();
        painter.setClipPath(round);
        painter.drawPixmap(box, *pixmap, pixmap->rect());
        painter.restore();
        return;
    }
    paintGround(painter, box);
    painter.setFont(sizedFont(22, true));
    painter.setPen(tokens().faint);
    painter.drawText(box.adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, lettersOf(item.item));
}

void ItemDelegate::paintReason(QPainter& painter, const QRect& box, const ShelfItem& item)
{
    paintGround(painter, box);
    painter.setFont(sizedFont(kLabelPx));
    painter.setPen(tokens().second);
    const QRect inside = box.adjusted(10, 10, -10, -10);
    painter.setClipRect(inside);
    QTextOption wrapped(Qt::AlignLeft | Qt::AlignTop);
    wrapped.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    painter.drawText(QRectF(inside), item.summary, wrapped);
    painter.setClipping(false);
}

} // namespace seedbook
