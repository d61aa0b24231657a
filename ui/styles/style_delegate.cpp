// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/styles/style_delegate.h"
#include "ui/styles/style_model.h"
#include "ui/theme/theme.h"
#include <QPainter>

namespace seedbook {
namespace {

constexpr int kPicture = 48, kInset = 6;

void paintLine(QPainter& painter, const QRect& line, const QString& text, const QColor& colour)
{
    painter.setPen(colour);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

void paintSample(QPainter& painter, const QRect& box, const ShelfStyle& style)
{
    if (!style.sample.isNull()) {
        const QSize side = style.sample.size().scaled(box.size(), Qt::KeepAspectRatioByExpanding);
        const QImage scaled = style.sample.scaled(side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QRect part(QPoint((side.width() - box.width()) / 2, (side.height() - box.height()) / 2), box.size());
        painter.drawImage(box, scaled, part);
        return;
    }
    painter.fillRect(box, tokens().panel);
    painter.setFont(sizedFont(kSectionPx, true));
    painter.setPen(tokens().faint);
    painter.drawText(box, Qt::AlignCenter, QString::fromStdString(style.preset.name).left(1).toUpper());
}

} // namespace

QSize StyleDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {kPicture * 4, kPicture + 2 * kInset};
}

void StyleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const StyleModel*>(index.model());
    if (model == nullptr)
        return;
    const ShelfStyle& style = model->at(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? tokens().raisedHot : tokens().raised);
        painter->drawRoundedRect(option.rect, kRadius, kRadius);
    }
    const QRect box = option.rect.adjusted(kInset, kInset, -kInset, -kInset);
    paintSample(*painter, QRect(box.topLeft(), QSize(kPicture, kPicture)), style);
    QRect line = box.adjusted(kPicture + kGap, 2, 0, 0);
    line.setHeight(kPicture / 2);
    painter->setFont(sizedFont(kBodyPx, true));
    const QString star = style.preset.favourite ? QStringLiteral("★ ") : QString();
    const bool inUse = model->isInUse(index.row());
    paintLine(*painter, line, star + QString::fromStdString(style.preset.name),
              inUse ? tokens().accentText : tokens().text);
    painter->setFont(sizedFont(kLabelPx));
    QString below = QString::fromStdString(style.preset.prompt).simplified();
    if (style.ofProject)
        below.prepend(tr("project") + QStringLiteral(" · "));
    if (inUse)
        below.prepend(tr("in use") + QStringLiteral(" · "));
    paintLine(*painter, line.translated(0, kPicture / 2 - 4), below, tokens().second);
    painter->restore();
}

} // namespace seedbook
