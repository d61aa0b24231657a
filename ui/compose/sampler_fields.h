// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/recipe/sampler_names.h"
#include <QObject>

class QComboBox;
class QWidget;

namespace seedbook {

// Two lists, sampler and schedule, under the names artists know from other programs; these are the same in every
// language. The second offers only what the chosen sampler runs on, so that no wrong pair can be chosen.
class SamplerFields final : public QObject
{
    Q_OBJECT

public:
    // The lists, "sampler" and "schedule", are children of `owner`, which lays them out.
    explicit SamplerFields(QWidget* owner);
    [[nodiscard]] QComboBox* samplerList() const { return m_sampler; }
    [[nodiscard]] QComboBox* scheduleList() const { return m_schedule; }
    // A pair that cannot be gets the model's own schedule.
    void setPair(Sampler sampler, Schedule schedule);
    [[nodiscard]] Sampler sampler() const;
    [[nodiscard]] Schedule schedule() const;

Q_SIGNALS:
    void changed(); // by the user

private:
    void offerSchedules(Schedule wanted);
    QComboBox* m_sampler;
    QComboBox* m_schedule;
};

} // namespace seedbook
