// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/keys/key_map.h"
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace seedbook {

class KeyCap;

// Every action with its key; a key is changed by pressing its cap and then the new keys. A key that another action has
// is refused with that action's name. Changes hold at once.
class KeyListView final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyListView(KeyMap& keys, QWidget* parent = nullptr);
    [[nodiscard]] KeyCap* cap(Act act) const { return m_rows.at(act).cap; }
    [[nodiscard]] QPushButton* resetButton(Act act) const { return m_rows.at(act).reset; }
    [[nodiscard]] QString message() const;

private:
    struct Row
    {
        KeyCap* cap = nullptr;
        QPushButton* reset = nullptr;
    };
    QWidget* buildHead();
    void addGroup(QGridLayout* grid, ActGroup group);
    void addRow(QGridLayout* grid, const ActRow& row);
    void change(Act act, const QKeySequence& key);
    void tell(const std::optional<KeyMap::Conflict>& conflict, const QString& key);
    void follow();

    KeyMap& m_keys;
    std::map<Act, Row> m_rows;
    QLabel* m_message = nullptr;
    QPushButton* m_resetAll = nullptr;
};

} // namespace seedbook
