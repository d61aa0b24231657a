// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/export/export_page.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/compose/number_text.h"
#include "ui/export/export_checks.h"
#include "ui/export/export_job.h"
#include "ui/export/export_tree_model.h"
#include "ui/export/export_tree_view.h"
#include "ui/export/palette_view.h"
#include "ui/state/studio_state.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/meter_bar.h"
#include <QDesktopServices>
#include <QDir>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace seedbook {
namespace {

constexpr int kPageMargin = 28, kSectionGap = 20, kBalanceBar = 12, kMostLabels = 24, kWordsWidth = 440;

void emptyLayout(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QVBoxLayout* section(const QString& title, QWidget* parent)
{
    auto* lines = new QVBoxLayout;
    lines->setSpacing(kGap);
    lines->addWidget(plainLabel(title, "section", parent));
    lines->addSpacing(kGap / 2);
    return lines;
}

QWidget* checkLine(const ExportCheck& check)
{
    using State = ExportCheck::State;
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap + kGap / 2);
    QLabel* mark = plainLabel(check.state == State::Good ? QStringLiteral("✓") : QStringLiteral("!"), "", line);
    mark->setFont(sizedFont(kTitlePx, true));
    const char* role = check.state == State::Good ? "good" : check.state == State::Warning ? "problem" : "bad";
    setRole(mark, role);
    mark->setFixedWidth(kPanelMargin);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(wrappedLabel(check.text, "", line), 1);
    return line;
}

} // namespace

ExportPage::ExportPage(ExportJob& job, SessionBridge& bridge, StudioState& state, QWidget* parent)
    : QWidget(parent)
    , m_job(job)
    , m_state(state)
    , m_opener([](const QUrl& url) { QDesktopServices::openUrl(url); })
    , m_pages(new QStackedWidget(this))
    , m_tree(new ExportTreeModel(this))
    , m_palette(new PaletteView(bridge))
{
    setRole(this, "wall");
    m_pages->addWidget(buildEmpty());
    m_pages->addWidget(buildContent());
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(buildStatus());
    lines->addWidget(m_pages, 1);
    connect(&m_job, &ExportJob::planChanged, this, &ExportPage::showPlan);
    connect(&m_job, &ExportJob::phaseChanged, this, &ExportPage::showStatus);
    connect(&m_job, &ExportJob::progressed, this, &ExportPage::showStatus);
    connect(&m_state, &StudioState::countsChanged, this, &ExportPage::showPlan);
    connect(&m_state, &StudioState::projectChanged, this, &ExportPage::showPlan);
    showPlan();
}

QWidget* ExportPage::buildEmpty()
{
    auto* page = new QWidget;
    auto* box = new QWidget(page);
    box->setFixedWidth(kWordsWidth);
    auto* words = new QVBoxLayout(box);
    words->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    words->setSpacing(kGap + kGap / 2);
    words->addWidget(wrappedLabel(tr("Nothing is kept yet"), "section", box));
    words->addWidget(
        wrappedLabel(tr("A dataset is made of the pictures you keep. Go to Cull, walk through the pictures "
                        "with the arrow keys, and press P to keep or X to reject."),
                     "second", box));
    auto* go = new QPushButton(tr("Go to Cull"), box);
    go->setObjectName(QStringLiteral("goToCull"));
    connect(go, &QPushButton::clicked, this, [this] { m_state.setMode(Mode::Cull); });
    words->addWidget(go, 0, Qt::AlignLeft);
    auto* middle = new QVBoxLayout(page);
    middle->addStretch(2);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(box);
    row->addStretch();
    middle->addLayout(row);
    middle->addStretch(3);
    return page;
}

