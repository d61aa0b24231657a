// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/plan_refill.h"
#include "ui/bridge/session_bridge.h"
#include "ui/state/studio_state.h"
#include <algorithm>

namespace seedbook {
namespace {

constexpr int kPauseMs = 800;

} // namespace

PlanRefill::PlanRefill(SessionBridge& bridge, const StudioState& state, QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_state(state)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PlanRefill::refill);
    connect(&bridge, &SessionBridge::projectOpened, &m_pause, &QTimer::stop);
    connect(&bridge, &SessionBridge::decisionsChanged, this, [this](const DecisionsChanged& event) {
        const auto rejected = [](const auto& change) { return change.second == Verdict::Rejected; };
        if (wanted() && std::ranges::any_of(event.receipt.changed, rejected))
            m_pause.start();
    });
}

bool PlanRefill::wanted() const
{
    const ComposeSettings& settings = m_state.compose();
    return settings.plan == PlanMode::Holes && settings.tuning.quota.refill && !m_state.readOnly();
}

void PlanRefill::refill()
{
    if (!wanted())
        return;
    ComposeSettings settings = m_state.compose();
    settings.tuning.quota.countOpen = true;
    // What is wrong with the settings stands under their fields.
    m_bridge.session().generate(settings, m_bridge.onGui<GenerateReceipt>(this, [](const Result<GenerateReceipt>&) {}));
}

} // namespace seedbook
