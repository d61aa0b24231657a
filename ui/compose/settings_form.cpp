// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/settings_form.h"
#include "ui/compose/model_field.h"
#include "ui/compose/more_form.h"
#include "ui/compose/more_summary.h"
#include "ui/compose/number_text.h"
#include "ui/compose/plan_fields.h"
#include "ui/compose/sampler_fields.h"
#include "ui/compose/seed_field.h"
#include "ui/prompt/token_counter.h"
#include "ui/prompt/weight_keys.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/captions.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/labels.h"
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <array>

namespace seedbook {
namespace {

constexpr int kMostSteps = 1000, kMostPictures = 100'000;
constexpr double kMostGuidance = 100;

QSpinBox* spinBox(const char* name, int most, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(1, most);
    box->setMinimumWidth(56);
    return box;
}

} // namespace

SettingsForm::SettingsForm(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent)
    , m_model(new ModelField(bridge, this))
    , m_seed(new SeedField(this))
    , m_negative(new QLineEdit(this))
    , m_tokens(new TokenCounter(bridge, this))
    , m_template(Template::parse({}, noLists()))
    , m_size(new QComboBox(this))
    , m_steps(spinBox("steps", kMostSteps, this))
    , m_guidance(new QDoubleSpinBox(this))
    , m_sampler(new SamplerFields(this))
    , m_count(spinBox("count", kMostPictures, this))
    , m_plan(new PlanFields(bridge, this))
    , m_more(new MoreForm(bridge, this))
    , m_fold(new Fold(tr("More"), m_more, this))
{
    m_fold->setObjectName(QStringLiteral("moreFold"));
    m_negative->setObjectName(QStringLiteral("negative"));
    m_negative->setPlaceholderText(tr("what should not be in the picture"));
    new WeightKeys(*m_negative);
    m_tokens->setObjectName(QStringLiteral("negativeTokens"));
    m_guidance->setObjectName(QStringLiteral("guidance"));
    m_guidance->setRange(0, kMostGuidance);
    m_guidance->setDecimals(1);
    m_guidance->setSingleStep(0.5);
    m_guidance->setMinimumWidth(60);
    m_size->setObjectName(QStringLiteral("size"));
    m_size->setEditable(true);
    m_size->setInsertPolicy(QComboBox::NoInsert);
    m_size->setMinimumContentsLength(7);
    m_size->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    offerSizes(ComposeSettings().width);
    build();
    for (QWidget* field : {static_cast<QWidget*>(m_size), static_cast<QWidget*>(m_steps),
                           static_cast<QWidget*>(m_guidance), static_cast<QWidget*>(m_count)})
        field->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls the panel, not a value under it
    connect(m_negative, &QLineEdit::textEdited, this, &SettingsForm::changed);
    connect(m_model, &ModelField::changed, this, &SettingsForm::changed);
    connect(m_model, &ModelField::problemChanged, this, &SettingsForm::changed);
    connect(m_model, &ModelField::inspected, this, [this](const ModelInfo& info) { offerSizes(info.nativeSize); });
    connect(m_size, &QComboBox::editTextChanged, this, &SettingsForm::changed);
    connect(m_steps, &QSpinBox::valueChanged, this, &SettingsForm::changed);
    connect(m_guidance, &QDoubleSpinBox::valueChanged, this, &SettingsForm::changed);
    connect(m_sampler, &SamplerFields::changed, this, &SettingsForm::changed);
    connect(m_count, &QSpinBox::valueChanged, this, &SettingsForm::changed);
    connect(m_seed, &SeedField::changed, this, &SettingsForm::changed);
    connect(m_plan, &PlanFields::changed, this, &SettingsForm::changed);
    connect(m_plan, &PlanFields::planned, this, &SettingsForm::planned);
    connect(this, &SettingsForm::changed, this, &SettingsForm::reckon);
    connect(m_more, &MoreForm::changed, this, [this] {
        m_fold->setSummary(moreSummary(m_more->applyTo({})));
        Q_EMIT changed();
    });
}

void SettingsForm::build()
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGap);
    addCaptioned(*lines, {{tr("Avoid"), m_negative, 1, m_tokens}});
    addCaptioned(*lines, {{tr("Model"), m_model, 1}});
    addCaptioned(*lines, {{tr("Size"), m_size, 5}, {tr("Steps"), m_steps, 3}, {tr("Guidance"), m_guidance, 3}});
    addCaptioned(*lines,
                 {{tr("Sampler"), m_sampler->samplerList(), 1}, {tr("Schedule"), m_sampler->scheduleList(), 1}});
    addCaptioned(*lines, {{tr("First seed"), m_seed, 8}, {tr("Pictures"), m_count, 3}});
    addCaptioned(*lines, {{tr("Combinations"), m_plan->planList(), 1}, {tr("Seeds"), m_plan->seedList(), 1}});
    lines->addWidget(m_plan->summaryLine());
    lines->addWidget(m_plan->tuningFold());
    lines->addWidget(m_fold);
}

