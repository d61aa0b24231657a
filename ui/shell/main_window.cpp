// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/main_window.h"
#include "ui/bridge/session_bridge.h"
#include "ui/compose/compose_panel.h"
#include "ui/cull/wall_page.h"
#include "ui/export/export_page.h"
#include "ui/export/export_panel.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/library/library_page.h"
#include "ui/paste/paste_section.h"
#include "ui/shell/key_list.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/notes_list.h"
#include "ui/shell/notes_model.h"
#include "ui/shell/queue_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/theme.h"
#include "ui/wall/wall_view.h"
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace seedbook {

namespace {

constexpr int kMinLeft = 280, kMinRight = 250;

QWidget* hairline(QWidget* parent)
{
    auto* line = new QWidget(parent);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

// A panel taller than the window scrolls instead of being cut off.
QScrollArea* scrolled(QWidget* panel, int least)
{
    auto* area = new QScrollArea;
    setRole(area, "panel");
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(least);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(panel);
    return area;
}

} // namespace

MainWindow::MainWindow(const WindowParts& parts, QWidget* parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_chooser(folderDialog())
{
    setWindowTitle(tr("Seedbook"));
    setMinimumSize(820, 520);
    buildActions();
    buildParts();
    connectParts();
    arrange();
    showMode();
}

void MainWindow::buildActions()
{
    for (const ActRow& row : actTable()) {
        auto* action = new QAction(row.text, this);
        action->setAutoRepeat(row.act == Act::TakeBack || row.act == Act::Undo || row.act == Act::Redo);
        connect(action, &QAction::triggered, this, [this, act = row.act] { run(act); });
        addAction(action);
        m_actions[row.act] = action;
    }
    applyKeys();
    connect(&m_parts.state.keys(), &KeyMap::changed, this, &MainWindow::applyKeys);
}

void MainWindow::applyKeys()
{
    // Two passes: Qt would refuse a key that another action still has.
    for (const auto& [act, action] : m_actions)
        action->setShortcuts(QList<QKeySequence>());
    for (const auto& [act, action] : m_actions)
        action->setShortcuts(m_parts.state.keys().keys(act));
}

void MainWindow::buildParts()
{
    auto* menu = new MainMenu(
        m_parts.settings, [this](Act act) { return action(act); }, this);
    connect(menu, &MainMenu::projectChosen, this,
            [this](const QString& folder) { m_parts.bridge.openProject(toPath(folder)); });
    connect(menu, &MainMenu::languageChosen, this, &MainWindow::languageChosen);
    connect(menu, &MainMenu::themeChosen, this, &MainWindow::themeChosen);
    connect(menu, &MainMenu::livePreviewChosen, this, &MainWindow::livePreviewChosen);
    connect(menu, &MainMenu::aboutWanted, this, [this] { openAbout(this); });
    auto* central = new QWidget(this);
    auto* top = new TopBar(m_parts.state, m_parts.device, menu, central);
    connect(top, &TopBar::keysWanted, action(Act::Keys), &QAction::trigger);
    connect(top, &TopBar::deviceWanted, action(Act::Device), &QAction::trigger);
    m_strip = new QueueStrip(m_parts.bridge, m_parts.state, m_parts.notes, central);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(top);
    layout->addWidget(hairline(central));
    layout->addWidget(buildMiddle(), 1);
    layout->addWidget(hairline(central));
    layout->addWidget(m_strip);
    setCentralWidget(central);
    m_notesList = new NotesList(m_parts.notes, central);
}

QWidget* MainWindow::buildMiddle()
{
    m_compose = new ComposePanel(m_parts.bridge, m_parts.state);
    m_compose->setMoreOpen(m_parts.settings.moreOpen);
    m_exportPanel = new ExportPanel(m_parts.bridge, m_parts.state);
    m_wallPage = new WallPage(m_parts.bridge, m_parts.state, m_parts.pictures, m_parts.thumbs);
    m_inspector = new InspectorPanel(m_parts.bridge, m_parts.state);
    m_left = new QStackedWidget;
    m_left->addWidget(scrolled(m_compose, kMinLeft));
    m_left->addWidget(scrolled(m_exportPanel, kMinLeft));
    m_middle = new QStackedWidget;
    m_middle->addWidget(m_wallPage);
    m_middle->addWidget(new ExportPage(m_exportPanel->job(), m_parts.bridge, m_parts.state));
    m_library = new LibraryPage(m_parts.bridge);
    m_middle->addWidget(m_library);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_middle);
    m_splitter->addWidget(scrolled(m_inspector, kMinRight));
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kLeftPanel, 1440 - kLeftPanel - kRightPanel, kRightPanel});
    return m_splitter;
}

