// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/template_delegates.h"
#include "ui/compose/example_model.h"
#include "ui/compose/slot_model.h"
#include "ui/theme/theme.h"
#include <QPainter>
#include <QTextLayout>
#include <algorithm>

namespace seedbook {
namespace {

constexpr int kRowGap = 3, kBarWidth = 3, kNameShare = 36, kExampleGap = 4;

// What of the runs lies before `end`.
QList<ColourRun> runsWithin(const QList<ColourRun>& runs, int end)
{
    QList<ColourRun> within;
    for (const ColourRun& run : runs)
        if (run.begin < end)
            within.append({run.begin, std::min(run.length, end - run.begin), run.slot});
    return within;
}

} // namespace

void SlotDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(0, 0, 0, -kRowGap);
    const bool lit = option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
    painter->setPen(Qt::NoPen);
    painter->setBrush(lit ? tokens().raised : tokens().field);
    painter->drawRoundedRect(row, 3, 3);
    painter->setBrush(slotColour(index.data(SlotModel::SlotRole).toInt()));
    painter->drawRoundedRect(QRect(row.left(), row.top(), kBarWidth, row.height()), 1, 1);

    const QRect inside = row.adjusted(kBarWidth + 10, 0, -10, 0);
    painter->setPen(tokens().text);
    painter->setFont(sizedFont(kBodyPx));
    const QString count = QLocale().toString(index.data(SlotModel::CountRole).toInt());
    painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter, count);
    const int countWidth = painter->fontMetrics().horizontalAdvance(count) + kGap;
    painter->setFont(sizedFont(kBodyPx, true));
    const QString fullName = index.data(Qt::DisplayRole).toString();
    const int nameWidth =
        std::clamp(painter->fontMetrics().horizontalAdvance(fullName) + kGap, 64, inside.width() * kNameShare / 100);
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(fullName, Qt::ElideRight, nameWidth - kGap / 2));
    painter->setPen(tokens().second);
    painter->setFont(sizedFont(kBodyPx));
    const QRect values = inside.adjusted(nameWidth, 0, -countWidth, 0);
    painter->drawText(values, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(SlotModel::ValuesRole).toString(), Qt::ElideRight,
                                                        values.width()));
    painter->restore();
}

QSize SlotDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, kRowHeight + kRowGap};
}

void ExampleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const QFont font = sizedFont(kBodyPx);
    const QString prompt = index.data(Qt::DisplayRole).toString();
    const QString shown = QFontMetrics(font).elidedText(prompt, Qt::ElideRight, option.rect.width());
    auto runs = index.data(ExampleModel::RunsRole).value<QList<ColourRun>>();
    if (shown != prompt)
        runs = runsWithin(runs, static_cast<int>(shown.size()) - 1);
    QTextLayout layout(shown, font);
    layOutColoured(layout, runs, option.rect.width() + 1, 1);
    painter->setPen(tokens().second);
    painter->setClipRect(option.rect);
    layout.draw(painter, option.rect.topLeft());
    painter->restore();
}

QSize ExampleDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, QFontMetrics(sizedFont(kBodyPx)).height() + kExampleGap};
}

} // namespace seedbook
