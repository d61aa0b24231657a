// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/names_delegate.h"
#include "ui/prompt/names_model.h"
#include "ui/theme/theme.h"
#include <QPainter>

namespace seedbook {

void NamesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr int kDetailShare = 55;
    painter->save();
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        painter->fillRect(option.rect, tokens().raisedHot);
    const QRect inside = option.rect.adjusted(kGap, 0, -kGap, 0);
    painter->setFont(sizedFont(kLabelPx));
    const QFontMetrics small = painter->fontMetrics();
    const QString detail = small.elidedText(index.data(NamesModel::DetailRole).toString(), Qt::ElideRight,
                                            inside.width() * kDetailShare / 100);
    const int detailWidth = detail.isEmpty() ? 0 : small.horizontalAdvance(detail) + kGap;
    painter->setPen(tokens().faint);
    painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter, detail);
    painter->setFont(sizedFont(kBodyPx));
    painter->setPen(index.data(NamesModel::FitsRole).toBool() ? tokens().text : tokens().faint);
    const QString name = painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
                                                           inside.width() - detailWidth);
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter->restore();
}

QSize NamesDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, kRowHeight - 2};
}

} // namespace seedbook
