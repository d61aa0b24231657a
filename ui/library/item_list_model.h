// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/library/library_shelf.h"
#include <QAbstractListModel>
#include <map>
#include <optional>

namespace seedbook {

enum class ItemOrder { Name, Size, Newest };

// The items of the library that a search and a kind leave over, in an order. Display role: the name; tool tip: the
// path. What cannot be used comes last.
class ItemListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setItems(LibraryShelf::Items items);
    void setQuery(const QString& query);
    void setKind(std::optional<ItemKind> kind); // none: all
    void setOrder(ItemOrder order);
    [[nodiscard]] const ShelfItem& at(int row) const { return (*m_items)[m_rows[static_cast<std::size_t>(row)]]; }
    [[nodiscard]] int rowOf(const std::filesystem::path& path) const; // -1: not shown
    // Items that match the search, by kind.
    [[nodiscard]] const std::map<ItemKind, int>& counts() const { return m_counts; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] bool matches(const ShelfItem& item) const;
    void arrange();
    void choose();

    LibraryShelf::Items m_items = std::make_shared<std::vector<ShelfItem>>();
    std::vector<std::size_t> m_rows; // into m_items
    std::map<ItemKind, int> m_counts;
    QStringList m_words; // folded
    std::optional<ItemKind> m_kind;
    ItemOrder m_order = ItemOrder::Name;
};

} // namespace seedbook
