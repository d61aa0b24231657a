// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cull/curator.h"
#include "ui/bridge/session_bridge.h"
#include "ui/state/studio_state.h"
#include "ui/wall/picture_model.h"

namespace seedbook {

Curator::Curator(SessionBridge& bridge, StudioState& state, PictureModel& model, QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_state(state)
    , m_model(model)
{
    connect(&bridge, &SessionBridge::decisionsChanged, this,
            [this](const DecisionsChanged& event) { m_model.commit(event.receipt.changed); });
}

void Curator::decide(const std::vector<PictureId>& ids, Verdict verdict, const std::string& reason)
{
    if (ids.empty())
        return;
    count(+1);
    m_model.propose(ids, verdict);
    const DecidedBy by = ids.size() > 1 ? DecidedBy::Bulk : DecidedBy::Key;
    m_bridge.session().decide(ids, verdict, reason, by,
                              m_bridge.onGui<DecisionReceipt>(this, [this, ids](Result<DecisionReceipt> receipt) {
                                  if (receipt)
                                      m_model.commit(receipt->changed);
                                  else
                                      m_state.addNote(receipt.error());
                                  m_model.settle(ids);
                                  count(-1);
                              }));
}

void Curator::undo()
{
    step(true);
}

void Curator::redo()
{
    step(false);
}

void Curator::step(bool undo)
{
    count(+1);
    auto done = m_bridge.onGui<DecisionReceipt>(this, [this, undo](Result<DecisionReceipt> receipt) {
        count(-1);
        if (!receipt && receipt.error().code == ErrorCode::NotFound) {
            Q_EMIT nothingToChange(undo);
        } else if (!receipt) {
            m_state.addNote(receipt.error());
        } else {
            m_model.commit(receipt->changed);
            if (!receipt->changed.empty())
                Q_EMIT changedBack(receipt->changed.front().first);
        }
    });
    if (undo)
        m_bridge.session().undoDecision(std::move(done));
    else
        m_bridge.session().redoDecision(std::move(done));
}

void Curator::count(int change)
{
    m_unsaved += change;
    Q_EMIT unsavedChanged(m_unsaved);
}

} // namespace seedbook
