// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/plan_fields.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/widgets/labels.h"
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

namespace seedbook {
namespace {

constexpr int kPauseMs = 150;

QComboBox* listNamed(const char* name, QWidget* owner)
{
    auto* list = new QComboBox(owner);
    list->setObjectName(QLatin1String(name));
    list->setMinimumContentsLength(6);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setFocusPolicy(Qt::StrongFocus);
    return list;
}

void addItem(QComboBox& list, const QString& text, const QString& tip, int value)
{
    list.addItem(text, value);
    list.setItemData(list.count() - 1, tip, Qt::ToolTipRole);
}

QString number(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

} // namespace

PlanFields::PlanFields(SessionBridge& bridge, QWidget* owner)
    : QObject(owner)
    , m_bridge(bridge)
    , m_plan(listNamed("plan", owner))
    , m_seeds(listNamed("seeds", owner))
    , m_line(wrappedLabel({}, "second", owner))
    , m_template(Template::parse({}, noLists()))
{
    const auto plan = [](PlanMode mode) { return static_cast<int>(mode); };
    addItem(*m_plan, tr("At random"), tr("By the weights; combinations may come twice"), plan(PlanMode::Random));
    addItem(*m_plan, tr("Each once"), tr("Every combination once, in shuffled order"), plan(PlanMode::Every));
    addItem(*m_plan, tr("All pairs"), tr("Every two values together at least once, in few pictures"),
            plan(PlanMode::Pairs));
    addItem(*m_plan, tr("Evenly"), tr("Every value of a choice equally often"), plan(PlanMode::Even));
    const auto seeds = [](SeedPolicy policy) { return static_cast<int>(policy); };
    addItem(*m_seeds, tr("One more each"), tr("42, 43, 44 …"), seeds(SeedPolicy::Ascending));
    addItem(*m_seeds, tr("The same"), tr("What differs is the prompt alone"), seeds(SeedPolicy::Same));
    addItem(*m_seeds, tr("Scattered"), tr("Over all numbers, decided by the first"), seeds(SeedPolicy::Scattered));
    m_line->setObjectName(QStringLiteral("planSummary"));
    m_line->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PlanFields::reckon);
    connect(m_plan, &QComboBox::currentIndexChanged, this, &PlanFields::changed);
    connect(m_seeds, &QComboBox::currentIndexChanged, this, &PlanFields::changed);
}

void PlanFields::setSettings(const ComposeSettings& settings)
{
    const QSignalBlocker quiet(this);
    m_plan->setCurrentIndex(m_plan->findData(static_cast<int>(settings.plan)));
    m_seeds->setCurrentIndex(m_seeds->findData(static_cast<int>(settings.seeds)));
}

void PlanFields::applyTo(ComposeSettings& settings) const
{
    settings.plan = static_cast<PlanMode>(m_plan->currentData().toInt());
    settings.seeds = static_cast<SeedPolicy>(m_seeds->currentData().toInt());
}

void PlanFields::ask(const Template& parsed, const ComposeSettings& settings)
{
    const PlanRequest request{settings.plan, settings.choiceSeed.value_or(settings.firstSeed),
                              static_cast<std::uint64_t>(settings.count)};
    if (request == m_request && parsed.text() == m_template.text() && &parsed.slots() == &m_template.slots())
        return;
    m_template = parsed;
    m_request = request;
    m_summary.reset();
    ++m_asked;
    m_pause.start();
}

void PlanFields::reckon()
{
    using Answer = Result<PlanSummary>;
    const auto work = [parsed = m_template, request = m_request]() -> Answer {
        const auto plan = DatasetPlan::make(parsed, request);
        return plan ? Answer(plan->summary()) : tl::unexpected(plan.error());
    };
    m_bridge.inBackground<Answer>(this, work, [this, asked = m_asked](const Answer& summary) {
        if (asked == m_asked)
            show(summary);
    });
}

void PlanFields::show(const Result<PlanSummary>& summary)
{
    if (summary)
        m_summary = *summary;
    // A problem of the template stands under its text.
    const bool problem = !summary && !m_template.firstError();
    QString line = problem ? errorText(summary.error()) : QString();
    if (summary && summary->allPairs > 0) {
        line = tr("%1 of %2 pairs of values").arg(number(summary->pairs), number(summary->allPairs));
        if (summary->repeats > 0)
            line += QStringLiteral(" · ") + tr("repeated prompts: %1").arg(number(summary->repeats));
    }
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    Q_EMIT planned();
}

int PlanFields::pictures(const ComposeSettings& settings) const
{
    return m_summary ? static_cast<int>(m_summary->pictures) : settings.count;
}

} // namespace seedbook
