// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QDoubleSpinBox;
class QSlider;

namespace seedbook {

// A strength as a slider from -2 to 2 in steps of 0.05 and as a number from -10 to 10.
class StrengthField final : public QWidget
{
    Q_OBJECT

public:
    explicit StrengthField(QWidget* parent = nullptr);
    void setName(const QString& name); // for screen readers and tips
    void setStrength(double strength);
    [[nodiscard]] double strength() const { return m_strength; }

Q_SIGNALS:
    // By the user. `goesOn`: more of the movement that the last one belonged to.
    void moved(double strength, bool goesOn);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showStrength();
    QSlider* m_slider;
    QDoubleSpinBox* m_number;
    double m_strength = 1;
    bool m_goesOn = false; // the slider is held and has moved
};

} // namespace seedbook
