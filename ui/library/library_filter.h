// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/library/item_list_model.h"
#include <QWidget>
#include <array>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace seedbook {

// Search, kinds with their counts, and order of the library.
class LibraryFilter final : public QWidget
{
    Q_OBJECT

public:
    LibraryFilter(ItemListModel& items, QWidget* parent = nullptr);
    [[nodiscard]] QLineEdit& field() const { return *m_field; }
    void setQuery(const QString& query);
    // Shows what matches of every kind, by any name.
    void clear();
    // After the items changed.
    void showCounts();

Q_SIGNALS:
    void changed();
    void leftDown();   // Enter or the down key in the field
    void leftEscape(); // Escape in an empty field

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static constexpr std::size_t kChips = 6;
    ItemListModel& m_items;
    QLineEdit* m_field;
    std::array<QPushButton*, kChips> m_chips{};
    QComboBox* m_order;
};

} // namespace seedbook
