// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cull/wall_page.h"
#include "ui/bridge/core_sentences.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/cull/compare_view.h"
#include "ui/cull/cull_hints.h"
#include "ui/cull/filter_bar.h"
#include "ui/cull/hint_bar.h"
#include "ui/cull/loupe_view.h"
#include "ui/cull/reject_reasons.h"
#include "ui/state/studio_state.h"
#include "ui/theme/theme.h"
#include "ui/wall/wall_view.h"
#include <QKeyEvent>
#include <QVBoxLayout>

namespace seedbook {

WallPage::WallPage(SessionBridge& bridge, StudioState& state, PictureModel& model, ThumbStore& thumbs, QWidget* parent)
    : QWidget(parent)
    , m_bridge(bridge)
    , m_state(state)
    , m_model(model)
    , m_thumbs(thumbs)
    , m_large(bridge)
    , m_curator(bridge, state, model)
{
    build(thumbs);
    connectSession();
    connectParts();
    m_filters->setCounts(state.counts());
    m_filters->setVerdict(model.verdictFilter());
    m_filters->setOrder(model.order());
    updateHints();
    updateEmptyText();
}

void WallPage::build(ThumbStore& thumbs)
{
    setRole(this, "wall");
    m_filters = new FilterBar(this);
    m_views = new QStackedWidget(this);
    m_wall = new WallView(m_model, thumbs, m_views);
    m_loupe = new LoupeView(m_large, thumbs, m_views);
    m_compare = new CompareView(m_model, m_large, thumbs, m_views);
    for (QWidget* view :
         {static_cast<QWidget*>(m_wall), static_cast<QWidget*>(m_loupe), static_cast<QWidget*>(m_compare)})
        m_views->addWidget(view);
    auto* line = new QWidget(this);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    layout->addWidget(line);
    layout->addWidget(m_views, 1);
    m_hints = new HintBar(this);
    setFocusProxy(m_wall);
    m_searchAgain.setSingleShot(true);
    m_searchAgain.setInterval(400);
}

void WallPage::openProject(const ProjectInfo& project)
{
    m_thumbs.clear();
    m_large.clear();
    m_filters->clearQuery();
    m_query.clear();
    showWall();
    m_model.setPictures(project.pictures);
    m_wall->resetFocus();
    updateEmptyText();
}

void WallPage::chooseVerdict(std::optional<Verdict> verdict)
{
    m_filters->setVerdict(verdict);
    m_model.setVerdictFilter(verdict);
    updateEmptyText();
    m_views->currentWidget()->setFocus();
}

void WallPage::search(const QString& query)
{
    m_query = query;
    if (query.isEmpty()) {
        m_model.setSearch({});
        updateEmptyText();
        return;
    }
    const auto show = [this, query](Result<std::vector<PictureId>> found) {
        if (query != m_query)
            return;
        if (found)
            m_model.setSearch(std::move(*found));
        else
            m_hints->say(coreSentence(found.error().message));
        updateEmptyText();
    };
    m_bridge.session().search(query.toStdString(), m_bridge.onGui<std::vector<PictureId>>(this, show));
}

void WallPage::focusChanged()
{
    const int row = m_wall->focusRow();
    std::optional<PictureRow> current;
    if (row >= 0 && m_model.cell(row).state == WallCell::State::Picture)
        current = m_model.cell(row).row;
    m_state.setCurrent(current);
    noteMaking();
    updateLoupe();
}

void WallPage::noteMaking()
{
    const int row = m_wall->focusRow();
    std::optional<Making> making;
    if (row >= 0 && row < m_model.rowCount())
        if (const WallCell& cell = m_model.cell(row); cell.state == WallCell::State::Making)
            making = Making{cell.job, cell.row.seed, m_model.progress(), m_model.preview(cell.job)};
    m_state.setMaking(making);
}

void WallPage::decide(Verdict verdict, bool advancing, const std::string& reason)
{
    if (m_state.readOnly()) {
        m_state.addNote({ErrorCode::ReadOnly, "decisions cannot be written", m_state.project().folder.string()});
        return;
    }
    const bool several = !compareShown() && m_wall->severalSelected();
    const auto ids = compareShown() ? std::vector<PictureId>{m_compare->activePicture()} : m_wall->selectedPictures();
    if (ids.empty())
        return;
    const PictureId focused = ids.front();
    m_curator.decide(ids, verdict, reason);
    if (compareShown())
        m_compare->refresh();
    else if (advancing && !several && m_model.rowOfPicture(focused) == m_wall->focusRow())
        advance();
    if (several)
        m_hints->say(tr("%n picture(s) decided", "", static_cast<int>(ids.size())));
}

void WallPage::advance()
{
    for (int row = m_wall->focusRow() + 1; row < m_model.rowCount(); ++row)
        if (m_model.cell(row).state == WallCell::State::Picture) {
            m_wall->setFocusRow(row);
            return;
        }
}

void WallPage::takeBack()
{
    m_curator.undo();
}

void WallPage::redo()
{
    m_curator.redo();
}

void WallPage::showPicture(PictureId id)
{
    if (m_model.rowOfPicture(id) < 0 && m_model.find(id)) {
        m_filters->clearQuery();
        m_query.clear();
        m_model.setSearch({});
        if (m_model.rowOfPicture(id) < 0)
            chooseVerdict({});
    }
    if (const int row = m_model.rowOfPicture(id); row >= 0)
        m_wall->setFocusRow(row);
    m_compare->refresh();
}

void WallPage::showJob(JobId job)
{
    if (m_model.rowOfJob(job) < 0) {
        m_filters->clearQuery();
        m_query.clear();
        m_model.setSearch({});
        chooseVerdict({});
    }
    showWall();
    if (const int row = m_model.rowOfJob(job); row >= 0)
        m_wall->setFocusRow(row);
}

void WallPage::askReason()
{
    if (!m_wall->selectedPictures().empty())
        m_reason.ask();
    updateHints();
}

bool WallPage::loupeShown() const
{
    return m_views->currentWidget() == m_loupe;
}

bool WallPage::compareShown() const
{
    return m_views->currentWidget() == m_compare;
}

void WallPage::showView(QWidget* view)
{
    m_views->setCurrentWidget(view);
    setFocusProxy(view);
    view->setFocus();
    updateLoupe();
    updateOverlay();
    updateHints();
}

void WallPage::showWall()
{
    showView(m_wall);
}

void WallPage::toggleLoupe()
{
    if (loupeShown())
        showWall();
    else if (m_state.current())
        showView(m_loupe);
}

void WallPage::toggleCompare()
{
    if (compareShown()) {
        showWall();
        return;
    }
    std::vector<PictureId> ids = m_wall->selectedPictures();
    const int row = m_wall->focusRow();
    for (int other = row + 1; ids.size() == 1 && other < m_model.rowCount(); ++other)
        if (m_model.cell(other).state == WallCell::State::Picture)
            ids.push_back(m_model.cell(other).row.id);
    if (ids.size() < 2) {
        m_hints->say(tr("Two pictures are needed to compare"));
        return;
    }
    m_compare->show2(ids[0], ids[1]);
    showView(m_compare);
    m_wall->setFocusRow(m_model.rowOfPicture(ids[0]));
}

void WallPage::toggleActualSize()
{
    if (!loupeShown() && !compareShown())
        toggleLoupe();
    const bool actual = !m_loupe->actual();
    m_loupe->setActual(actual);
    m_compare->setActual(actual);
}

void WallPage::toggleOverlay()
{
    m_overlay = !m_overlay;
    if (m_overlay && !loupeShown() && !compareShown())
        toggleLoupe();
    m_overlayOf = 0;
    updateOverlay();
}

void WallPage::updateLoupe()
{
    const auto& current = m_state.current();
    const WallCell* cell = current ? m_model.find(current->id) : nullptr;
    if (loupeShown())
        m_loupe->setCell(cell ? std::optional(cell->row) : std::nullopt, cell && cell->unsaved > 0);
    if (compareShown())
        m_compare->refresh();
    updateOverlay();
}

void WallPage::updateOverlay()
{
    const auto put = [this](const QString& text) {
        m_loupe->setOverlay(text);
        m_compare->setOverlay(text);
    };
    const auto& current = m_state.current();
    if (!m_overlay || !current || (!loupeShown() && !compareShown())) {
        put({});
        m_overlayOf = 0;
        return;
    }
    if (m_overlayOf == current->id)
        return;
    m_overlayOf = current->id;
    const auto show = [this, put, id = current->id](Result<PictureDetail> detail) {
        if (m_overlayOf != id)
            return;
        put(detail ? QString::fromStdString(toInfotext(detail->recipe, detail->modelName)) : errorText(detail.error()));
    };
    m_bridge.session().pictureDetail(current->id, m_bridge.onGui<PictureDetail>(this, show));
}

void WallPage::focusFilter()
{
    m_filters->focusField();
}

void WallPage::updateHints()
{
    CullHints what = m_state.mode() == Mode::Cull ? CullHints::Wall : CullHints::None;
    if (m_reason.asking())
        what = CullHints::Reasons;
    else if (compareShown())
        what = CullHints::Compare;
    else if (loupeShown())
        what = CullHints::Loupe;
    m_hints->setHints(cullHints(what, m_state.keys()));
}

void WallPage::updateEmptyText()
{
    const bool narrowed = !m_query.isEmpty() || m_model.verdictFilter();
    if (narrowed && m_state.counts().all > 0)
        m_wall->setEmptyText(tr("No picture here"),
                             tr("No picture passes this filter. Press Esc in the field or choose All."));
    else
        m_wall->setEmptyText(tr("No pictures yet"),
                             tr("Press %1 to generate. Each picture appears here as soon as it is made.")
                                 .arg(keyText(m_state.keys(), Act::Generate)));
}

void WallPage::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape && (loupeShown() || compareShown()))
        showWall();
    else if (compareShown() && (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Space))
        m_compare->move(key == Qt::Key_Left ? -1 : 1);
    else if (compareShown() && (key == Qt::Key_Up || key == Qt::Key_Down))
        m_compare->swapActive();
    else if (loupeShown())
        event->setAccepted(m_wall->handleKey(event));
    else
        QWidget::keyPressEvent(event);
}

void WallPage::placeHints()
{
    m_hints->place(m_views->geometry());
    m_hints->raise();
}

void WallPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    placeHints();
}

} // namespace seedbook
