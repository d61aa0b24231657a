// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/keys/action_table.h"
#include "ui/shell/studio_settings.h"
#include "ui/state/studio_state.h"
#include "ui/widgets/folder_chooser.h"
#include <QMainWindow>
#include <map>

class QAction;
class QSplitter;
class QStackedWidget;

namespace seedbook {

class ComposePanel;
class ExportPanel;
class InspectorPanel;
class LibraryPage;
class NotesList;
class NotesModel;
class PictureModel;
class QueueStrip;
struct ReadyTemplate;
class SessionBridge;
class ThumbStore;
class WallPage;

// What the window shows but does not own; it may be made again (another language, another theme) over the same values.
struct WindowParts
{
    SessionBridge& bridge;
    StudioState& state;
    PictureModel& pictures;
    ThumbStore& thumbs;
    NotesModel& notes;
    StudioSettings& settings;
    DeviceChoice device = DeviceChoice::Auto;
};

// The one window: top bar, left panel of the mode, wall or export page, inspector, queue strip.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowParts& parts, QWidget* parent = nullptr);

    [[nodiscard]] WallPage& wallPage() { return *m_wallPage; }
    [[nodiscard]] ComposePanel& composePanel() { return *m_compose; }
    [[nodiscard]] ExportPanel& exportPanel() { return *m_exportPanel; }
    [[nodiscard]] LibraryPage& libraryPage() { return *m_library; }
    [[nodiscard]] QAction* action(Act act) const { return m_actions.at(act); }
    // Replaced in tests.
    void setFolderChooser(FolderChooser chooser);
    // Layout into the settings, fields on their way to the project.
    void remember();

Q_SIGNALS:
    void firstPainted();
    void livePreviewChosen(bool on);
    void limitsChosen(double modelMemory, double tileAbove); // as in StudioSettings
    void languageChosen(const QString& code);
    void themeChosen(seedbook::ThemeName theme);

protected:
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void buildActions();
    void applyKeys();
    void buildParts();
    QWidget* buildMiddle();
    void connectParts();
    void run(Act act);
    void runPictures(Act act);
    void switchProfile();
    void showMode();
    void choosePanel(bool left);
    void showLibrary(bool shown);
    void showCompose();
    // What a card or a chooser begins: main_window_cards.cpp
    void newProject();
    void openProject();
    void openTemplates();
    void openStyles();
    void openDevice();
    void takeTemplate(const ReadyTemplate& ready);
    void arrange();
    void goTo(const NotePlace& place);

    WindowParts m_parts;
    FolderChooser m_chooser;
    std::map<Act, QAction*> m_actions;
    QSplitter* m_splitter = nullptr;
    QStackedWidget* m_left = nullptr;
    QStackedWidget* m_middle = nullptr;
    ComposePanel* m_compose = nullptr;
    ExportPanel* m_exportPanel = nullptr;
    WallPage* m_wallPage = nullptr;
    InspectorPanel* m_inspector = nullptr;
    LibraryPage* m_library = nullptr;
    QueueStrip* m_strip = nullptr;
    NotesList* m_notesList = nullptr;
    bool m_painted = false;
    bool m_libraryShown = false; // in Compose, instead of the wall
};

} // namespace seedbook
