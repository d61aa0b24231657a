// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cull/reject_reasons.h"
#include <QCoreApplication>
#include <QKeyEvent>
#include <utility>

namespace seedbook {

std::vector<RejectReason> rejectReasons()
{
    const auto translated = [](const char* text) { return QCoreApplication::translate("RejectReasons", text); };
    return {{Qt::Key_B, "blurry", translated(QT_TRANSLATE_NOOP("RejectReasons", "blurry"))},
            {Qt::Key_A, "artefacts", translated(QT_TRANSLATE_NOOP("RejectReasons", "artefacts"))},
            {Qt::Key_C, "composition", translated(QT_TRANSLATE_NOOP("RejectReasons", "composition"))},
            {Qt::Key_W, "wrong subject", translated(QT_TRANSLATE_NOOP("RejectReasons", "wrong subject"))},
            {Qt::Key_S, "wrong style", translated(QT_TRANSLATE_NOOP("RejectReasons", "wrong style"))},
            {Qt::Key_D, "duplicate", translated(QT_TRANSLATE_NOOP("RejectReasons", "duplicate"))}};
}

void ReasonPrompt::ask()
{
    if (!std::exchange(m_asking, true))
        QCoreApplication::instance()->installEventFilter(this);
}

bool ReasonPrompt::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // or the letter would run its own action
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt)
        return true;
    m_asking = false;
    QCoreApplication::instance()->removeEventFilter(this);
    std::string chosen;
    for (const RejectReason& reason : rejectReasons())
        if (reason.key == key)
            chosen = reason.stored;
    Q_EMIT answered(chosen);
    return true;
}

} // namespace seedbook
