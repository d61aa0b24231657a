// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/dataset_plan.h"
#include "core/session/compose_settings.h"
#include <QTimer>
#include <optional>

class QComboBox;
class QWidget;

namespace seedbook {

class Fold;
class LinkLabel;
class PlanTuningForm;
class SessionBridge;

// Two lists, which combinations become pictures and which seeds these have, and a line that tells what the plan holds,
// reckoned beside the typing; pressed, it shows a heat map of pairs.
class PlanFields final : public QObject
{
    Q_OBJECT

public:
    // The widgets, "plan", "seeds" and "planSummary", are children of `owner`, which lays them out.
    PlanFields(SessionBridge& bridge, QWidget* owner);
    [[nodiscard]] QComboBox* planList() const { return m_plan; }
    [[nodiscard]] QComboBox* seedList() const { return m_seeds; }
    [[nodiscard]] LinkLabel* summaryLine() const { return m_line; }
    // "Plan": all else that a plan is told, folded away.
    [[nodiscard]] Fold* tuningFold() const { return m_fold; }
    // Why this cannot be planned, in one sentence; "" when it can.
    [[nodiscard]] QString problem() const;
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
    void fillLists();
    void reckon();
    void reckonWith(std::shared_ptr<const PlanPast> past);
    void show(const Result<PlanSummary>& summary);
    void showMap();
    void userChanged();
    SessionBridge& m_bridge;
    QComboBox* m_plan;
    QComboBox* m_seeds;
    LinkLabel* m_line;
    PlanTuningForm* m_tuning;
    Fold* m_fold;
    QTimer m_pause;
    Template m_template;
    std::string m_negative;
    PlanRequest m_request;
    int m_asked = 0;
    std::optional<PlanSummary> m_summary; // of m_request
};

} // namespace seedbook