void SettingsForm::setTemplate(const Template& parsed)
{
    m_template = parsed;
    reckon();
}

void SettingsForm::reckon()
{
    const ComposeSettings settings = applyTo({});
    m_plan->ask(m_template, settings);
    m_tokens->ask(
        [parsed = m_template, settings](PromptTokens& tokens) { return tokens.ofNegative(parsed, settings); });
}

void SettingsForm::offerSizes(int nativeSize)
{
    const QSignalBlocker quiet(m_size);
    const QString present = m_size->currentText();
    m_size->clear();
    const int n = nativeSize;
    const int wide = n * 3 / 2 / 8 * 8;
    const std::array sizes{QSize(n, n), QSize(wide, n), QSize(n, wide), QSize(wide, wide), QSize(2 * n, 2 * n)};
    for (const QSize& size : sizes)
        if (sizeFromText(sizeText(size.width(), size.height())))
            m_size->addItem(sizeText(size.width(), size.height()));
    m_size->setEditText(present);
}

void SettingsForm::setFolderChooser(FolderChooser chooser)
{
    m_model->setFolderChooser(std::move(chooser));
}

void SettingsForm::setFileChooser(const FolderChooser& chooser)
{
    m_more->setFileChooser(chooser);
    m_model->setFileChooser(chooser);
}

void SettingsForm::setMoreOpen(bool open)
{
    m_fold->setOpen(open);
}

bool SettingsForm::isMoreOpen() const
{
    return m_fold->isOpen();
}

void SettingsForm::setSettings(const ComposeSettings& settings)
{
    const QSignalBlocker quiet(this);
    m_negative->setText(QString::fromStdString(settings.negative));
    m_model->setModel(settings.model);
    m_size->setEditText(sizeText(settings.width, settings.height));
    m_steps->setValue(settings.steps);
    m_guidance->setValue(settings.guidance);
    m_sampler->setPair(settings.sampler, settings.schedule);
    m_count->setValue(settings.count);
    m_seed->setSeed(settings.firstSeed);
    m_plan->setSettings(settings);
    m_more->setSettings(settings);
    m_fold->setSummary(moreSummary(settings));
    reckon();
}

ComposeSettings SettingsForm::applyTo(ComposeSettings settings) const
{
    settings.negative = m_negative->text().toStdString();
    settings.model = m_model->model();
    if (const auto size = sizeFromText(m_size->currentText())) {
        settings.width = size->width();
        settings.height = size->height();
    }
    settings.steps = m_steps->value();
    settings.guidance = m_guidance->value();
    settings.sampler = m_sampler->sampler();
    settings.schedule = m_sampler->schedule();
    settings.count = m_count->value();
    settings.firstSeed = m_seed->seed().value_or(settings.firstSeed);
    m_plan->applyTo(settings);
    return m_more->applyTo(std::move(settings));
}

QString SettingsForm::problem() const
{
    if (!m_model->problem().isEmpty())
        return m_model->problem();
    if (!sizeFromText(m_size->currentText()))
        return tr("The size is width × height, each a multiple of 8 from 64 to 4096.");
    if (!m_seed->seed())
        return tr("The first seed is a whole number from 0 on.");
    if (!m_plan->problem().isEmpty())
        return m_plan->problem();
    return m_more->problem();
}

QString SettingsForm::wrongField() const
{
    if (!m_model->problem().isEmpty())
        return QStringLiteral("model");
    if (!sizeFromText(m_size->currentText()))
        return QStringLiteral("size");
    return m_seed->seed() ? m_more->wrongField() : QStringLiteral("seed");
}

void SettingsForm::setFirstSeed(std::uint64_t seed)
{
    m_seed->setSeed(seed);
    Q_EMIT changed();
}

int SettingsForm::plannedPictures() const
{
    return m_plan->pictures(applyTo({}));
}

void SettingsForm::setStartPicture(const std::filesystem::path& file)
{
    m_more->setStartPicture(file);
}

} // namespace seedbook
