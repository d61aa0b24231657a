// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLabel>
#include <QString>

namespace seedbook {

// A label that never reads its text as HTML. `role` as in setRole(); "" for body text.
[[nodiscard]] QLabel* plainLabel(const QString& text, const char* role = "", QWidget* parent = nullptr);
// The same, wrapped to the width.
[[nodiscard]] QLabel* wrappedLabel(const QString& text, const char* role = "", QWidget* parent = nullptr);

// Text for setToolTip() that is shown as it is, wrapped, even where it looks like HTML.
[[nodiscard]] QString plainTip(const QString& text);

// One line that ends in … where the room ends, with the whole text as tool tip.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr, Qt::TextElideMode mode = Qt::ElideRight);
    void setFullText(const QString& text);
    [[nodiscard]] const QString& fullText() const { return m_full; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();
    [[nodiscard]] int surround() const; // padding of the style
    QString m_full;
    Qt::TextElideMode m_mode;
};

// A line of text that can be pressed with the mouse, Enter or Space.
class LinkLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit LinkLabel(const char* role, QWidget* parent = nullptr);

Q_SIGNALS:
    void activated();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void underline(bool on);
};

} // namespace seedbook
