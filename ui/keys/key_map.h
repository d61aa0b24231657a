// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/keys/action_table.h"
#include <QMap>
#include <QObject>
#include <map>
#include <optional>

namespace seedbook {

// The keys in use: those of the action table, changed by the user. One key never means two actions.
class KeyMap : public QObject
{
    Q_OBJECT
public:
    explicit KeyMap(QObject* parent = nullptr);

    // What stands in a key's way; `holder` is none for keys that walk the wall or work in every window.
    struct Conflict
    {
        std::optional<Act> holder;
    };

    [[nodiscard]] const QList<QKeySequence>& keys(Act act) const { return m_keys.at(act); }
    [[nodiscard]] bool isChanged(Act act) const;
    // Gives an action one key instead of those it has; changes nothing when there is a conflict.
    std::optional<Conflict> set(Act act, const QKeySequence& key);
    // Back to the keys of the table; changes nothing when another action has one of them by now.
    std::optional<Conflict> reset(Act act);
    void resetAll();

    // Changed actions for the settings: the action's id, its key in portable form; and back. What is unknown, fixed or
    // would mean two things is left out.
    [[nodiscard]] QMap<QString, QString> stored() const;
    void restore(const QMap<QString, QString>& stored);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] std::optional<Conflict> conflict(Act act, const QKeySequence& key) const;
    std::map<Act, QList<QKeySequence>> m_keys;
};

// As shown to people: "Ctrl+Enter", "P".
[[nodiscard]] QString keyText(const QKeySequence& key);
// The first key of an action.
[[nodiscard]] QString keyText(const KeyMap& keys, Act act);
// Whether the wall, the loupe or every window has its own use for a key, so that no action may take it.
[[nodiscard]] bool isFixedKey(const QKeySequence& key);

} // namespace seedbook
