// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/strength_field.h"
#include "ui/theme/tokens.h"
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <cmath>
#include <utility>

namespace seedbook {
namespace {

constexpr double kStep = 0.05, kUsual = 2, kStrongest = 10;
constexpr int kUsualSteps = 40, kPageSteps = 4;

} // namespace

StrengthField::StrengthField(QWidget* parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_number(new QDoubleSpinBox(this))
{
    m_slider->setRange(-kUsualSteps, kUsualSteps);
    m_slider->setSingleStep(1);
    m_slider->setPageStep(kPageSteps);
    m_slider->setMinimumWidth(36);
    m_slider->setObjectName(QStringLiteral("slider"));
    m_number->setRange(-kStrongest, kStrongest);
    m_number->setSingleStep(kStep);
    m_number->setDecimals(2);
    m_number->setKeyboardTracking(false);
    m_number->setFixedWidth(52);
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrow keys do the same, and the slider gets the room
    m_number->setObjectName(QStringLiteral("number"));
    for (QWidget* field : {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_number)}) {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap / 2);
    row->addWidget(m_slider, 1);
    row->addWidget(m_number);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_goesOn = false; });
    connect(m_slider, &QSlider::valueChanged, this, [this](int steps) {
        m_strength = steps * kStep;
        showStrength();
        Q_EMIT moved(m_strength, std::exchange(m_goesOn, m_slider->isSliderDown()));
    });
    connect(m_number, &QDoubleSpinBox::valueChanged, this, [this](double strength) {
        m_strength = strength;
        showStrength();
        Q_EMIT moved(m_strength, false);
    });
    showStrength();
}

void StrengthField::setName(const QString& name)
{
    for (QWidget* field : {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_number)})
        field->setAccessibleName(name);
}

void StrengthField::setStrength(double strength)
{
    if (strength == std::exchange(m_strength, strength))
        return; // a number being typed stays
    showStrength();
}

void StrengthField::showStrength()
{
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietNumber(m_number);
    m_slider->setValue(static_cast<int>(std::lround(std::clamp(m_strength, -kUsual, kUsual) / kStep)));
    m_number->setValue(m_strength);
}

// The wheel scrolls the panel, not a value under it.
bool StrengthField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace seedbook
