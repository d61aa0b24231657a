// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "app/example_project.h"
#include "app/session_options.h"
#include "app/startup_clock.h"
#include "core/base/paths.h"
#include "translations/language.h"
#include "ui/bridge/core_sentences.h"
#include "ui/theme/theme.h"
#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QTimer>
#include <cstdio>

namespace seedbook {

namespace {

StudioSettings settingsWith(const StudioOptions& options, const QString& file)
{
    StudioSettings settings = loadStudioSettings(file);
    if (options.modelMemory >= 0)
        settings.modelMemory = options.modelMemory;
    return settings;
}

SessionOptions sessionWith(DeviceChoice device, const StudioSettings& settings)
{
    SessionOptions options = sessionOptions(device, false);
    options.limits = settings.limits();
    return options;
}

} // namespace

Application::Application(QApplication& app, const StudioOptions& options)
    : m_app(app)
    , m_options(options)
    , m_settingsFile(toQString(stateFolder() / "studio.ini"))
    , m_settings(settingsWith(options, m_settingsFile))
    , m_session(sessionWith(options.device, m_settings))
    , m_bridge(m_session)
    , m_state(m_bridge)
    , m_thumbs([this](const PictureRow& row) { return m_session.readThumb(row); })
{
    if (!options.language.isEmpty())
        m_settings.language = options.language;
    if (!languages().contains(m_settings.language))
        m_settings.language = systemLanguage();
    useLanguage(app, m_settings.language);
    applyTheme(app, m_settings.theme);
    m_state.keys().restore(m_settings.keys);
    connect(&m_state.keys(), &KeyMap::changed, this, [this] {
        m_settings.keys = m_state.keys().stored();
        saveStudioSettings(m_settings, m_settingsFile);
    });
    connectSession();
    m_session.setPreviews(m_settings.livePreview);
}

Application::~Application()
{
    saveStudioSettings(m_settings, m_settingsFile);
}

void Application::connectSession()
{
    connect(&m_state, &StudioState::noteAdded, &m_notes, &NotesModel::addProblem);
    connect(&m_state, &StudioState::sentenceAdded, &m_notes, &NotesModel::addSentence);
    connect(&m_bridge, &SessionBridge::projectOpened, this, &Application::opened);
    connect(&m_bridge, &SessionBridge::projectFailed, this, &Application::failed);
}

void Application::start()
{
    makeWindow();
    m_window->show();
    m_window->activateWindow();
    openFirst();
}

void Application::makeWindow()
{
    m_window = std::make_unique<MainWindow>(
        WindowParts{m_bridge, m_state, m_pictures, m_thumbs, m_notes, m_settings, m_options.device});
    connect(m_window.get(), &MainWindow::languageChosen, this, [this](const QString& code) {
        m_settings.language = code;
        useLanguage(m_app, code);
        remakeWindow();
    });
    connect(m_window.get(), &MainWindow::themeChosen, this, [this](ThemeName theme) {
        m_settings.theme = theme;
        applyTheme(m_app, theme);
        remakeWindow();
    });
    connect(m_window.get(), &MainWindow::livePreviewChosen, this, &Application::usePreviews);
    connect(m_window.get(), &MainWindow::limitsChosen, this, [this](double modelMemory, double tileAbove) {
        m_settings.modelMemory = modelMemory;
        m_settings.tileAbove = tileAbove;
        m_session.setLimits(m_settings.limits());
        saveStudioSettings(m_settings, m_settingsFile);
    });
    connect(m_window.get(), &MainWindow::firstPainted, this, [this] {
        m_painted = true;
        m_session.library()->rescan();
        warmUp();
    });
    if (m_options.printStartup)
        connect(m_window.get(), &MainWindow::firstPainted, this,
                [] { std::printf("window after %.0f ms\n", millisecondsSinceStart()), std::fflush(stdout); });
}

void Application::remakeWindow()
{
    // Not from inside the old window's own menu.
    QTimer::singleShot(0, this, [this] {
        m_window->remember();
        const std::unique_ptr<MainWindow> old = std::move(m_window);
        makeWindow();
        m_window->show();
        m_window->activateWindow();
        m_state.announce();
    });
}

void Application::openFirst()
{
    if (!m_options.newFolder.isEmpty()) {
        const auto starter = starterSettings();
        m_bridge.createProject(toPath(m_options.newFolder), starter.value_or(ComposeSettings{}));
    } else if (!m_options.project.isEmpty()) {
        m_bridge.openProject(toPath(m_options.project));
    } else if (!m_settings.recent.isEmpty() && QFileInfo(m_settings.recent.first()).isDir()) {
        m_bridge.openProject(toPath(m_settings.recent.first()));
    } else {
        openExample();
    }
}

void Application::openExample()
{
    const std::filesystem::path folder = exampleFolder();
    if (QFileInfo::exists(toQString(folder / "project.db"))) {
        m_bridge.openProject(folder);
        return;
    }
    createExample(m_session, folder,
                  m_bridge.onGui<std::filesystem::path>(this, [this](Result<std::filesystem::path> created) {
                      if (created)
                          m_bridge.openProject(*created);
                      else
                          m_state.addNote(created.error());
                  }));
}

void Application::opened(const ProjectInfo& project)
{
    m_open = toQString(project.folder);
    m_settings.opened(m_open);
    for (const std::string& note : project.notes)
        m_notes.addRemark(coreSentence(note));
    warmUp();
}

// The device shows soon, and not at the cost of the first picture of the window.
void Application::warmUp()
{
    if (m_painted && m_state.hasProject())
        m_session.warmUp(m_state.compose().model);
}

void Application::usePreviews(bool on)
{
    m_settings.livePreview = on;
    m_session.setPreviews(on);
    if (!on)
        m_pictures.dropPreviews();
}

void Application::failed(const Error& error, const QString& folder)
{
    m_settings.recent.removeAll(folder);
    m_state.addNote(error);
    if (!m_open.isEmpty() && m_open != folder)
        m_bridge.openProject(toPath(m_open)); // the one that was open before
    else if (toPath(folder) != exampleFolder())
        openExample();
}

} // namespace seedbook
