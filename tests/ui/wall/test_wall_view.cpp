// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"
#include "ui/wall/wall_view.h"
#include <QApplication>
#include <QTest>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

Result<Image> greyThumb(const PictureRow& row)
{
    Image image{8, 8, std::vector<std::uint8_t>(192, static_cast<std::uint8_t>(40 + row.id % 200))};
    return image;
}

class WallViewTest : public testing::Test
{
protected:
    WallViewTest()
    {
        applyTheme(*qApp, ThemeName::Dark);
        thumbs = std::make_unique<ThumbStore>(greyThumb);
        view = std::make_unique<WallView>(model, *thumbs);
        view->resize(640, 480);
        view->show();
    }

    void fill(int count)
    {
        std::vector<PictureRow> rows;
        for (int i = 0; i < count; ++i) {
            PictureRow row;
            row.id = count - i;
            row.width = row.height = 8;
            rows.push_back(row);
        }
        model.setPictures(rows);
        view->resetFocus();
    }

    PictureModel model;
    std::unique_ptr<ThumbStore> thumbs;
    std::unique_ptr<WallView> view;
};

// Keys would not reach every picture.
TEST_F(WallViewTest, ArrowsWalkTheGrid)
{
    fill(100);
    const int columns = view->layoutOfCells().columns();
    EXPECT_EQ(view->focusRow(), 0);
    QTest::keyClick(view.get(), Qt::Key_Right);
    QTest::keyClick(view.get(), Qt::Key_Down);
    EXPECT_EQ(view->focusRow(), 1 + columns);
    QTest::keyClick(view.get(), Qt::Key_Up);
    QTest::keyClick(view.get(), Qt::Key_Up);
    EXPECT_EQ(view->focusRow(), 1);
    QTest::keyClick(view.get(), Qt::Key_End);
    EXPECT_EQ(view->focusRow(), 99);
    QTest::keyClick(view.get(), Qt::Key_Right);
    EXPECT_EQ(view->focusRow(), 99);
    QTest::keyClick(view.get(), Qt::Key_Home);
    EXPECT_EQ(view->focusRow(), 0);
    QTest::keyClick(view.get(), Qt::Key_PageDown);
    EXPECT_EQ(view->focusRow(), view->layoutOfCells().rowsAPage() * columns);
}

// The focused picture would be out of sight.
TEST_F(WallViewTest, FocusIsScrolledIntoView)
{
    fill(3000);
    QTest::keyClick(view.get(), Qt::Key_End);
    EXPECT_TRUE(QTest::qWaitFor([this] { return view->viewport()->rect().contains(view->cellRect(2999)); }));
    QTest::keyClick(view.get(), Qt::Key_Up);
    EXPECT_TRUE(
        QTest::qWaitFor([this] { return view->viewport()->rect().contains(view->cellRect(view->focusRow())); }));
}

// A key would act on other pictures than those marked.
TEST_F(WallViewTest, ShiftAndControlSelect)
{
    fill(20);
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(view->selectedPictures(), (std::vector<PictureId>{20, 19, 18}));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier, view->cellRect(1).center());
    EXPECT_EQ(view->selectedPictures(), (std::vector<PictureId>{20, 18}));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, view->cellRect(3).center());
    EXPECT_EQ(view->selectedPictures(), (std::vector<PictureId>{17}));
    QTest::keyClick(view.get(), Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(view->selectedPictures().size(), 20u);
}

// New pictures would pull the focus away from the one being judged.
TEST_F(WallViewTest, FocusStaysOnItsPictureWhenOthersArrive)
{
    fill(10);
    view->setFocusRow(4);
    const PictureId focused = model.cell(4).row.id;
    PictureRow row;
    row.id = 500;
    model.addPicture(0, row);
    EXPECT_EQ(model.cell(view->focusRow()).row.id, focused);
    EXPECT_EQ(view->focusRow(), 5);
}

// After a decision that the filter hides, culling would start over at the top.
TEST_F(WallViewTest, FocusTakesTheNextWhenItsPictureIsFilteredOut)
{
    fill(10);
    model.setVerdictFilter(Verdict::Undecided);
    view->setFocusRow(4);
    const PictureId next = model.cell(5).row.id;
    model.propose({model.cell(4).row.id}, Verdict::Rejected);
    EXPECT_EQ(model.cell(view->focusRow()).row.id, next);
}

// Pictures would stay grey boxes.
TEST_F(WallViewTest, ThumbnailsArriveForWhatIsVisible)
{
    fill(2000);
    const auto found = [this](int row) {
        const int side = qRound(view->layoutOfCells().side() * view->devicePixelRatioF());
        return thumbs->find(model.cell(row).row.id, side);
    };
    EXPECT_TRUE(QTest::qWaitFor([&found] { return found(0).exact; }));
    EXPECT_EQ(found(1999).pixmap, nullptr);
}

// Too large or small cells could not be changed.
TEST_F(WallViewTest, CellSizeChanges)
{
    fill(10);
    const int before = view->layoutOfCells().target();
    QTest::keyClick(view.get(), Qt::Key_Plus);
    EXPECT_GT(view->layoutOfCells().target(), before);
    QTest::keyClick(view.get(), Qt::Key_Minus);
    EXPECT_EQ(view->layoutOfCells().target(), before);
}

} // namespace
} // namespace seedbook
