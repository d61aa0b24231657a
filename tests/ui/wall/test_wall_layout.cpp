// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wall/wall_layout.h"
#include <gtest/gtest.h>

namespace seedbook {
namespace {

// Cells would overlap, leave the wall or not be found under the mouse.
TEST(WallLayout, EveryCellIsInsideAndFoundAgain)
{
    for (const int width : {200, 392, 777, 1100, 2560})
        for (const int target : {72, 144, 512}) {
            WallLayout layout;
            layout.setViewport({width, 700});
            layout.setTarget(target);
            layout.setCount(57);
            for (int i = 0; i < 57; ++i) {
                const QRect cell = layout.cell(i);
                EXPECT_GE(cell.left(), 0);
                EXPECT_LT(cell.right(), width);
                EXPECT_LE(cell.bottom(), layout.height());
                EXPECT_EQ(layout.at(cell.center()), i);
                EXPECT_FALSE(i > 0 && cell.intersects(layout.cell(i - 1)));
            }
        }
}

// Visible cells would not be painted.
TEST(WallLayout, RangeCoversEveryVisibleCell)
{
    WallLayout layout;
    layout.setViewport({900, 600});
    layout.setCount(1000);
    for (int y = 0; y < layout.height(); y += 97) {
        const auto [first, last] = layout.range(y, 600);
        for (int i = 0; i < 1000; ++i)
            EXPECT_TRUE((i >= first && i < last) || !layout.cell(i).intersects(QRect(0, y, 900, 600)))
                << i << " at " << y;
        EXPECT_LE(last - first, (600 / layout.pitch() + 3) * layout.columns());
    }
}

// A click beside the cells would select the nearest one.
TEST(WallLayout, NothingBetweenCells)
{
    WallLayout layout;
    layout.setViewport({900, 600});
    layout.setCount(3);
    EXPECT_EQ(layout.at({layout.cell(0).right() + 3, layout.cell(0).center().y()}), -1);
    EXPECT_EQ(layout.at({0, 0}), -1);
    EXPECT_EQ(layout.at({450, 590}), -1);
}

} // namespace
} // namespace seedbook
