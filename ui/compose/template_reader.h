// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template.h"
#include <QObject>
#include <QString>
#include <QTimer>

namespace seedbook {

class SessionBridge;

// Parses the template while it is typed: a short pause after the last key, then on a worker (lists are files), and a
// result that is no longer of the newest text is dropped.
class TemplateReader final : public QObject
{
    Q_OBJECT

public:
    explicit TemplateReader(SessionBridge& bridge, QObject* parent = nullptr);
    // Where `__name__` finds its values from now on; the last text is parsed again.
    void setLists(ListSource lists);
    void setText(const QString& text);
    // True between setText() and its parsed().
    [[nodiscard]] bool isPending() const { return m_pending; }

Q_SIGNALS:
    void parsed(const seedbook::Template& result);

private:
    void start();
    SessionBridge& m_bridge;
    ListSource m_lists;
    QString m_text;
    QTimer m_pause;
    quint64 m_newest = 0;
    bool m_pending = false;
};

} // namespace seedbook
