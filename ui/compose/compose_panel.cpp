// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/compose_panel.h"
#include "core/session/profiles.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/compose/model_field.h"
#include "ui/compose/number_text.h"
#include "ui/compose/plan_refill.h"
#include "ui/compose/profile_switch.h"
#include "ui/compose/settings_form.h"
#include "ui/compose/template_section.h"
#include "ui/paste/paste_section.h"
#include "ui/state/studio_state.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/main_button.h"
#include <QAbstractSpinBox>
#include <QKeySequence>
#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

namespace seedbook {
namespace {

double workOf(const ComposeSettings& settings)
{
    return static_cast<double>(settings.width) * settings.height * settings.steps;
}

} // namespace

ComposePanel::ComposePanel(SessionBridge& bridge, StudioState& state, QWidget* parent)
    : QWidget(parent)
    , m_bridge(bridge)
    , m_state(state)
{
    constexpr int kSavePauseMs = 400;
    m_saving.setSingleShot(true);
    m_saving.setInterval(kSavePauseMs);
    setRole(this, "panel");
    build();
    connectParts();
    showProject();
}

ComposePanel::~ComposePanel()
{
    saveNow();
}

void ComposePanel::build()
{
    auto* content = new QWidget;
    auto* fields = new QVBoxLayout(content);
    fields->setContentsMargins(kPanelMargin, kGap, kPanelMargin, 0);
    fields->setSpacing(kGap);
    m_template = new TemplateSection(m_bridge, content);
    m_settings = new SettingsForm(m_bridge, content);
    m_paste = new PasteSection(m_bridge, m_state, content);
    fields->addWidget(m_paste);
    fields->addWidget(m_template);
    fields->addWidget(m_settings);
    fields->addStretch();

    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);

    m_reason = wrappedLabel({}, "second", this);
    m_reason->setObjectName(QStringLiteral("generateReason"));
    m_goOn = new LinkLabel("problem", this);
    m_goOn->setObjectName(QStringLiteral("goOn"));
    m_profile = new ProfileSwitch(m_state.keys(), this);
    m_generate = new MainButton(this);
    m_generate->setObjectName(QStringLiteral("generate"));
    m_goOn->hide();
    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(kPanelMargin, kGap / 2, kPanelMargin, kGap + kGap / 2);
    bottom->setSpacing(kGap);
    bottom->addWidget(m_reason);
    bottom->addWidget(m_goOn);
    bottom->addWidget(m_profile);
    bottom->addWidget(m_generate);

    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_scroll, 1);
    lines->addLayout(bottom);
}

void ComposePanel::connectParts()
{
    connectSources();
    connect(m_template, &TemplateSection::edited, this, &ComposePanel::fieldsChanged);
    connect(m_template, &TemplateSection::understood, this, [this] {
        m_settings->setTemplate(m_template->parsed());
        updateGenerate();
    });
    connect(m_settings, &SettingsForm::changed, this, &ComposePanel::fieldsChanged);
    new PlanRefill(m_bridge, m_state, this);
    connect(m_settings, &SettingsForm::planned, this, &ComposePanel::updateGenerate);
    connect(m_profile, &ProfileSwitch::chosen, this, &ComposePanel::useProfile);
    connect(&m_settings->modelField(), &ModelField::libraryWanted, this, &ComposePanel::libraryWanted);
    connect(&m_settings->modelField(), &ModelField::dropped, this, &ComposePanel::takeFile);
    connect(m_generate, &QPushButton::clicked, this, &ComposePanel::generate);
    connect(m_goOn, &LinkLabel::activated, this, [this] {
        const ComposeSettings present = fields();
        m_settings->setFirstSeed(present.firstSeed + static_cast<std::uint64_t>(m_settings->plannedPictures()));
        generate();
    });
    connect(&m_saving, &QTimer::timeout, this, &ComposePanel::saveNow);
    connect(&m_state, &StudioState::projectChanged, this, &ComposePanel::showProject);
    connect(&m_state, &StudioState::composeChanged, this, [this] {
        if (m_state.compose() != fields())
            showProject();
    });
    connect(&m_state, &StudioState::queueChanged, this, &ComposePanel::noteRate);
    connect(&m_state.keys(), &KeyMap::changed, this, &ComposePanel::updateGenerate);
    connect(&m_state, &StudioState::generateRequested, this, [this] {
        generate();
        noteHindrance();
    });
    connect(&m_state, &StudioState::reuseSeedRequested, this, &ComposePanel::reuseSeed);
    connect(&m_state, &StudioState::startRequested, this, &ComposePanel::startFromCurrent);
    connect(&m_state, &StudioState::settingsRequested, this, &ComposePanel::offerSettingsOfCurrent);
    connect(&m_state, &StudioState::loraRequested, m_template, &TemplateSection::addLora);
}

