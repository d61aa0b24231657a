// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/export/export_job.h"
#include "ui/bridge/session_bridge.h"
#include "ui/state/studio_state.h"
#include <tuple>
#include <utility>

namespace seedbook {
ExportJob::ExportJob(SessionBridge& bridge, StudioState& state, QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_state(state)
{
    constexpr int kPauseMs = 150;
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ExportJob::replan);
    connect(&m_state, &StudioState::projectChanged, this, &ExportJob::reset);
    connect(&m_state, &StudioState::countsChanged, this, [this] { m_pause.start(); });
}

ExportJob::~ExportJob()
{
    m_stop.request_stop();
}

void ExportJob::setRequest(const ExportRequest& request)
{
    if (request == m_request)
        return;
    m_request = request;
    if (m_phase != Phase::Running)
        forgetOutcome();
    Q_EMIT requestChanged();
    m_pause.start();
}

bool ExportJob::canStart() const
{
    return m_phase != Phase::Running && m_plan && !m_plan->files.empty() && m_plan->bytesFree > m_plan->bytes &&
           !m_request.out.empty();
}

void ExportJob::replan()
{
    ++m_newest;
    if (!m_state.hasProject() || m_request.format.empty() || m_state.counts().kept == 0) {
        m_plan.reset();
        m_error.reset();
        Q_EMIT planChanged();
        return;
    }
    const auto done = [this, number = m_newest](const Result<ExportPlan>& plan) {
        if (number == m_newest)
            planArrived(plan);
    };
    m_bridge.session().planExport(m_request, m_bridge.onGui<ExportPlan>(this, done));
}

void ExportJob::planArrived(const Result<ExportPlan>& plan)
{
    m_plan.reset();
    if (!m_failed)
        m_error.reset();
    if (plan) {
        m_plan = *plan;
    } else {
        m_error = plan.error();
        m_failed = false;
    }
    Q_EMIT planChanged();
}

void ExportJob::start()
{
    if (!canStart())
        return;
    m_stop = std::stop_source();
    m_done = 0;
    m_all = 0;
    m_result.reset();
    m_error.reset();
    m_failed = false;
    setPhase(Phase::Running);
    const auto makeParent = [folder = m_request.out.parent_path()] {
        std::error_code error;
        std::filesystem::create_directories(folder, error);
        return error;
    };
    // A parent that cannot be made is told by the writer, which needs it.
    m_bridge.inBackground<std::error_code>(this, makeParent, [this](std::error_code) { write(); });
}

void ExportJob::write()
{
    const auto show = m_bridge.onGui<std::pair<std::size_t, std::size_t>>(
        this, [this](const Result<std::pair<std::size_t, std::size_t>>& counts) {
            std::tie(m_done, m_all) = *counts;
            Q_EMIT progressed();
        });
    const auto progress = [show](std::size_t done, std::size_t all) { show(std::pair(done, all)); };
    const auto done = [this](const Result<ExportResult>& result) { finished(result); };
    m_bridge.session().runExport(m_request, progress, m_stop.get_token(), m_bridge.onGui<ExportResult>(this, done));
}

void ExportJob::cancel()
{
    m_stop.request_stop();
}

void ExportJob::finished(const Result<ExportResult>& result)
{
    if (result)
        m_result = *result;
    else
        m_error = result.error();
    if (!result)
        m_state.addNote(result.error(), {NotePlace::Kind::Export, 0, QStringLiteral("folder")});
    m_failed = !result;
    setPhase(result ? Phase::Done : Phase::Idle);
}

void ExportJob::putResultAway()
{
    const bool written = m_result.has_value();
    reset();
    if (written)
        Q_EMIT putAway();
}

void ExportJob::reset()
{
    if (m_phase == Phase::Running)
        return;
    forgetOutcome();
    replan();
}

void ExportJob::forgetOutcome()
{
    m_result.reset();
    m_error.reset();
    m_failed = false;
    m_plan.reset();
    setPhase(Phase::Idle);
}

void ExportJob::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT phaseChanged();
}

} // namespace seedbook
