// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/export/export_panel.h"
#include "core/base/paths.h"
#include "ui/bridge/session_bridge.h"
#include "ui/compose/number_text.h"
#include "ui/export/export_checks.h"
#include "ui/export/format_card.h"
#include "ui/state/studio_state.h"
#include "ui/theme/theme.h"
#include "ui/widgets/captions.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/main_button.h"
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>
#include <array>

namespace seedbook {
namespace {

constexpr std::array kSplits{100, 95, 90, 80, 70};

QString absoluteFolder(QString text)
{
    text = text.trimmed();
    if (text == QLatin1String("~") || text.startsWith(QLatin1String("~/")))
        text.replace(0, 1, QDir::homePath());
    return text.isEmpty() ? QString() : QDir::cleanPath(QDir::home().absoluteFilePath(text));
}

} // namespace

ExportPanel::ExportPanel(SessionBridge& bridge, StudioState& state, QWidget* parent)
    : QWidget(parent)
    , m_bridge(bridge)
    , m_state(state)
    , m_job(bridge, state)
    , m_chooser(folderDialog())
    , m_formats(new QButtonGroup(this))
{
    setRole(this, "panel");
    build();
    connectFields();
    showProject();
}

void ExportPanel::build()
{
    auto* content = new QWidget;
    auto* fields = new QVBoxLayout(content);
    fields->setContentsMargins(kPanelMargin, kPanelMargin, kPanelMargin, kGap);
    fields->setSpacing(kPanelMargin);
    fields->addWidget(buildFormats());
    fields->addWidget(buildFields());
    fields->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);

    m_reason = wrappedLabel({}, "second", this);
    m_reason->setObjectName(QStringLiteral("exportReason"));
    m_export = new MainButton(this);
    m_export->setObjectName(QStringLiteral("export"));
    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(kPanelMargin, kGap, kPanelMargin, kPanelMargin);
    bottom->setSpacing(kGap);
    bottom->addWidget(m_reason);
    bottom->addWidget(m_export);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(scroll, 1);
    lines->addLayout(bottom);
}

QWidget* ExportPanel::buildFormats()
{
    auto* box = new QWidget;
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGap);
    lines->addWidget(plainLabel(tr("Format"), "label", box));
    for (const auto& writer : datasetWriters()) {
        auto* card = new FormatCard(writer->name(), box);
        card->setChecked(m_formats->buttons().isEmpty());
        m_formats->addButton(card);
        lines->addWidget(card);
    }
    return box;
}

QWidget* ExportPanel::buildFields()
{
    auto* box = new QWidget;
    m_label = new QComboBox(box);
    m_label->setObjectName(QStringLiteral("label"));
    m_split = new QComboBox(box);
    m_split->setObjectName(QStringLiteral("split"));
    for (const int train : kSplits)
        m_split->addItem(train == 100 ? tr("one split") : QStringLiteral("%1 / %2").arg(train).arg(100 - train), train);
    m_split->setCurrentIndex(m_split->findData(90));
    for (QComboBox* combo : {m_label, m_split}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(6);
        combo->setFocusPolicy(Qt::StrongFocus);
    }
    m_caption = new QLineEdit(QString::fromStdString(ExportRequest().caption), box);
    m_caption->setObjectName(QStringLiteral("caption"));
    m_caption->setToolTip(plainTip(tr("{prompt}, {label}, {seed} and {slot name} are filled in for each picture.")));

    m_drafts = new QCheckBox(tr("Drafts too, beside their finals"), box);
    m_drafts->setObjectName(QStringLiteral("drafts"));
    m_drafts->setToolTip(plainTip(tr("A kept draft whose final is kept is the same picture twice; it stays out.")));
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGap + kGap / 2);
    addCaptioned(*lines, {{tr("Label from"), m_label}, {tr("Train / validation"), m_split}});
    addCaptioned(*lines, {{tr("Caption"), m_caption}});
    lines->addWidget(m_drafts);
    lines->addWidget(buildFolderRow());
    return box;
}

QWidget* ExportPanel::buildFolderRow()
{
    auto* box = new QWidget;
    m_folder = new QLineEdit(box);
    m_folder->setObjectName(QStringLiteral("folder"));
    auto* choose = new QPushButton(QStringLiteral("…"), box);
    choose->setObjectName(QStringLiteral("chooseFolder"));
    choose->setToolTip(tr("Choose where the new folder goes"));
    choose->setAccessibleName(tr("Choose where the new folder goes"));
    connect(choose, &QPushButton::clicked, this, [this] {
        const QDir present(absoluteFolder(m_folder->text()));
        const auto chosen = [this, name = present.dirName()](const QString& folder) {
            const bool empty = QDir(folder).isEmpty();
            m_folder->setText(empty ? folder : QDir(folder).filePath(name));
        };
        m_chooser(this, tr("Choose where the new folder goes"), QFileInfo(present.path()).path(), chosen);
    });
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    auto* name = new QVBoxLayout;
    addCaptioned(*name, {{tr("Folder"), m_folder}});
    row->addLayout(name, 1);
    row->addWidget(choose, 0, Qt::AlignBottom);
    return box;
}

