// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/names_model.h"
#include "core/base/ascii.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include <algorithm>
#include <set>

namespace seedbook {
namespace {

constexpr int kMisfit = 10;

QString joined(const std::string& first, const std::string& second, const QString& between)
{
    const QString before = QString::fromStdString(first);
    return first.empty() || second.empty() ? before + QString::fromStdString(second)
                                           : before + between + QString::fromStdString(second);
}

QString tipOf(const LibraryItem& item, const QString& detail)
{
    return joined(joined(item.name, detail.toStdString(), QStringLiteral("\n")).toStdString(), item.words,
                  QStringLiteral("\n"));
}

} // namespace

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
        if (!begins && (byStart || !matches(item, query)))
            continue;
        if (fits && !known.insert(asciiLower(item.name)).second)
            continue;
        const int rank = begins ? 0 : name.contains(sought, Qt::CaseInsensitive) ? 1 : 2;
        const QString detail = joined(item.family, item.detail, QStringLiteral(" · "));
        rows.push_back({name, detail, plainTip(tipOf(item, detail)), fits, fits ? rank : rank + kMisfit});
    }
    std::erase_if(rows,
                  [&known](const Row& row) { return !row.fits && known.contains(asciiLower(row.name.toStdString())); });
    std::ranges::stable_sort(rows, {}, &Row::rank);
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
