// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/exporting/dataset_writer.h"
#include <QList>
#include <QString>
#include <vector>

namespace seedbook {

// One line of "Checks": true of the plan (Good), worth a look (Warning), or a reason not to start (Bad).
struct ExportCheck
{
    enum class State { Good, Warning, Bad };
    State state = State::Good;
    QString text;
    friend bool operator==(const ExportCheck&, const ExportCheck&) = default;
};

// What can be told of a plan before anything is written: labels in each split, the writer's own warnings, uneven
// labels, free space.
[[nodiscard]] QList<ExportCheck> checksOf(const ExportPlan& plan);

// Pictures per label over all splits, the fullest first.
struct LabelCount
{
    QString label;
    std::size_t pictures = 0;
    friend bool operator==(const LabelCount&, const LabelCount&) = default;
};
[[nodiscard]] std::vector<LabelCount> labelCountsOf(const ExportPlan& plan);

// Number of pictures a plan writes.
[[nodiscard]] std::size_t picturesIn(const ExportPlan& plan);

} // namespace seedbook
