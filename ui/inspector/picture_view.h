// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QImage>
#include <QWidget>

namespace seedbook {

// One picture, as large as fits, sharp at every screen scale. Its height follows its width, so that a square picture
// fills the panel.
class PictureView final : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);
    void setImage(const QImage& image); // null: the ground alone
    [[nodiscard]] const QImage& image() const { return m_image; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QImage m_image;
    QImage m_scaled; // for the present size and screen
};

} // namespace seedbook