void MainWindow::connectParts()
{
    connect(&m_parts.state, &StudioState::modeChanged, this, [this] {
        m_libraryShown = false;
        showMode();
    });
    connect(m_compose, &ComposePanel::libraryWanted, this, [this] { showLibrary(true); });
    connect(m_compose, &ComposePanel::templatesWanted, this, &MainWindow::openTemplates);
    connect(m_compose, &ComposePanel::stylesWanted, this, &MainWindow::openStyles);
    connect(&m_parts.state, &StudioState::settingsRequested, this, &MainWindow::showCompose);
    connect(m_library, &LibraryPage::picked, m_compose, &ComposePanel::take);
    connect(m_library, &LibraryPage::closed, this, [this] { showLibrary(false); });
    connect(m_library, &LibraryPage::failed, this, [this](const Error& error) { m_parts.state.addNote(error); });
    connect(&m_parts.bridge, &SessionBridge::jobsQueued, this, [this] { showLibrary(false); });
    connect(&m_wallPage->curator(), &Curator::unsavedChanged, m_strip, &QueueStrip::setUnsaved);
    connect(m_strip, &QueueStrip::notesWanted, m_notesList, &NotesList::toggle);
    connect(m_notesList, &NotesList::placeChosen, this, &MainWindow::goTo);
    connect(&m_wallPage->wall(), &WallView::cellSizeChanged, this,
            [this](int side) { m_parts.settings.cellSize = side; });
    connect(m_compose, &ComposePanel::fieldWanted, this, [this](const QString& field) {
        goTo({NotePlace::Kind::Compose, 0, field});
    });
    connect(&m_parts.state, &StudioState::pictureRequested, this, [this] {
        if (m_parts.state.mode() == Mode::Export)
            m_parts.state.setMode(Mode::Cull);
    });
}

void MainWindow::arrange()
{
    m_wallPage->wall().setCellSize(m_parts.settings.cellSize);
    resize(1440, 900);
    restoreGeometry(m_parts.settings.geometry);
    const QRect space = screen()->availableGeometry();
    resize(size().boundedTo(space.size()));
    if (!space.contains(geometry()))
        move(space.topLeft());
    m_splitter->restoreState(m_parts.settings.splitter);
    m_splitter->setHandleWidth(1);
}

void MainWindow::setFolderChooser(FolderChooser chooser)
{
    m_chooser = chooser;
    m_compose->setFolderChooser(chooser);
    m_library->setFolderChooser(chooser);
    m_exportPanel->setFolderChooser(std::move(chooser));
}

void MainWindow::showMode()
{
    const Mode mode = m_parts.state.mode();
    m_left->setCurrentIndex(mode == Mode::Export ? 1 : 0);
    m_left->setVisible(mode != Mode::Cull && (mode == Mode::Export || !m_parts.settings.leftHidden));
    m_middle->setCurrentIndex(m_libraryShown ? 2 : mode == Mode::Export ? 1 : 0);
    const bool pictures = mode != Mode::Export && !m_libraryShown;
    m_splitter->widget(2)->setVisible(pictures && !m_parts.settings.rightHidden);
    for (const ActRow& row : actTable())
        if (row.pictures)
            m_actions[row.act]->setEnabled(pictures || (m_libraryShown && row.act == Act::Filter));
    if (pictures)
        m_wallPage->setFocus();
    else if (mode == Mode::Export)
        m_exportPanel->setFocus();
}

void MainWindow::showLibrary(bool shown)
{
    if (shown == m_libraryShown)
        return;
    if (shown)
        m_parts.state.setMode(Mode::Compose);
    m_libraryShown = shown;
    showMode();
    if (!shown)
        return;
    m_library->setInUse(m_parts.state.compose().model);
    m_library->open();
}

