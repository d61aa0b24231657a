// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/plan_tuning_form.h"
#include "core/planning/set_aside.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/captions.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace seedbook {
namespace {

constexpr int kMostQuota = 100'000;

template <class Field>
Field* named(const char* name, Field* field)
{
    field->setObjectName(QLatin1String(name));
    field->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls the panel, not a value under it
    return field;
}

std::vector<std::string> wordsOf(const QLineEdit& field)
{
    std::vector<std::string> words;
    for (const QString& word : field.text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!word.trimmed().isEmpty())
            words.push_back(word.trimmed().toStdString());
    return words;
}

QString joined(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list += QString::fromStdString(word);
    return list.join(QStringLiteral(", "));
}

// What cannot be read is left out; see problem().
std::vector<Choice> choicesOf(const QLineEdit& field)
{
    std::vector<Choice> choices;
    for (const std::string& word : wordsOf(field))
        if (auto choice = choiceFromText(word))
            choices.push_back(std::move(*choice));
    return choices;
}

QString textOf(const std::vector<Choice>& choices)
{
    std::vector<std::string> words;
    for (const Choice& choice : choices)
        words.push_back(std::string(choice.slot).append("=").append(choice.value));
    return joined(words);
}

} // namespace

PlanTuningForm::PlanTuningForm(QWidget* parent)
    : QWidget(parent)
    , m_goal(named("planGoal", new QComboBox(this)))
    , m_quota(named("planQuota", new QSpinBox(this)))
    , m_cells(named("planCells", new QLineEdit(this)))
    , m_countOpen(named("planCountOpen", new QCheckBox(tr("Count undecided pictures, too"), this)))
    , m_refill(named("planRefill", new QCheckBox(tr("Make what is rejected anew"), this)))
    , m_every(named("planEvery", new QLineEdit(this)))
    , m_seedList(named("planSeedList", new QLineEdit(this)))
    , m_seedSlot(named("planSeedSlot", new QLineEdit(this)))
    , m_twins(named("planTwins", new QCheckBox(tr("Follow each picture by its twin"), this)))
    , m_twinSlot(named("planTwinSlot", new QLineEdit(this)))
    , m_everyNegative(named("planEveryNegative", new QCheckBox(tr("Every combination of the negative"), this)))
    , m_offStyle(named("planOffStyle", new QLineEdit(this)))
    , m_canary(named("planCanary", new QLineEdit(this)))
{
    m_goal->addItem(tr("Each value"), static_cast<int>(PlanGoal::Values));
    m_goal->addItem(tr("Each pair"), static_cast<int>(PlanGoal::Pairs));
    m_goal->addItem(tr("Each combination of"), static_cast<int>(PlanGoal::Cells));
    m_quota->setRange(1, kMostQuota);
    m_cells->setPlaceholderText(tr("names of choices, with commas"));
    m_refill->setToolTip(tr("Whenever a picture is rejected, until the wanted number is kept"));
    m_every->setPlaceholderText(tr("names of choices, with commas"));
    m_every->setToolTip(tr("Empty: those that the template marks with !"));
    m_seedList->setPlaceholderText(QStringLiteral("42, 77, 900"));
    m_seedSlot->setPlaceholderText(tr("name of a choice"));
    m_twins->setToolTip(tr("The same seed with one choice changed: the two show what it does"));
    m_twinSlot->setPlaceholderText(tr("each in turn"));
    m_everyNegative->setToolTip(tr("The negative is a template, too: each picture is made with all it can be"));
    m_offStyle->setPlaceholderText(QStringLiteral("hazard=cartoon"));
    m_offStyle->setToolTip(tr("Values whose pictures are for tests, never for training"));
    m_canary->setPlaceholderText(QStringLiteral("light=night, who=fox"));
    m_canary->setToolTip(tr("One combination that no picture shall have, for later tests"));
    build();
    setTuning({});
}

QWidget* PlanTuningForm::row(const QString& name, QWidget* field)
{
    auto* row = new QWidget(this);
    auto* lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, 0);
    addCaptioned(*lines, {{name, field, 1}});
    return row;
}