void ComposePanel::setFolderChooser(FolderChooser chooser)
{
    m_settings->setFolderChooser(std::move(chooser));
}

void ComposePanel::setFileChooser(const FolderChooser& chooser)
{
    m_settings->setFileChooser(chooser);
}

void ComposePanel::setMoreOpen(bool open)
{
    m_settings->setMoreOpen(open);
}

bool ComposePanel::isMoreOpen() const
{
    return m_settings->isMoreOpen();
}

void ComposePanel::showProject()
{
    m_saving.stop();
    m_unsaved = false;
    m_filling = true;
    if (m_state.hasProject()) {
        m_template->setText(QString::fromStdString(m_state.compose().templateText));
        m_template->setLists(m_bridge.session().lists());
        m_settings->setSettings(m_state.compose());
        m_template->setSettings(m_state.compose());
    }
    m_template->setReadOnly(m_state.readOnly());
    m_filling = false;
    showOutcome({}, {});
}

ComposeSettings ComposePanel::fields() const
{
    ComposeSettings settings = m_settings->applyTo(m_state.compose());
    settings.templateText = m_template->text().toStdString();
    return settings;
}

void ComposePanel::fieldsChanged()
{
    if (m_filling || !m_state.hasProject())
        return;
    const ComposeSettings settings = fields();
    m_template->setSettings(settings);
    if (settings != m_state.compose()) {
        m_state.setCompose(settings);
        m_unsaved = !m_state.readOnly();
        m_saving.start();
    }
    showOutcome({}, {});
}

void ComposePanel::saveNow()
{
    m_saving.stop();
    if (!std::exchange(m_unsaved, false))
        return;
    const auto saved = [this](const Result<std::monostate>& result) {
        if (!result)
            m_state.addNote(result.error());
    };
    m_bridge.session().saveCompose(fields(), m_bridge.onGui<std::monostate>(this, saved));
}

void ComposePanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    saveNow();
}

void ComposePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int kRoomy = 960; // where everything fits with a long template
    m_template->setCompact(height() < kRoomy);
}

QString ComposePanel::hindrance() const
{
    if (!m_state.hasProject())
        return tr("Open a project first.");
    if (m_state.readOnly())
        return tr("This project is read-only: pictures cannot be added.");
    if (m_template->text().trimmed().isEmpty())
        return tr("Write a template first.");
    if (!m_template->parsed().problems().empty())
        return tr("Mend the template first: the problem is named under it.");
    return m_settings->problem();
}

void ComposePanel::useProfile(Profile profile)
{
    useSettings(inProfile(fields(), profile));
}

void ComposePanel::useSettings(const ComposeSettings& settings)
{
    if (!m_state.hasProject() || settings == m_state.compose())
        return;
    m_filling = true;
    m_settings->setSettings(settings);
    m_template->replaceText(QString::fromStdString(settings.templateText));
    m_template->setSettings(settings);
    m_filling = false;
    m_state.setCompose(settings);
    m_unsaved = !m_state.readOnly();
    m_saving.start();
    showOutcome({}, {});
}

