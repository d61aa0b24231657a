// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/plan_heat_map.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace seedbook {
namespace {

constexpr int kMostNameWidth = 180, kLargestCell = 22, kSmallestCell = 6, kRoom = 560;

QString shown(const PairGrid::Value& value)
{
    return value.text.empty() ? QStringLiteral("—") : QString::fromStdString(value.text);
}

} // namespace

PlanHeatMap::PlanHeatMap(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("planHeatMap"));
    setFont(sizedFont(kLabelPx));
    setMouseTracking(true);
}

void PlanHeatMap::setGrid(PairGrid grid)
{
    m_grid = std::move(grid);
    m_most = 0;
    for (std::size_t row = 0; row < m_grid.values.size(); ++row)
        for (std::size_t column = 0; column < row; ++column)
            m_most = std::max(m_most, m_grid.at(row, column).pictures);
    ensurePolished();
    updateGeometry();
    resize(sizeHint());
    update();
}

int PlanHeatMap::cellSide() const
{
    const int values = std::max(1, static_cast<int>(m_grid.values.size()));
    return std::clamp(kRoom / values, kSmallestCell, kLargestCell);
}

int PlanHeatMap::nameWidth() const
{
    int widest = 0;
    for (const PairGrid::Value& value : m_grid.values)
        widest = std::max(widest, fontMetrics().horizontalAdvance(shown(value)));
    return std::min(widest, kMostNameWidth) + kGap;
}

QSize PlanHeatMap::sizeHint() const
{
    const int side = cellSide() * static_cast<int>(m_grid.values.size()) + 1;
    return {nameWidth() + side, side};
}

QRect PlanHeatMap::cellRect(int row, int column) const
{
    return {nameWidth() + column * cellSide(), row * cellSide(), cellSide() - 1, cellSide() - 1};
}

void PlanHeatMap::paintCell(QPainter& painter, int row, int column) const
{
    const PairGrid::Cell& cell = m_grid.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    const QRect rect = cellRect(row, column);
    const bool own = row == column;
    if (cell.pictures > 0) {
        QColor colour = own ? slotColour(m_grid.values[static_cast<std::size_t>(row)].slot) : tokens().accent;
        if (!own)
            colour.setAlphaF(static_cast<float>(
                0.25 + 0.75 * std::sqrt(static_cast<double>(cell.pictures) / static_cast<double>(m_most))));
        painter.fillRect(rect, colour);
    } else if (cell.meeting == Meeting::Forbidden) {
        painter.setPen(tokens().faint);
        painter.drawLine(rect.topLeft(), rect.bottomRight());
        painter.drawLine(rect.topRight(), rect.bottomLeft());
    } else if (cell.meeting != Meeting::Apart) {
        painter.setPen(tokens().second);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void PlanHeatMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int values = static_cast<int>(m_grid.values.size());
    for (int row = 0; row < values; ++row) {
        const PairGrid::Value& value = m_grid.values[static_cast<std::size_t>(row)];
        if (cellSide() >= fontMetrics().height() - 2) {
            painter.setPen(slotColour(value.slot));
            const QRect place(0, row * cellSide(), nameWidth() - kGap, cellSide());
            painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                             fontMetrics().elidedText(shown(value), Qt::ElideRight, place.width()));
        }
        for (int column = 0; column <= row; ++column)
            paintCell(painter, row, column);
    }
}

QString PlanHeatMap::textAt(QPoint place) const
{
    const int column = place.x() < nameWidth() ? -1 : (place.x() - nameWidth()) / cellSide();
    const int row = place.y() / cellSide();
    if (column < 0 || place.y() < 0 || row >= static_cast<int>(m_grid.values.size()) || column > row)
        return {};
    const auto at = [this](int value) { return m_grid.values[static_cast<std::size_t>(value)]; };
    const PairGrid::Cell& cell = m_grid.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    if (row != column && at(row).slot == at(column).slot)
        return {};
    QString pair = shown(at(row));
    if (row != column)
        pair = shown(at(column)) + QStringLiteral(" + ") + pair;
    if (cell.pictures == 0 && cell.meeting == Meeting::Forbidden)
        return tr("%1: the rules forbid it").arg(pair);
    if (cell.pictures == 0 && cell.meeting == Meeting::Apart)
        return tr("%1: never together in this template").arg(pair);
    return tr("%1: %2 pictures").arg(pair, QLocale().toString(static_cast<qlonglong>(cell.pictures)));
}

bool PlanHeatMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = textAt(help->pos());
    QToolTip::showText(help->globalPos(), text.isEmpty() ? QString() : plainTip(text), this);
    return true;
}

} // namespace seedbook
