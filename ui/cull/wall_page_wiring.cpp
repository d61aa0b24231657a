// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// What the session's events and the page's own parts set off in the wall page.
#include "ui/bridge/image_convert.h"
#include "ui/bridge/session_bridge.h"
#include "ui/cull/compare_view.h"
#include "ui/cull/filter_bar.h"
#include "ui/cull/hint_bar.h"
#include "ui/cull/loupe_view.h"
#include "ui/cull/remake_text.h"
#include "ui/cull/wall_page.h"
#include "ui/state/studio_state.h"
#include "ui/wall/wall_view.h"

namespace seedbook {

void WallPage::connectSession()
{
    connect(&m_bridge, &SessionBridge::projectOpened, this, &WallPage::openProject);
    connect(&m_bridge, &SessionBridge::jobsQueued, this, [this](const JobsQueued& event) {
        m_model.addJobs(event.jobs);
        if (m_state.mode() == Mode::Compose && !event.jobs.empty())
            m_wall->setFocusRow(m_model.rowOfJob(event.jobs.front().id));
    });
    connect(&m_bridge, &SessionBridge::jobsDropped, this, [this](const JobsDropped& event) {
        m_model.dropJobs(event.jobs);
        noteMaking();
    });
    connect(&m_bridge, &SessionBridge::jobStarted, this, [this](const JobStarted& event) {
        m_model.startJobs(event.jobs);
        noteMaking();
    });
    connect(&m_bridge, &SessionBridge::jobProgress, this, [this](const JobProgress& event) {
        std::vector<QImage> previews;
        for (const Image& preview : event.preview)
            previews.push_back(toQImage(preview));
        m_model.setProgress(event.jobs, event.steps > 0 ? static_cast<double>(event.step) / event.steps : 0, previews);
        noteMaking();
    });
    connect(&m_bridge, &SessionBridge::pictureAdded, this, [this](const PictureAdded& event) {
        m_model.addPicture(event.job, event.row);
        if (!m_query.isEmpty())
            m_searchAgain.start();
    });
    connect(&m_bridge, &SessionBridge::jobFailed, this, [this](const JobFailed& event) {
        m_model.failJob(event.job);
        noteMaking();
        m_state.addNote(event.error, {NotePlace::Kind::Job, event.job, {}});
    });
    connect(&m_state, &StudioState::countsChanged, this, [this] { m_filters->setCounts(m_state.counts()); });
    connect(&m_state, &StudioState::modeChanged, this, [this] {
        updateHints();
        updateEmptyText();
    });
    connect(&m_state.keys(), &KeyMap::changed, this, [this] {
        updateHints();
        updateEmptyText();
    });
    connect(&m_state, &StudioState::verdictRequested, this, [this](Verdict verdict) { decide(verdict, true); });
    connect(&m_state, &StudioState::remakeRequested, this, &WallPage::remake);
    connect(&m_state, &StudioState::pictureRequested, this, &WallPage::showPicture);
}

void WallPage::remake()
{
    if (m_state.readOnly()) {
        m_state.addNote({ErrorCode::ReadOnly, "pictures cannot be added", m_state.project().folder.string()});
        return;
    }
    const auto told = [this](const Result<RemakeReceipt>& receipt) {
        if (receipt)
            say(remakeText(*receipt));
        else
            m_state.addNote(receipt.error(), {NotePlace::Kind::Compose, 0, {}});
    };
    const bool several = !compareShown() && m_wall->severalSelected();
    m_bridge.session().remake(several ? m_wall->selectedPictures() : std::vector<PictureId>{}, m_state.compose(),
                              m_bridge.onGui<RemakeReceipt>(this, told));
}

void WallPage::say(const QString& sentence)
{
    m_hints->say(sentence);
}

void WallPage::connectParts()
{
    connect(m_wall, &WallView::focusMoved, this, &WallPage::focusChanged);
    connect(m_wall, &WallView::activated, this, [this] { toggleLoupe(); });
    connect(m_loupe, &LoupeView::doubleClicked, this, &WallPage::showWall);
    connect(m_compare, &CompareView::activeChanged, this, [this] {
        if (compareShown())
            m_wall->setFocusRow(m_model.rowOfPicture(m_compare->activePicture()));
    });
    connect(m_filters, &FilterBar::queryChanged, this, &WallPage::search);
    connect(m_filters, &FilterBar::verdictChosen, this, &WallPage::chooseVerdict);
    connect(m_filters, &FilterBar::orderChosen, this, [this](WallOrder order) { m_model.setOrder(order); });
    connect(m_filters, &FilterBar::left, this, [this] { m_views->currentWidget()->setFocus(); });
    connect(&m_searchAgain, &QTimer::timeout, this, [this] { search(m_query); });
    connect(&m_reason, &ReasonPrompt::answered, this, [this](const std::string& reason) {
        updateHints();
        if (!reason.empty())
            decide(Verdict::Rejected, true, reason);
    });
    connect(&m_curator, &Curator::changedBack, this, &WallPage::showPicture);
    connect(&m_curator, &Curator::nothingToChange, this,
            [this](bool undo) { m_hints->say(undo ? tr("Nothing to take back") : tr("Nothing to do again")); });
}

} // namespace seedbook
