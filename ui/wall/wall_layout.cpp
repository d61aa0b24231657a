// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wall/wall_layout.h"
#include "ui/theme/tokens.h"
#include <algorithm>

namespace seedbook {

namespace {

constexpr int kMargin = 16, kTop = 12, kBottom = 64; // the bottom leaves room for the hint bar

} // namespace

void WallLayout::setViewport(QSize size)
{
    m_viewport = size;
    arrange();
}

void WallLayout::setTarget(int side)
{
    m_target = std::clamp(side, kMinCell, kMaxCell);
    arrange();
}

void WallLayout::arrange()
{
    const int width = std::max(1, m_viewport.width() - 2 * kMargin);
    m_columns = std::max(1, (width + kGap + m_target / 2) / (m_target + kGap));
    m_side = std::max(16, (width - (m_columns - 1) * kGap) / m_columns);
    m_left = kMargin + (width - m_columns * m_side - (m_columns - 1) * kGap) / 2;
}

int WallLayout::pitch() const
{
    return m_side + kGap;
}

int WallLayout::height() const
{
    const int rows = (m_count + m_columns - 1) / m_columns;
    return rows == 0 ? 0 : kTop + rows * pitch() - kGap + kBottom;
}

int WallLayout::rowsAPage() const
{
    return std::max(1, m_viewport.height() / pitch());
}

QRect WallLayout::cell(int index) const
{
    return {m_left + (index % m_columns) * pitch(), kTop + (index / m_columns) * pitch(), m_side, m_side};
}

int WallLayout::at(QPoint point) const
{
    const int column = (point.x() - m_left) / pitch(), row = (point.y() - kTop) / pitch();
    if (point.x() < m_left || point.y() < kTop || column >= m_columns)
        return -1;
    const int index = row * m_columns + column;
    return index < m_count && cell(index).contains(point) ? index : -1;
}

std::pair<int, int> WallLayout::range(int y, int height) const
{
    const int first = std::max(0, (y - kTop) / pitch());
    const int last = std::max(0, (y + height - kTop) / pitch() + 1);
    return {std::min(first * m_columns, m_count), std::min(last * m_columns, m_count)};
}

} // namespace seedbook
