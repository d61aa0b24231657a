// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/image_generator.h"
#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;

namespace seedbook {

class StudioState;
struct StudioSettings;

// The device, why it is that one, its memory as it changes, and how much of it the user lets the engine take.
class DeviceFields : public QWidget
{
    Q_OBJECT
public:
    DeviceFields(StudioState& state, DeviceChoice wanted, const StudioSettings& settings, QWidget* parent = nullptr);

Q_SIGNALS:
    // As StudioSettings::modelMemory and ::tileAbove.
    void limitsChosen(double modelMemory, double tileAbove);

private:
    void showDevice();
    void tell();
    StudioState& m_state;
    DeviceChoice m_wanted;
    QLabel* m_name;
    QLabel* m_why;
    QLabel* m_memory;
    QCheckBox* m_half;
    QDoubleSpinBox* m_modelMemory; // GiB
    QDoubleSpinBox* m_tileAbove;   // megapixels
};

// The same on a card over the window.
DeviceFields* openDeviceCard(StudioState& state, DeviceChoice wanted, const StudioSettings& settings, QWidget* window);

} // namespace seedbook
