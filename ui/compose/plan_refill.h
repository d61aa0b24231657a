// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QTimer>

namespace seedbook {

class SessionBridge;
class StudioState;

// Keeps a quota going: while the settings say so, rejected pictures are planned and queued anew, until the number
// wanted is kept. Undecided and waiting pictures count, so that no more are made than may be needed.
class PlanRefill final : public QObject
{
    Q_OBJECT

public:
    PlanRefill(SessionBridge& bridge, const StudioState& state, QObject* parent);

private:
    [[nodiscard]] bool wanted() const;
    void refill();
    SessionBridge& m_bridge;
    const StudioState& m_state;
    QTimer m_pause; // decisions come in bursts
};

} // namespace seedbook
