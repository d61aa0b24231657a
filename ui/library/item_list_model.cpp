// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/library/item_list_model.h"
#include "ui/bridge/session_bridge.h"
#include "ui/widgets/labels.h"
#include <algorithm>
#include <tuple>

namespace seedbook {

void ItemListModel::setItems(LibraryShelf::Items items)
{
    beginResetModel();
    m_items = std::move(items);
    choose();
    endResetModel();
}

void ItemListModel::setQuery(const QString& query)
{
    m_words = query.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    arrange();
}

void ItemListModel::setKind(std::optional<ItemKind> kind)
{
    m_kind = kind;
    arrange();
}

void ItemListModel::setOrder(ItemOrder order)
{
    m_order = order;
    arrange();
}

bool ItemListModel::matches(const ShelfItem& item) const
{
    return std::ranges::all_of(m_words, [&item](const QString& word) {
        const std::string digits = word.toStdString();
        return item.words.contains(word) || item.item.sha256.starts_with(digits) ||
               item.item.autoV3.starts_with(digits);
    });
}

void ItemListModel::arrange()
{
    beginResetModel();
    choose();
    endResetModel();
}

void ItemListModel::choose()
{
    std::vector<std::size_t> rows;
    std::map<ItemKind, int> counts;
    for (std::size_t i = 0; i < m_items->size(); ++i) {
        const ShelfItem& one = (*m_items)[i];
        if (!matches(one))
            continue;
        ++counts[one.item.kind];
        if (!m_kind || one.item.kind == *m_kind)
            rows.push_back(i);
    }
    const auto key = [this](std::size_t i) {
        const ShelfItem& one = (*m_items)[i];
        const std::int64_t size = m_order == ItemOrder::Size ? -static_cast<std::int64_t>(one.item.bytes) : 0;
        const std::int64_t date = m_order == ItemOrder::Newest ? -one.item.modified : 0;
        return std::tuple(one.item.kind == ItemKind::Refused, size, date, one.rank);
    };
    std::ranges::sort(rows, {}, key);
    m_counts = std::move(counts);
    m_rows = std::move(rows);
}

int ItemListModel::rowOf(const std::filesystem::path& path) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (at(row).item.path == path)
            return row;
    return -1;
}

int ItemListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ItemListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return at(index.row()).name;
    if (role == Qt::AccessibleDescriptionRole)
        return at(index.row()).summary;
    if (role == Qt::ToolTipRole)
        return plainTip(toQString(at(index.row()).item.path));
    return {};
}

} // namespace seedbook
