// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/image_generator.h"
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace seedbook {

class ElidedLabel;
class StudioState;

// The bar at the top: project, modes, device and why, the key list and the menu.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    TopBar(StudioState& state, DeviceChoice wanted, QMenu* menu, QWidget* parent = nullptr);

Q_SIGNALS:
    void keysWanted();
    void deviceWanted();

private:
    QWidget* buildLeft();
    QWidget* buildRight(QMenu* menu);
    void showProject();
    void showDevice();
    StudioState& m_state;
    DeviceChoice m_wanted;
    ElidedLabel* m_name = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_device = nullptr;
};

} // namespace seedbook