void MainWindow::run(Act act)
{
    switch (act) {
    case Act::Compose:
        return m_parts.state.setMode(Mode::Compose);
    case Act::Cull:
        return m_parts.state.setMode(Mode::Cull);
    case Act::Export:
        return m_parts.state.setMode(Mode::Export);
    case Act::Generate:
        return m_parts.state.requestGenerate();
    case Act::ReuseSeed:
        return m_parts.state.requestReuseSeed();
    case Act::StartFrom:
        return m_parts.state.requestStart();
    case Act::UseSettings:
        return m_parts.state.requestSettings();
    case Act::SwitchProfile:
        return switchProfile();
    case Act::Remake:
        return m_parts.state.requestRemake();
    case Act::Library:
        return showLibrary(!m_libraryShown);
    case Act::Templates:
        return openTemplates();
    case Act::Styles:
        return openStyles();
    case Act::PasteSettings:
        showCompose();
        return m_compose->pasteSection().pasteClipboard();
    case Act::RestoreSettings:
        return m_compose->pasteSection().restore();
    case Act::Pause:
        return m_strip->togglePause();
    case Act::LeftPanel:
        return choosePanel(true);
    case Act::RightPanel:
        return choosePanel(false);
    case Act::Device:
        return openDevice();
    case Act::Notes:
        return m_notesList->toggle();
    case Act::Keys:
        return openKeyList(m_parts.state.keys(), this);
    case Act::NewProject:
        return newProject();
    case Act::OpenProject:
        return openProject();
    case Act::Quit:
        close();
        return;
    default:
        return runPictures(act);
    }
}

void MainWindow::switchProfile()
{
    const bool draft = m_parts.state.compose().profile != Profile::Draft;
    m_compose->useProfile(draft ? Profile::Draft : Profile::Final);
    if (m_parts.state.mode() == Mode::Cull || m_parts.settings.leftHidden)
        m_wallPage->say(draft ? tr("Draft settings") : tr("Final settings"));
}

void MainWindow::runPictures(Act act)
{
    WallPage& page = *m_wallPage;
    switch (act) {
    case Act::Keep:
    case Act::KeepStay:
        return page.decide(Verdict::Kept, act == Act::Keep);
    case Act::Reject:
    case Act::RejectStay:
        return page.decide(Verdict::Rejected, act == Act::Reject);
    case Act::Undecide:
    case Act::UndecideStay:
        return page.decide(Verdict::Undecided, act == Act::Undecide);
    case Act::Reason:
        return page.askReason();
    case Act::TakeBack:
    case Act::Undo:
        return page.takeBack();
    case Act::Redo:
        return page.redo();
    case Act::Loupe:
        return page.toggleLoupe();
    case Act::Wall:
        return page.showWall();
    case Act::Compare:
        return page.toggleCompare();
    case Act::Pixels:
        return page.toggleActualSize();
    case Act::Recipe:
        return page.toggleOverlay();
    case Act::Filter:
        return m_libraryShown ? m_library->focusSearch() : page.focusFilter();
    case Act::ShowAll:
        return page.chooseVerdict({});
    case Act::ShowUndecided:
        return page.chooseVerdict(Verdict::Undecided);
    case Act::ShowKept:
        return page.chooseVerdict(Verdict::Kept);
    case Act::ShowRejected:
        return page.chooseVerdict(Verdict::Rejected);
    default:
        return;
    }
}

void MainWindow::goTo(const NotePlace& place)
{
    using Kind = NotePlace::Kind;
    switch (place.kind) {
    case Kind::None:
        return;
    case Kind::Picture:
        m_parts.state.requestPicture(place.id);
        return m_wallPage->setFocus();
    case Kind::Job:
        if (m_parts.state.mode() == Mode::Export)
            m_parts.state.setMode(Mode::Compose);
        return m_wallPage->showJob(place.id);
    case Kind::Compose:
        showCompose();
        return m_compose->goTo(place.field);
    case Kind::Export:
        m_parts.state.setMode(Mode::Export);
        return m_exportPanel->goTo(place.field);
    }
}

void MainWindow::choosePanel(bool left)
{
    bool& hidden = left ? m_parts.settings.leftHidden : m_parts.settings.rightHidden;
    hidden = !hidden;
    showMode();
}

void MainWindow::remember()
{
    m_compose->saveNow();
    m_parts.settings.moreOpen = m_compose->isMoreOpen();
    m_parts.settings.geometry = saveGeometry();
    m_parts.settings.splitter = m_splitter->saveState();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    remember();
    QMainWindow::closeEvent(event);
}

bool MainWindow::event(QEvent* event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
        QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
    return handled;
}

} // namespace seedbook
