// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/wall/cell_painter.h"
#include "ui/wall/wall_layout.h"
#include "ui/wall/wall_selection.h"
#include <QAbstractScrollArea>
#include <QTimer>
#include <QVariantAnimation>

namespace seedbook {

// The wall of pictures. Draws what is visible and nothing else, and asks ThumbStore for that and one screen around it.
// Arrows, Home, End, PageUp and PageDown move the focus, with Shift they select; Space goes on; Enter opens;
// Ctrl+wheel, + and - change the size.
class WallView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    WallView(PictureModel& model, ThumbStore& thumbs, QWidget* parent = nullptr);

    [[nodiscard]] int focusRow() const { return m_selection.focusRow(); }
    [[nodiscard]] std::vector<PictureId> selectedPictures() const { return m_selection.pictures(); }
    [[nodiscard]] bool severalSelected() const { return m_selection.several(); }
    [[nodiscard]] const WallLayout& layoutOfCells() const { return m_layout; }
    [[nodiscard]] QRect cellRect(int row) const; // on the viewport

    // What a key does here; false: not a key of the wall.
    bool handleKey(QKeyEvent* event);
    void setFocusRow(int row);
    void resetFocus(); // another project: nothing selected, scrolled to the top
    void setCellSize(int side);
    // Shown in the middle while there is no cell.
    void setEmptyText(const QString& title, const QString& hint);

Q_SIGNALS:
    void focusMoved();       // another cell, or the cell changed
    void activated(int row); // Enter or double click
    void cellSizeChanged(int side);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;

private:
    void moveTo(int row, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] int moved(int key) const; // -1: not a key that moves
    void rowsChanged();
    void updateScrollBar();
    void ensureVisible(int row);
    void requestThumbs();
    void updateCell(int row);

    PictureModel& m_model;
    ThumbStore& m_thumbs;
    WallLayout m_layout;
    WallSelection m_selection;
    CellPainter m_painter;
    QTimer m_request;
    QVariantAnimation m_scroll;
    QString m_emptyTitle, m_emptyHint;
};

} // namespace seedbook
