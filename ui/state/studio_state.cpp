// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/state/studio_state.h"
#include "ui/bridge/session_bridge.h"

namespace seedbook {

namespace {

bool sameRow(const std::optional<PictureRow>& a, const std::optional<PictureRow>& b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    return a->id == b->id && a->verdict == b->verdict;
}

} // namespace

StudioState::StudioState(SessionBridge& bridge, QObject* parent)
    : QObject(parent)
{
    connect(&bridge, &SessionBridge::projectOpened, this, [this](const ProjectInfo& project) {
        m_project = project;
        m_project.pictures.clear();
        m_project.pictures.shrink_to_fit();
        m_hasProject = true;
        m_queue.phase = QueueState::Phase::Idle;
        m_queue.done = m_queue.failed = m_queue.total = 0;
        m_current.reset();
        m_making.reset();
        announce();
    });
    connect(&bridge, &SessionBridge::projectFailed, this, [this] {
        m_hasProject = false;
        Q_EMIT projectChanged();
    });
    connect(&bridge, &SessionBridge::pictureAdded, this,
            [this](const PictureAdded& event) { setCounts(event.counts); });
    connect(&bridge, &SessionBridge::decisionsChanged, this,
            [this](const DecisionsChanged& event) { setCounts(event.receipt.counts); });
    connect(&bridge, &SessionBridge::queueChanged, this, [this](const QueueChanged& event) {
        m_queue = event.state;
        Q_EMIT queueChanged();
    });
    connect(&bridge, &SessionBridge::noted, this, [this](const Error& error) { addNote(error); });
}

void StudioState::announce()
{
    Q_EMIT projectChanged();
    Q_EMIT composeChanged();
    Q_EMIT countsChanged();
    Q_EMIT queueChanged();
    Q_EMIT currentChanged();
}

void StudioState::setCompose(const ComposeSettings& compose)
{
    if (m_project.compose == compose)
        return;
    m_project.compose = compose;
    Q_EMIT composeChanged();
}

void StudioState::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    Q_EMIT modeChanged(mode);
}

void StudioState::setCurrent(const std::optional<PictureRow>& row)
{
    if (sameRow(m_current, row))
        return;
    m_current = row;
    Q_EMIT currentChanged();
}

void StudioState::setMaking(const std::optional<Making>& making)
{
    if (!making && !m_making)
        return;
    m_making = making;
    Q_EMIT makingChanged();
}

void StudioState::setCounts(const VerdictCounts& counts)
{
    if (m_project.counts == counts)
        return;
    m_project.counts = counts;
    Q_EMIT countsChanged();
}

} // namespace seedbook
