// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/example_model.h"
#include "ui/compose/text_positions.h"
#include "ui/widgets/labels.h"
#include <algorithm>

namespace seedbook {

QList<ColourRun> runsOf(const Expansion& expansion)
{
    const TextPositions positions(QString::fromStdString(expansion.prompt));
    QList<ColourRun> runs;
    for (const PromptPart& part : expansion.parts) {
        const int begin = positions.indexOf(part.where.begin);
        runs.append({begin, positions.indexOf(part.where.end) - begin, part.slot});
    }
    return runs;
}

void ExampleModel::setTemplate(const Template& parsed, std::uint64_t firstSeed, int rows)
{
    constexpr int kTriesPerRow = 4; // few combinations: do not search for long
    std::vector<Row> found;
    if (!parsed.text().empty()) {
        for (int i = 0; i < rows * kTriesPerRow && static_cast<int>(found.size()) < rows; ++i) {
            const Expansion expansion = parsed.expand(firstSeed + static_cast<std::uint64_t>(i));
            const QString prompt = QString::fromStdString(expansion.prompt);
            const bool known =
                std::any_of(found.begin(), found.end(), [&](const Row& row) { return row.prompt == prompt; });
            if (!prompt.isEmpty() && !known)
                found.push_back({prompt, runsOf(expansion)});
        }
    }
    beginResetModel();
    m_rows = std::move(found);
    endResetModel();
}

int ExampleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ExampleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return row.prompt;
    if (role == Qt::ToolTipRole)
        return plainTip(row.prompt);
    if (role == RunsRole)
        return QVariant::fromValue(row.runs);
    return {};
}

} // namespace seedbook
