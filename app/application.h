// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/studio_options.h"
#include "core/session/session.h"
#include "ui/bridge/session_bridge.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notes_model.h"
#include "ui/shell/studio_settings.h"
#include "ui/state/studio_state.h"
#include "ui/thumbs/thumb_store.h"
#include "ui/wall/picture_model.h"
#include <QObject>
#include <memory>

class QApplication;

namespace seedbook {

// The studio's composition root: makes session, bridge, values and window, in the order of the members, and takes them
// down in reverse.
class Application : public QObject
{
    Q_OBJECT
public:
    Application(QApplication& app, const StudioOptions& options);
    ~Application() override;
    void start();

private:
    void connectSession();
    void makeWindow();
    void remakeWindow();
    void openFirst();
    void openExample();
    void opened(const ProjectInfo& project);
    void warmUp();
    void usePreviews(bool on);
    void failed(const Error& error, const QString& folder);

    QApplication& m_app;
    StudioOptions m_options;
    QString m_settingsFile;
    StudioSettings m_settings;
    Session m_session;
    SessionBridge m_bridge;
    StudioState m_state;
    PictureModel m_pictures;
    ThumbStore m_thumbs;
    NotesModel m_notes;
    std::unique_ptr<MainWindow> m_window;
    bool m_painted = false;
    QString m_open; // folder of the open project
};

} // namespace seedbook
