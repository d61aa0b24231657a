// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QKeySequence>
#include <QPushButton>

namespace seedbook {

// A key drawn as a cap. Pressed, it waits for other keys and tells them; Escape, or leaving it, ends the waiting.
class KeyCap final : public QPushButton
{
    Q_OBJECT
public:
    explicit KeyCap(QWidget* parent = nullptr);
    void setKeys(const QList<QKeySequence>& keys);
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    void waiting(bool on);
    void chosen(const QKeySequence& key);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void wait(bool on);
    QString m_text;
    bool m_waiting = false;
};

// The keys of an event as an action knows them: "?" and not "Shift+?", and the number pad like the row of digits. Empty
// for a modifier alone.
[[nodiscard]] QKeySequence keysOf(const QKeyEvent& event);

} // namespace seedbook
