// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/plan_fields.h"
#include "core/planning/set_aside.h"
#include "core/session/generation_plan.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/compose/plan_heat_map.h"
#include "ui/compose/plan_tuning_form.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/labels.h"
#include <QComboBox>
#include <QDialog>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

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
    , m_line(new LinkLabel("second", owner))
    , m_tuning(new PlanTuningForm(owner))
    , m_fold(new Fold(tr("Plan"), m_tuning, owner))
    , m_template(Template::parse({}, noLists()))
{
    fillLists();
    m_line->setWordWrap(true);
    m_line->setToolTip(tr("Show which values meet, as a map"));
    m_fold->findChild<QToolButton*>()->setObjectName(QStringLiteral("planFold"));
    m_tuning->showFor(PlanMode::Random, SeedPolicy::Ascending);
    m_line->setObjectName(QStringLiteral("planSummary"));
    m_line->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PlanFields::reckon);
    connect(m_plan, &QComboBox::currentIndexChanged, this, &PlanFields::userChanged);
    connect(m_seeds, &QComboBox::currentIndexChanged, this, &PlanFields::userChanged);
    connect(m_tuning, &PlanTuningForm::changed, this, &PlanFields::changed);
    connect(m_line, &LinkLabel::activated, this, &PlanFields::showMap);
    connect(&bridge, &SessionBridge::decisionsChanged, this, [this] {
        if (m_request.mode == PlanMode::Holes)
            m_pause.start();
    });
}

void PlanFields::fillLists()
{
    const auto plan = [](PlanMode mode) { return static_cast<int>(mode); };
    addItem(*m_plan, tr("At random"), tr("By the weights; combinations may come twice"), plan(PlanMode::Random));
    addItem(*m_plan, tr("Each once"), tr("Every combination once, in shuffled order"), plan(PlanMode::Every));
    addItem(*m_plan, tr("All pairs"), tr("Every two values together at least once, in few pictures"),
            plan(PlanMode::Pairs));
    addItem(*m_plan, tr("Evenly"), tr("Every value of a choice equally often"), plan(PlanMode::Even));
    addItem(*m_plan, tr("What is missing"), tr("Among the pictures kept so far, up to a quota"), plan(PlanMode::Holes));
    addItem(*m_plan, tr("Some in full"), tr("All combinations of some choices; the others at random"),
            plan(PlanMode::Mixed));
    addItem(*m_plan, tr("Optional parts"), tr("All subsets of the parts that may be empty, at one seed"),
            plan(PlanMode::Matrix));
    const auto seeds = [](SeedPolicy policy) { return static_cast<int>(policy); };
    addItem(*m_seeds, tr("One more each"), tr("42, 43, 44 …"), seeds(SeedPolicy::Ascending));
    addItem(*m_seeds, tr("The same"), tr("What differs is the prompt alone"), seeds(SeedPolicy::Same));
    addItem(*m_seeds, tr("Scattered"), tr("Over all numbers, decided by the first"), seeds(SeedPolicy::Scattered));
    addItem(*m_seeds, tr("From a list"), tr("Round and round"), seeds(SeedPolicy::List));
    addItem(*m_seeds, tr("One per value"), tr("Of one choice: each of its values has a seed of its own"),
            seeds(SeedPolicy::PerValue));
}

void PlanFields::setSettings(const ComposeSettings& settings)
{
    const QSignalBlocker quiet(this);
    m_plan->setCurrentIndex(m_plan->findData(static_cast<int>(settings.plan)));
    m_seeds->setCurrentIndex(m_seeds->findData(static_cast<int>(settings.seeds)));
    m_tuning->setTuning(settings.tuning);
    m_tuning->showFor(settings.plan, settings.seeds);
}

// A choice that needs to be told more shows where.
void PlanFields::userChanged()
{
    const auto mode = static_cast<PlanMode>(m_plan->currentData().toInt());
    const auto seeds = static_cast<SeedPolicy>(m_seeds->currentData().toInt());
    m_tuning->showFor(mode, seeds);
    if (mode == PlanMode::Holes || mode == PlanMode::Mixed || seeds == SeedPolicy::List ||
        seeds == SeedPolicy::PerValue)
        m_fold->setOpen(true);
    Q_EMIT changed();
}

QString PlanFields::problem() const
{
    return m_tuning->problem();
}

void PlanFields::applyTo(ComposeSettings& settings) const
{
    settings.plan = static_cast<PlanMode>(m_plan->currentData().toInt());
    settings.seeds = static_cast<SeedPolicy>(m_seeds->currentData().toInt());
    settings.tuning = m_tuning->tuning();
}

void PlanFields::ask(const Template& parsed, const ComposeSettings& settings)
{
    const PlanRequest request = requestOf(settings);
    if (request == m_request && settings.negative == m_negative && parsed.text() == m_template.text() &&
        &parsed.slots() == &m_template.slots())
        return;
    m_negative = settings.negative;
    m_template = parsed;
    m_request = request;
    m_summary.reset();
    ++m_asked;
    m_pause.start();
}

void PlanFields::reckon()
{
    if (m_request.mode != PlanMode::Holes) {
        reckonWith({});
        return;
    }
    m_bridge.session().planPast(m_bridge.onGui<PlanPast>(this, [this, asked = m_asked](const Result<PlanPast>& past) {
        if (asked == m_asked)
            reckonWith(past ? std::make_shared<const PlanPast>(*past) : nullptr);
    }));
}

void PlanFields::reckonWith(std::shared_ptr<const PlanPast> past)
{
    using Answer = Result<PlanSummary>;
    PlanRequest request = m_request;
    request.past = std::move(past);
    const auto work = [parsed = m_template, negative = m_negative, request,
                       lists = m_bridge.session().lists()]() mutable -> Answer {
        if (!request.tuning.canary.empty())
            parsed = Template::parse(withoutCanary(parsed.text(), request.tuning.canary), lists);
        if (request.tuning.everyNegative)
            request.negative = std::make_shared<const Template>(Template::parse(negative, lists));
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
        line = tr("%1 of %2 pairs of values").arg(number(summary->pairs), number(summary->pairs + summary->missing));
        if (summary->forbidden > 0)
            line += QStringLiteral(" · ") + tr("forbidden by rules: %1").arg(number(summary->forbidden));
        if (summary->present > 0)
            line += QStringLiteral(" · ") + tr("there already: %1").arg(number(summary->present));
        if (summary->offStyle > 0)
            line += QStringLiteral(" · ") + tr("for tests: %1").arg(number(summary->offStyle));
        if (summary->repeats > 0)
            line += QStringLiteral(" · ") + tr("repeated prompts: %1").arg(number(summary->repeats));
    }
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    Q_EMIT planned();
}

void PlanFields::showMap()
{
    if (!m_summary || m_summary->grid.values.empty())
        return;
    auto* window = new QDialog(m_line->window());
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(tr("Pictures per pair of values"));
    auto* map = new PlanHeatMap;
    auto* scroll = new QScrollArea(window);
    scroll->setWidget(map);
    map->setGrid(m_summary->grid);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* lines = new QVBoxLayout(window);
    lines->addWidget(wrappedLabel(
        tr("The brighter, the more pictures. An empty frame is a missing pair, a cross one that rules forbid."),
        "second"));
    lines->addWidget(scroll);
    window->resize(map->sizeHint() + QSize(60, 110));
    window->open();
}

int PlanFields::pictures(const ComposeSettings& settings) const
{
    return m_summary ? static_cast<int>(m_summary->pictures) : settings.count;
}

} // namespace seedbook
