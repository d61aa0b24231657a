// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <QWidget>

namespace seedbook {

// One line: a name, a bar filled to a part of its length, a number at the right. Names and numbers of lines of one
// width align.
class MeterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MeterBar(QWidget* parent = nullptr);
    // `part` 0 … 1 of the bar. An invalid colour: the second text colour.
    void setValue(const QString& name, double part, const QString& number, const QColor& colour = {});
    [[nodiscard]] double part() const { return m_part; }
    [[nodiscard]] const QString& number() const { return m_number; }
    [[nodiscard]] const QString& name() const { return m_name; }
    void setNameWidth(int pixels); // default 84
    void setBarHeight(int pixels); // default 6
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name, m_number;
    double m_part = 0;
    QColor m_colour;
    int m_nameWidth = 84, m_barHeight = 6;
};

} // namespace seedbook
