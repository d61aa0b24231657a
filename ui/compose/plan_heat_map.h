// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/pair_grid.h"
#include <QWidget>

namespace seedbook {

// Pictures per pair of values as a map: a row and a column for each value, coloured by its choice; the more pictures,
// the brighter a cell. A missing pair is framed, what rules forbid is crossed out. The cell under the mouse is told in
// words.
class PlanHeatMap final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanHeatMap(QWidget* parent = nullptr);
    void setGrid(PairGrid grid);
    [[nodiscard]] QSize sizeHint() const override;
    // In words, of the cell at that place; "" outside.
    [[nodiscard]] QString textAt(QPoint place) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int nameWidth() const;
    [[nodiscard]] int cellSide() const;
    [[nodiscard]] QRect cellRect(int row, int column) const;
    void paintCell(QPainter& painter, int row, int column) const;

    PairGrid m_grid;
    std::int64_t m_most = 0; // pictures of the brightest pair
};

} // namespace seedbook
