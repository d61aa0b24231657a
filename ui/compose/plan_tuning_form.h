// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/plan_tuning.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace seedbook {

// What a plan is told beyond its mode: the quota, the choices that go through all values, lists of seeds, twins, values
// for tests. Shows what the mode and the seeds have a use for.
class PlanTuningForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanTuningForm(QWidget* parent = nullptr);
    void setTuning(const PlanTuning& tuning);
    [[nodiscard]] PlanTuning tuning() const;
    void showFor(PlanMode mode, SeedPolicy seeds);
    // Of the off-style values and the canary, in the user's words; "" for none.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed(); // by the user

private:
    void build();
    [[nodiscard]] QWidget* row(const QString& name, QWidget* field);

    QComboBox* m_goal;
    QSpinBox* m_quota;
    QLineEdit* m_cells;
    QCheckBox* m_countOpen;
    QCheckBox* m_refill;
    QLineEdit* m_every;
    QLineEdit* m_seedList;
    QLineEdit* m_seedSlot;
    QCheckBox* m_twins;
    QLineEdit* m_twinSlot;
    QCheckBox* m_everyNegative;
    QLineEdit* m_offStyle;
    QLineEdit* m_canary;
    QWidget* m_holes = nullptr;
    QWidget* m_cellsRow = nullptr;
    QWidget* m_everyRow = nullptr;
    QWidget* m_listRow = nullptr;
    QWidget* m_slotRow = nullptr;
};

} // namespace seedbook
