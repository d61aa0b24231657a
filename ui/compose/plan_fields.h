// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/dataset_plan.h"
#include "core/session/compose_settings.h"
#include <QTimer>
#include <optional>

class QComboBox;
class QLabel;
class QWidget;

namespace seedbook {

class SessionBridge;

// Two lists, which combinations become pictures and which seeds these have, and a line that tells what the plan holds,
// reckoned beside the typing.
class PlanFields final : public QObject
{
    Q_OBJECT

public:
    // The widgets, "plan", "seeds" and "planSummary", are children of `owner`, which lays them out.
    PlanFields(SessionBridge& bridge, QWidget* owner);
    [[nodiscard]] QComboBox* planList() const { return m_plan; }
    [[nodiscard]] QComboBox* seedList() const { return m_seeds; }
    [[nodiscard]] QLabel* summaryLine() const { return m_line; }
    void setSettings(const ComposeSettings& settings);
    void applyTo(ComposeSettings& settings) const;
    // What to tell of; a later call replaces it.
    void ask(const Template& parsed, const ComposeSettings& settings);
    // Pictures of the plan that was asked for last; those of `settings` until it is reckoned.
    [[nodiscard]] int pictures(const ComposeSettings& settings) const;

Q_SIGNALS:
    void changed(); // by the user
    void planned(); // pictures() may be another

private:
    void reckon();
    void show(const Result<PlanSummary>& summary);
    SessionBridge& m_bridge;
    QComboBox* m_plan;
    QComboBox* m_seeds;
    QLabel* m_line;
    QTimer m_pause;
    Template m_template;
    PlanRequest m_request;
    int m_asked = 0;
    std::optional<PlanSummary> m_summary; // of m_request
};

} // namespace seedbook