void PlanTuningForm::build()
{
    m_holes = new QWidget(this);
    auto* holes = new QVBoxLayout(m_holes);
    holes->setContentsMargins(0, 0, 0, 0);
    holes->setSpacing(kGap);
    addCaptioned(*holes, {{tr("Wanted"), m_goal, 3}, {tr("Kept of each"), m_quota, 2}});
    m_cellsRow = row(tr("Choices"), m_cells);
    holes->addWidget(m_cellsRow);
    holes->addWidget(m_countOpen);
    holes->addWidget(m_refill);
    m_everyRow = row(tr("All values of"), m_every);
    m_listRow = row(tr("List of seeds"), m_seedList);
    m_slotRow = row(tr("A seed for each value of"), m_seedSlot);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGap);
    for (QWidget* part : {m_holes, m_everyRow, m_listRow, m_slotRow})
        lines->addWidget(part);
    lines->addWidget(m_twins);
    addCaptioned(*lines, {{tr("What differs"), m_twinSlot, 1}});
    lines->addWidget(m_everyNegative);
    addCaptioned(*lines, {{tr("Off-style"), m_offStyle, 1}, {tr("Set aside"), m_canary, 1}});
    for (QLineEdit* field : {m_cells, m_every, m_seedList, m_seedSlot, m_twinSlot, m_offStyle, m_canary})
        connect(field, &QLineEdit::textEdited, this, &PlanTuningForm::changed);
    for (QCheckBox* box : {m_countOpen, m_refill, m_twins, m_everyNegative})
        connect(box, &QCheckBox::toggled, this, &PlanTuningForm::changed);
    connect(m_quota, &QSpinBox::valueChanged, this, &PlanTuningForm::changed);
    connect(m_goal, &QComboBox::currentIndexChanged, this, [this] {
        m_cellsRow->setVisible(tuning().quota.goal == PlanGoal::Cells);
        Q_EMIT changed();
    });
    connect(m_twins, &QCheckBox::toggled, m_twinSlot, &QWidget::setEnabled);
}

void PlanTuningForm::setTuning(const PlanTuning& tuning)
{
    const QSignalBlocker quiet(this);
    m_goal->setCurrentIndex(m_goal->findData(static_cast<int>(tuning.quota.goal)));
    m_quota->setValue(static_cast<int>(tuning.quota.times));
    m_cells->setText(joined(tuning.quota.slots));
    m_countOpen->setChecked(tuning.quota.countOpen);
    m_refill->setChecked(tuning.quota.refill);
    m_every->setText(joined(tuning.everySlots));
    QStringList seeds;
    for (const std::uint64_t seed : tuning.seedList)
        seeds += QString::number(seed);
    m_seedList->setText(seeds.join(QStringLiteral(", ")));
    m_seedSlot->setText(QString::fromStdString(tuning.seedSlot));
    m_twins->setChecked(tuning.twins);
    m_twinSlot->setText(QString::fromStdString(tuning.twinSlot));
    m_twinSlot->setEnabled(tuning.twins);
    m_everyNegative->setChecked(tuning.everyNegative);
    m_offStyle->setText(textOf(tuning.offStyle));
    m_canary->setText(textOf(tuning.canary));
    m_cellsRow->setVisible(tuning.quota.goal == PlanGoal::Cells);
}

PlanTuning PlanTuningForm::tuning() const
{
    PlanTuning tuning;
    tuning.quota = {static_cast<PlanGoal>(m_goal->currentData().toInt()), static_cast<std::uint64_t>(m_quota->value()),
                    wordsOf(*m_cells), m_countOpen->isChecked(), m_refill->isChecked()};
    tuning.everySlots = wordsOf(*m_every);
    for (const std::string& word : wordsOf(*m_seedList)) {
        bool whole = false;
        if (const qulonglong seed = QString::fromStdString(word).toULongLong(&whole); whole)
            tuning.seedList.push_back(seed);
    }
    tuning.seedSlot = m_seedSlot->text().trimmed().toStdString();
    tuning.twins = m_twins->isChecked();
    tuning.twinSlot = m_twinSlot->text().trimmed().toStdString();
    tuning.everyNegative = m_everyNegative->isChecked();
    tuning.offStyle = choicesOf(*m_offStyle);
    tuning.canary = choicesOf(*m_canary);
    return tuning;
}

void PlanTuningForm::showFor(PlanMode mode, SeedPolicy seeds)
{
    m_holes->setVisible(mode == PlanMode::Holes);
    m_everyRow->setVisible(mode == PlanMode::Mixed);
    m_listRow->setVisible(seeds == SeedPolicy::List && mode != PlanMode::Matrix);
    m_slotRow->setVisible(seeds == SeedPolicy::PerValue && mode != PlanMode::Matrix);
}

QString PlanTuningForm::problem() const
{
    for (const QLineEdit* field : {m_offStyle, m_canary})
        for (const std::string& word : wordsOf(*field))
            if (!choiceFromText(word))
                return tr("Write a choice and its value, as in light=night: %1").arg(QString::fromStdString(word));
    return {};
}

} // namespace seedbook