void ExportPanel::connectFields()
{
    connect(m_formats, &QButtonGroup::buttonClicked, this, &ExportPanel::fieldsChanged);
    connect(m_label, &QComboBox::currentIndexChanged, this, &ExportPanel::fieldsChanged);
    connect(m_split, &QComboBox::currentIndexChanged, this, &ExportPanel::fieldsChanged);
    connect(m_caption, &QLineEdit::textChanged, this, &ExportPanel::fieldsChanged);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportPanel::fieldsChanged);
    connect(m_drafts, &QCheckBox::toggled, this, &ExportPanel::fieldsChanged);
    connect(m_export, &QPushButton::clicked, &m_job, &ExportJob::start);
    connect(&m_job, &ExportJob::planChanged, this, &ExportPanel::updateButton);
    connect(&m_job, &ExportJob::requestChanged, this, &ExportPanel::updateButton);
    connect(&m_job, &ExportJob::phaseChanged, this, &ExportPanel::updateButton);
    connect(&m_job, &ExportJob::putAway, this, &ExportPanel::proposeFolder);
    connect(&m_state, &StudioState::projectChanged, this, &ExportPanel::showProject);
    connect(&m_state, &StudioState::countsChanged, this, [this] {
        if (isVisible())
            readSlots();
    });
}

void ExportPanel::showProject()
{
    if (m_state.hasProject()) {
        proposeFolder();
    }
    readSlots();
    fieldsChanged();
    updateButton();
}

void ExportPanel::proposeFolder()
{
    const QString name = QString::fromStdString(safeFileName(m_state.project().name));
    const QString base = QStringLiteral("~/datasets/") + name;
    const auto work = [base] {
        QString free = base;
        for (int number = 2; QFileInfo::exists(absoluteFolder(free)); ++number)
            free = QStringLiteral("%1-%2").arg(base).arg(number);
        return free;
    };
    m_bridge.inBackground<QString>(this, work, [this](const QString& free) { m_folder->setText(free); });
}

void ExportPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    readSlots();
}

void ExportPanel::readSlots()
{
    if (!m_state.hasProject())
        return;
    using Balance = std::map<std::string, std::map<std::string, std::int64_t>>;
    const auto done = [this](const Result<Balance>& balance) {
        if (balance)
            showSlots(*balance);
    };
    m_bridge.session().balance(m_bridge.onGui<Balance>(this, done));
}

void ExportPanel::showSlots(const std::map<std::string, std::map<std::string, std::int64_t>>& slots)
{
    m_filling = true;
    const QString present = m_label->currentData().toString();
    m_label->clear();
    m_label->addItem(tr("automatic"), QString());
    for (const auto& [slot, values] : slots)
        m_label->addItem(QString::fromStdString(slot), QString::fromStdString(slot));
    m_label->setCurrentIndex(std::max(0, m_label->findData(present)));
    m_filling = false;
    fieldsChanged();
}

void ExportPanel::fieldsChanged()
{
    if (m_filling)
        return;
    ExportRequest request = m_job.request();
    if (const auto* card = qobject_cast<FormatCard*>(m_formats->checkedButton()))
        request.format = card->format();
    request.labelSlot = m_label->currentData().toString().toStdString();
    request.trainShare = m_split->currentData().toInt() / 100.0;
    request.caption = m_caption->text().toStdString();
    request.drafts = m_drafts->isChecked();
    request.out = toPath(absoluteFolder(m_folder->text()));
    m_job.setRequest(request);
}

void ExportPanel::goTo(const QString& field)
{
    if (auto* widget = findChild<QWidget*>(field.isEmpty() ? QStringLiteral("folder") : field))
        widget->setFocus(Qt::OtherFocusReason);
}

void ExportPanel::updateButton()
{
    const auto kept = static_cast<int>(m_state.counts().kept);
    const auto& plan = m_job.plan();
    m_export->setEnabled(m_job.canStart());
    m_export->setText(tr("Export %n picture(s)", nullptr, plan ? static_cast<int>(picturesIn(*plan)) : kept));
    m_export->setRemark(plan ? bytesText(plan->bytes) : QString());
    QString reason;
    if (m_state.hasProject() && kept == 0)
        reason = tr("Keep a picture first.");
    else if (m_job.request().out.empty())
        reason = tr("Choose a folder.");
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

} // namespace seedbook
