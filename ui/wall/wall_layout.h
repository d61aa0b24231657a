// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QRect>
#include <QSize>

namespace seedbook {

// Where cells are: arithmetic alone, the same cost for ten cells and a million. Square cells, kGap apart, stretched so
// that a row fills the width. Coordinates are of the content, y = 0 at its top.
class WallLayout
{
public:
    static constexpr int kMinCell = 72, kMaxCell = 512;

    void setViewport(QSize size);
    void setTarget(int side); // wished cell side, clamped to kMinCell … kMaxCell
    void setCount(int cells) { m_count = cells; }

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int side() const { return m_side; }
    [[nodiscard]] int target() const { return m_target; }
    [[nodiscard]] int pitch() const;
    [[nodiscard]] int height() const;    // of the content
    [[nodiscard]] int rowsAPage() const; // whole rows that fit, at least 1
    [[nodiscard]] QRect cell(int index) const;
    [[nodiscard]] int at(QPoint point) const; // -1: none
    // First cell and one past the last that touch y … y + height.
    [[nodiscard]] std::pair<int, int> range(int y, int height) const;

private:
    void arrange();
    QSize m_viewport{1, 1};
    int m_target = 144;
    int m_count = 0;
    int m_columns = 1;
    int m_side = 144;
    int m_left = 0;
};

} // namespace seedbook
