// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStyledItemDelegate>
#include <filesystem>

namespace seedbook {

class ItemListModel;
class ItemPictures;
struct ShelfItem;

// Paints an item as a card: picture or the letters of its family, name, summary; of what cannot be used, the reason.
class ItemDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ItemDelegate(const ItemListModel& model, ItemPictures& pictures, QObject* parent = nullptr);
    void setInUse(const std::filesystem::path& model) { m_inUse = model; } // marked as such
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPicture(QPainter& painter, const QRect& box, const ShelfItem& item) const;
    static void paintReason(QPainter& painter, const QRect& box, const ShelfItem& item);
    const ItemListModel& m_model;
    ItemPictures& m_pictures;
    std::filesystem::path m_inUse;
};

} // namespace seedbook
