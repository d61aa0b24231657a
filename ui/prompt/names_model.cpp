// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/names_model.h"
#include "core/base/ascii.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include <algorithm>
#include <set>
#include <tuple>

namespace seedbook {

void NamesModel::setItems(const std::vector<LibraryItem>& items, const PromptNames& names, const QString& sought,
                          bool byStart)
{
    const std::string query = sought.toStdString();
    std::vector<Row> rows;
    std::set<std::string> known;
    for (const LibraryItem& item : items) {
        const QString name = QString::fromStdString(item.name);
        const bool begins = name.startsWith(sought, Qt::CaseInsensitive);
        const bool fits = fitsModel(names, item.family);
        if (!(byStart ? begins : begins || matches(item, query)) ||
            (fits && !known.insert(asciiLower(item.name)).second))
            continue;
        const QString family = QString::fromStdString(item.family);
        const QString detail = QString::fromStdString(item.detail);
        const QString both =
            family.isEmpty() || detail.isEmpty() ? family + detail : family + QStringLiteral(" · ") + detail;
        const QString words = QString::fromStdString(item.words);
        rows.push_back(
            {name, both,
             plainTip(name + QLatin1Char('\n') + both + (words.isEmpty() ? words : QLatin1Char('\n') + words)), fits,
             begins});
    }
    std::erase_if(rows,
                  [&known](const Row& row) { return !row.fits && known.contains(asciiLower(row.name.toStdString())); });
    std::ranges::stable_sort(rows, {}, [](const Row& row) { return std::pair(!row.fits, !row.begins); });
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int NamesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant NamesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.name;
    case Qt::ToolTipRole:
        return row.tip;
    case Qt::ForegroundRole:
        return row.fits ? QVariant() : QVariant(tokens().faint);
    case DetailRole:
        return row.detail;
    case FitsRole:
        return row.fits;
    default:
        return {};
    }
}

} // namespace seedbook
