// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <QTimer>
#include <QWidget>
#include <vector>

namespace seedbook {

struct KeyHint
{
    QString key;
    QString text;
    QColor colour; // invalid: second text colour
};

// A dark pill over the lower edge of the wall: the keys that work here, or for a moment a sentence. Takes no clicks.
// Hints that do not fit are left out from the end.
class HintBar : public QWidget
{
    Q_OBJECT
public:
    explicit HintBar(QWidget* parent);
    void setHints(std::vector<KeyHint> hints);
    void say(const QString& sentence);
    [[nodiscard]] const std::vector<KeyHint>& hints() const { return m_hints; }
    [[nodiscard]] const QString& sentence() const { return m_sentence; }
    // Centred at the lower edge of `area`; invisible when there is nothing to show.
    void place(const QRect& area);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int hintWidth(const KeyHint& hint) const;
    std::vector<KeyHint> m_hints;
    QString m_sentence;
    QTimer m_forget;
    QRect m_area;
};

} // namespace seedbook
