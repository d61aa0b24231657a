// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/styles/style_shelf.h"
#include <QAbstractListModel>

namespace seedbook {

// The styles that match the search, favourites first.
class StyleModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    // `inUse`: index of the style that is laid over the template; -1 for none. Every word of `sought` must be in name
    // or text.
    void show(const std::vector<ShelfStyle>& styles, int inUse, const QString& sought);
    [[nodiscard]] const ShelfStyle& at(int row) const { return m_rows[static_cast<std::size_t>(row)].style; }
    [[nodiscard]] bool isInUse(int row) const { return m_rows[static_cast<std::size_t>(row)].inUse; }
    [[nodiscard]] int rowOf(const QString& name) const; // -1 for none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row
    {
        ShelfStyle style;
        bool inUse = false;
    };
    std::vector<Row> m_rows;
};

} // namespace seedbook
