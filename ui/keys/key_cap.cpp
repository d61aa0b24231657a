// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/keys/key_cap.h"
#include "ui/keys/key_map.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QKeyEvent>
#include <QStyle>

namespace seedbook {

QKeySequence keysOf(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_unknown:
    case 0:
        return {};
    default:
        break;
    }
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const QString typed = event.text();
    const bool sign = typed.size() == 1 && typed.at(0).isPrint() && !typed.at(0).isLetterOrNumber();
    if (sign && typed != QLatin1String(" "))
        modifiers &= ~Qt::ShiftModifier;
    return QKeySequence(QKeyCombination(modifiers, Qt::Key(event.key())));
}

KeyCap::KeyCap(QWidget* parent)
    : QPushButton(parent)
{
    setRole(this, "cap");
    setFocusPolicy(Qt::StrongFocus);
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, [this] { wait(!m_waiting); });
}

void KeyCap::setKeys(const QList<QKeySequence>& keys)
{
    QStringList all;
    for (const QKeySequence& key : keys)
        all << keyText(key);
    m_text = all.value(0);
    setToolTip(plainTip(all.join(QStringLiteral("  ·  "))));
    wait(false);
}

void KeyCap::wait(bool on)
{
    const bool was = std::exchange(m_waiting, on);
    setText(on ? tr("press keys…") : m_text);
    setProperty("waiting", on);
    style()->unpolish(this);
    style()->polish(this);
    if (was != on)
        Q_EMIT waiting(on);
}

bool KeyCap::event(QEvent* event)
{
    if (m_waiting && event->type() == QEvent::ShortcutOverride) {
        event->accept(); // or the key would run the action that has it now
        return true;
    }
    if (m_waiting && event->type() == QEvent::KeyPress) {
        keyPressEvent(static_cast<QKeyEvent*>(event)); // Tab too
        return true;
    }
    return QPushButton::event(event);
}

void KeyCap::keyPressEvent(QKeyEvent* event)
{
    if (!m_waiting) {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            return wait(true);
        return QPushButton::keyPressEvent(event);
    }
    if (event->key() == Qt::Key_Escape)
        return wait(false);
    const QKeySequence key = keysOf(*event);
    if (key.isEmpty())
        return;
    wait(false);
    Q_EMIT chosen(key);
}

void KeyCap::focusOutEvent(QFocusEvent* event)
{
    QPushButton::focusOutEvent(event);
    wait(false);
}

} // namespace seedbook
