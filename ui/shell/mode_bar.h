// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/state/studio_state.h"
#include <QAbstractButton>
#include <array>

namespace seedbook {

// Compose, Cull, Export: three joined buttons, each with its key.
class ModeBar : public QWidget
{
    Q_OBJECT
public:
    explicit ModeBar(StudioState& state, QWidget* parent = nullptr);

private:
    std::array<QAbstractButton*, 3> m_buttons{};
};

} // namespace seedbook
