// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template.h"
#include "ui/widgets/coloured_text.h"
#include <QAbstractListModel>
#include <vector>

namespace seedbook {

// Sample expansions of a template, one row each: what the next pictures would be asked for. Display role: the prompt;
// tool tip: the same, whole.
class ExampleModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { RunsRole = Qt::UserRole + 1 }; // QList<ColourRun>: the chosen parts, as indexes into the prompt

    using QAbstractListModel::QAbstractListModel;
    // Expansions of `firstSeed`, `firstSeed` + 1, …, without repeats, at most `rows`; a template without choices gives
    // one.
    void setTemplate(const Template& parsed, std::uint64_t firstSeed, int rows);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row
    {
        QString prompt;
        QList<ColourRun> runs;
    };
    std::vector<Row> m_rows;
};

// The parts of `expansion` as runs for ColouredText.
[[nodiscard]] QList<ColourRun> runsOf(const Expansion& expansion);

} // namespace seedbook
