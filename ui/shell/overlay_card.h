// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QVBoxLayout;

namespace seedbook {

// A card over the dimmed window, for things to read. Escape, a click beside it or its close button ends it; nothing
// waits for it.
class OverlayCard : public QWidget
{
    Q_OBJECT
public:
    OverlayCard(const QString& title, QWidget* window);
    // Fill before open().
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    void open();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool next) override; // never leaves the card

private:
    void finish();
    QWidget* m_card;
    QVBoxLayout* m_content;
    QWidget* m_focusBefore = nullptr;
};

} // namespace seedbook
