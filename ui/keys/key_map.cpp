// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/keys/key_map.h"
#include <algorithm>

namespace seedbook {

KeyMap::KeyMap(QObject* parent)
    : QObject(parent)
{
    for (const ActRow& row : actTable())
        m_keys[row.act] = row.keys;
}

bool KeyMap::isChanged(Act act) const
{
    return keys(act) != defaultKeys(act);
}

std::optional<KeyMap::Conflict> KeyMap::conflict(Act act, const QKeySequence& key) const
{
    if (key.isEmpty() || isFixedKey(key))
        return Conflict{};
    for (const auto& [other, keys] : m_keys)
        if (other != act && keys.contains(key))
            return Conflict{other};
    return std::nullopt;
}

std::optional<KeyMap::Conflict> KeyMap::set(Act act, const QKeySequence& key)
{
    if (const auto found = conflict(act, key))
        return found;
    m_keys[act] = {key};
    Q_EMIT changed();
    return std::nullopt;
}

std::optional<KeyMap::Conflict> KeyMap::reset(Act act)
{
    for (const QKeySequence& key : defaultKeys(act))
        for (const auto& [other, keys] : m_keys)
            if (other != act && keys.contains(key))
                return Conflict{other};
    m_keys[act] = defaultKeys(act);
    Q_EMIT changed();
    return std::nullopt;
}

void KeyMap::resetAll()
{
    for (const ActRow& row : actTable())
        m_keys[row.act] = row.keys;
    Q_EMIT changed();
}

QMap<QString, QString> KeyMap::stored() const
{
    QMap<QString, QString> changes;
    for (const ActRow& row : actTable())
        if (isChanged(row.act))
            changes[row.id] = keys(row.act).first().toString(QKeySequence::PortableText);
    return changes;
}

void KeyMap::restore(const QMap<QString, QString>& stored)
{
    const QList<ActRow> table = actTable();
    for (const ActRow& row : table)
        m_keys[row.act] = row.keys;
    // All at once, since two actions may have changed places.
    for (const ActRow& row : table)
        if (const QKeySequence key(stored.value(row.id), QKeySequence::PortableText);
            !key.isEmpty() && !isFixedKey(key))
            m_keys[row.act] = {key};
    const auto clash = [this](Act act) {
        const auto& mine = m_keys.at(act);
        return std::any_of(mine.begin(), mine.end(),
                           [&](const QKeySequence& key) { return conflict(act, key).has_value(); });
    };
    const bool twice = std::any_of(table.begin(), table.end(),
                                   [&](const ActRow& row) { return isChanged(row.act) && clash(row.act); });
    if (twice)
        resetAll();
    else
        Q_EMIT changed();
}

QString keyText(const QKeySequence& key)
{
    QString text = key.toString(QKeySequence::NativeText);
    return text.replace(QLatin1String("Return"), QLatin1String("Enter"));
}

QString keyText(const KeyMap& keys, Act act)
{
    return keyText(keys.keys(act).first());
}

bool isFixedKey(const QKeySequence& key)
{
    static const QList<QKeySequence> fixed = [] {
        QList<QKeySequence> all{QKeySequence(Qt::CTRL | Qt::Key_A), QKeySequence(Qt::CTRL | Qt::Key_C),
                                QKeySequence(Qt::CTRL | Qt::Key_V), QKeySequence(Qt::CTRL | Qt::Key_X)};
        for (const Qt::Key one : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End,
                                  Qt::Key_PageUp, Qt::Key_PageDown})
            all << QKeySequence(one) << QKeySequence(Qt::SHIFT | one);
        for (const Qt::Key one : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape, Qt::Key_Tab,
                                  Qt::Key_Backtab, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Equal})
            all << QKeySequence(one);
        return all;
    }();
    return fixed.contains(key);
}

} // namespace seedbook
