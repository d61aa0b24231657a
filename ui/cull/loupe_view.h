// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <QWidget>
#include <optional>

namespace seedbook {

class LargePictures;
class ThumbStore;

// One picture, as large as fits or pixel by pixel, with its verdict and, on demand, its recipe. Shows the thumbnail
// until the picture is read.
class LoupeView : public QWidget
{
    Q_OBJECT
public:
    LoupeView(LargePictures& pictures, ThumbStore& thumbs, QWidget* parent = nullptr);

    void setCell(const std::optional<PictureRow>& row, bool unsaved);
    [[nodiscard]] PictureId picture() const { return m_row ? m_row->id : 0; }
    void setActual(bool actual); // 1:1 device pixels, moved with the mouse
    [[nodiscard]] bool actual() const { return m_actual; }
    void setFramed(bool framed);          // the active one of two
    void setOverlay(const QString& text); // plain text; "" for none

Q_SIGNALS:
    void clicked();
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRectF target(const QSize& picture) const;
    void paintOverlay(QPainter& painter) const;
    LargePictures& m_pictures;
    ThumbStore& m_thumbs;
    std::optional<PictureRow> m_row;
    bool m_unsaved = false, m_actual = false, m_framed = false;
    QString m_overlay;
    QPointF m_offset, m_grabbed;
};

} // namespace seedbook