QWidget* ExportPage::buildContent()
{
    auto* content = new QWidget;
    auto* written = section(tr("What will be written"), content);
    m_treeView = new ExportTreeView(m_tree, content);
    m_planError = wrappedLabel({}, "problem", content);
    m_planError->setObjectName(QStringLiteral("planError"));
    m_planError->hide();
    written->addWidget(m_planError);
    written->addWidget(m_treeView);
    written->addStretch();
    m_balanceBox = new QWidget(content);
    auto* balance = section(tr("Balance"), m_balanceBox);
    m_balanceBox->setLayout(balance);
    balance->setContentsMargins(0, 0, 0, 0);
    m_balance = new QVBoxLayout;
    m_balance->setSpacing(0);
    balance->addLayout(m_balance);
    balance->addStretch();
    auto* top = new QHBoxLayout;
    top->setSpacing(2 * kPageMargin);
    top->addLayout(written, 5);
    top->addWidget(m_balanceBox, 4);

    auto* checks = section(tr("Checks"), content);
    m_checks = new QVBoxLayout;
    m_checks->setSpacing(kGap);
    checks->addLayout(m_checks);
    auto* palette = section(tr("The palette"), content);
    palette->addWidget(m_palette);

    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(kPageMargin, kPageMargin - kGap / 2, kPageMargin, kPageMargin);
    lines->setSpacing(kSectionGap);
    lines->addLayout(top);
    lines->addLayout(checks);
    lines->addLayout(palette);
    lines->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

QWidget* ExportPage::buildStatus()
{
    m_status = new QWidget(this);
    setRole(m_status, "bar");
    m_statusText = wrappedLabel({}, "", m_status);
    m_statusText->setObjectName(QStringLiteral("exportStatus"));
    m_statusText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress = new QProgressBar(m_status);
    m_progress->setTextVisible(false);
    const auto button = [this](const QString& text, const char* name, auto action) {
        auto* made = new QPushButton(text, m_status);
        made->setObjectName(QLatin1String(name));
        connect(made, &QPushButton::clicked, this, action);
        return made;
    };
    m_cancel = button(tr("Cancel"), "cancelExport", [this] { m_job.cancel(); });
    m_open = button(tr("Open folder"), "openFolder", [this] {
        if (m_job.result())
            m_opener(QUrl::fromLocalFile(toQString(m_job.result()->out)));
    });
    m_again = button(tr("Close"), "closeResult", [this] { m_job.putResultAway(); });
    auto* row = new QHBoxLayout(m_status);
    row->setContentsMargins(kPageMargin, kGap, kPageMargin, kGap);
    row->setSpacing(kGap + kGap / 2);
    row->addWidget(m_statusText, 1);
    row->addWidget(m_progress, 1);
    for (QPushButton* each : {m_cancel, m_open, m_again})
        row->addWidget(each);
    return m_status;
}

void ExportPage::showPlan()
{
    const bool anything = m_state.hasProject() && m_state.counts().kept > 0;
    m_pages->setCurrentIndex(anything ? 1 : 0);
    showStatus();
    const auto& plan = m_job.plan();
    const auto& error = m_job.error();
    m_planError->setVisible(error.has_value() && m_job.phase() == ExportJob::Phase::Idle);
    m_planError->setText(error ? errorText(*error) : QString());
    if (!anything || !plan) {
        m_treeView->setVisible(!error);
        return;
    }
    m_treeView->show();
    m_tree->setPlan(*plan, QDir(toQString(m_job.request().out)).dirName());
    m_treeView->fit();
    showBalance();
    showChecks();
    m_palette->reload(m_job.request().drafts);
}

void ExportPage::showBalance()
{
    emptyLayout(*m_balance);
    const std::vector<LabelCount> labels = labelCountsOf(*m_job.plan());
    m_balanceBox->setVisible(!labels.empty());
    const auto shown = std::min(labels.size(), static_cast<std::size_t>(kMostLabels));
    for (std::size_t i = 0; i < shown; ++i) {
        auto* bar = new MeterBar;
        bar->setBarHeight(kBalanceBar);
        const auto part = static_cast<double>(labels[i].pictures) / static_cast<double>(labels.front().pictures);
        bar->setValue(labels[i].label, part, QString::number(labels[i].pictures), slotColour(static_cast<int>(i)));
        m_balance->addWidget(bar);
    }
    if (labels.size() > shown)
        m_balance->addWidget(
            plainLabel(tr("and %n more label(s)", nullptr, static_cast<int>(labels.size() - shown)), "second"));
}

void ExportPage::showChecks()
{
    emptyLayout(*m_checks);
    for (const ExportCheck& check : checksOf(*m_job.plan()))
        m_checks->addWidget(checkLine(check));
}

void ExportPage::showStatus()
{
    using Phase = ExportJob::Phase;
    const bool running = m_job.phase() == Phase::Running, done = m_job.phase() == Phase::Done;
    const bool failed = !running && !done && m_job.failed();
    m_status->setVisible(running || done || failed);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_open->setVisible(done);
    m_again->setVisible(done || failed);
    if (running) {
        m_progress->setMaximum(static_cast<int>(m_job.all()));
        m_progress->setValue(static_cast<int>(m_job.done()));
        m_statusText->setText(tr("Writing %1 of %2").arg(m_job.done()).arg(m_job.all()));
    } else if (done) {
        const ExportResult& result = *m_job.result();
        m_statusText->setText(tr("%n picture(s) written to", nullptr, static_cast<int>(result.pictures)) +
                              QLatin1Char(' ') + toQString(result.out));
    } else if (failed) {
        m_statusText->setText(errorText(*m_job.error()));
    }
}

} // namespace seedbook