void ComposePanel::updateGenerate()
{
    const ComposeSettings settings = fields();
    m_profile->setSettings(settings);
    const QString reason = hindrance();
    m_generate->setEnabled(reason.isEmpty());
    m_generate->setText(tr("Generate %n picture(s)", nullptr, m_settings->plannedPictures()));
    m_generate->setToolTip(keyText(m_state.keys(), Act::Generate));
    constexpr double kShortest = 0.05;
    const double seconds = m_secondsPerWork * workOf(settings) * m_settings->plannedPictures();
    m_generate->setRemark(seconds >= kShortest ? QStringLiteral("≈ ") + roughTime(seconds) : QString());
    m_reason->setText(reason.isEmpty() ? m_outcome : reason);
    m_reason->setVisible(!m_reason->text().isEmpty());
    m_goOn->setVisible(reason.isEmpty() && !m_goOn->text().isEmpty());
}

void ComposePanel::noteRate()
{
    const QueueState& queue = m_state.queue();
    if (queue.secondsPerPicture <= 0)
        return;
    if (m_work <= 0)
        m_work = workOf(fields());
    m_secondsPerWork = queue.secondsPerPicture / m_work;
    updateGenerate();
}

void ComposePanel::generate()
{
    updateGenerate();
    if (!m_generate->isEnabled())
        return;
    const ComposeSettings settings = fields();
    m_work = workOf(settings);
    const auto done = [this](const Result<GenerateReceipt>& receipt) { generated(receipt); };
    m_bridge.session().generate(settings, m_bridge.onGui<GenerateReceipt>(this, done));
}

void ComposePanel::generateAll(const std::vector<ComposeSettings>& each)
{
    m_bridge.session().generate(
        each, m_bridge.onGui<GenerateReceipt>(this, [this](const Result<GenerateReceipt>& made) {
            if (!made)
                return showOutcome(errorText(made.error()), {});
            const auto known = static_cast<int>(made->known.size());
            showOutcome(known > 0 ? tr("%n of these picture(s) are here already.", nullptr, known) : QString(), {});
        }));
}

// A key that does nothing would be a riddle where the panel is out of sight.
void ComposePanel::noteHindrance()
{
    const QString reason = hindrance();
    if (reason.isEmpty() || !m_state.hasProject() || m_state.readOnly())
        return;
    const bool text = m_template->text().trimmed().isEmpty() || !m_template->parsed().problems().empty();
    m_state.addNote(reason,
                    {NotePlace::Kind::Compose, 0, text ? QStringLiteral("template") : m_settings->wrongField()});
}

void ComposePanel::goTo(const QString& field)
{
    if (field == QLatin1String("template"))
        m_template->goToProblem();
    else if (auto* widget = findChild<QWidget*>(field)) {
        if (!widget->isVisibleTo(this))
            setMoreOpen(true);
        widget->setFocus(Qt::OtherFocusReason);
        if (auto* box = qobject_cast<QAbstractSpinBox*>(widget))
            box->selectAll();
        // After the layout, which knows nothing yet of a section that has just been opened.
        constexpr int kAround = 96;
        QTimer::singleShot(0, widget, [this, widget] { m_scroll->ensureWidgetVisible(widget, 0, kAround); });
    }
}

void ComposePanel::generated(const Result<GenerateReceipt>& receipt)
{
    if (!receipt) {
        showOutcome(errorText(receipt.error()), {});
        return;
    }
    showOutcome({}, {});
    if (receipt->known.empty())
        return;
    const ComposeSettings settings = fields();
    m_state.requestPicture(receipt->known.front());
    showOutcome(tr("%n picture(s) of these seeds are here already.", nullptr, static_cast<int>(receipt->known.size())),
                tr("Go on from seed %1").arg(settings.firstSeed + static_cast<std::uint64_t>(settings.count)));
}

void ComposePanel::showOutcome(const QString& text, const QString& action)
{
    m_outcome = text;
    m_goOn->setText(action);
    updateGenerate();
}

} // namespace seedbook
