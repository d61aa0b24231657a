// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <QObject>
#include <QTimer>
#include <optional>
#include <stop_token>

namespace seedbook {

class SessionBridge;
class StudioState;

// What the export's panel and page share: the request, the plan that follows from it, and the export that runs.
// Planning waits for a pause in typing and for decisions; a plan of an older request is dropped.
class ExportJob final : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Idle, Running, Done };

    ExportJob(SessionBridge& bridge, StudioState& state, QObject* parent = nullptr);
    ~ExportJob() override;

    [[nodiscard]] const ExportRequest& request() const { return m_request; }
    void setRequest(const ExportRequest& request);
    // None while planning, or when planning failed: then error() says why.
    [[nodiscard]] const std::optional<ExportPlan>& plan() const { return m_plan; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    // True when error() is of an export that did not end well, not of planning.
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] std::size_t done() const { return m_done; }
    [[nodiscard]] std::size_t all() const { return m_all; }
    // Of the last export that ended well.
    [[nodiscard]] const std::optional<ExportResult>& result() const { return m_result; }

    [[nodiscard]] bool canStart() const;
    void start(); // does nothing unless canStart()
    void cancel();
    // Puts the result or the error away and plans again.
    void putResultAway();

Q_SIGNALS:
    void requestChanged();
    void planChanged(); // plan() or error()
    void phaseChanged();
    void progressed();
    void putAway(); // by putResultAway(), of a dataset that was written

private:
    void reset();
    void replan();
    void write();
    void forgetOutcome();
    void planArrived(const Result<ExportPlan>& plan);
    void finished(const Result<ExportResult>& result);
    void setPhase(Phase phase);

    SessionBridge& m_bridge;
    StudioState& m_state;
    ExportRequest m_request;
    std::optional<ExportPlan> m_plan;
    std::optional<Error> m_error;
    std::optional<ExportResult> m_result;
    Phase m_phase = Phase::Idle;
    bool m_failed = false;
    std::size_t m_done = 0, m_all = 0;
    quint64 m_newest = 0; // of the plans asked for
    std::stop_source m_stop;
    QTimer m_pause;
};

} // namespace seedbook
