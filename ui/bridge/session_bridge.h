// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session.h"
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <utility>

namespace seedbook {

// The only crossing from the session's threads to the GUI thread. Every event becomes a signal on the GUI thread;
// events of a project that is closed by then are dropped, events of one that is still opening wait until
// projectOpened(). Lives on the GUI thread; destroy it before the session: its destructor waits for its background work
// and lets nothing through afterwards.
class SessionBridge : public QObject
{
    Q_OBJECT
public:
    explicit SessionBridge(Session& session, QObject* parent = nullptr);
    ~SessionBridge() override;

    [[nodiscard]] Session& session() const { return m_session; }

    // Closes the open project, if any, and opens or creates another. Ends in projectOpened() or projectFailed().
    void openProject(const std::filesystem::path& folder);
    void createProject(const std::filesystem::path& folder, const ComposeSettings& compose);

    // Wraps `f` so that the session may call it on any thread: it runs on the GUI thread, unless `context` died
    // meanwhile.
    template <class T>
    [[nodiscard]] Done<T> onGui(QObject* context, std::function<void(Result<T>)> f)
    {
        return [post = poster(), guard = QPointer<QObject>(context), f = std::move(f)](Result<T> result) {
            post([guard, f, result = std::move(result)]() mutable {
                if (guard)
                    f(std::move(result));
            });
        };
    }

    // Runs `work` on a worker thread and `done` with its value on the GUI thread, unless `context` died meanwhile.
    // `work` must not touch widgets, QPixmap or `context`.
    template <class T>
    void inBackground(QObject* context, std::function<T()> work, std::function<void(T)> done)
    {
        m_pool.start(
            [post = poster(), guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done)] {
                auto value = std::make_shared<T>(work());
                post([guard, done, value] {
                    if (guard)
                        done(std::move(*value));
                });
            });
    }

Q_SIGNALS:
    void projectOpened(const seedbook::ProjectInfo& project);
    void projectFailed(const seedbook::Error& error, const QString& folder);
    void jobsQueued(const seedbook::JobsQueued& event);
    void jobsDropped(const seedbook::JobsDropped& event);
    void jobStarted(const seedbook::JobStarted& event);
    void jobProgress(const seedbook::JobProgress& event);
    void pictureAdded(const seedbook::PictureAdded& event);
    void jobFailed(const seedbook::JobFailed& event);
    void decisionsChanged(const seedbook::DecisionsChanged& event);
    void queueChanged(const seedbook::QueueChanged& event);
    void noted(const seedbook::Error& error);
    void libraryChanged(); // of no project; many changes at once are told once

private:
    struct Gate;
    [[nodiscard]] std::function<void(std::function<void()>)> poster() const;
    void open(std::function<void(Done<ProjectInfo>)> how, const std::filesystem::path& folder);
    void finishOpening(quint64 generation, const Result<ProjectInfo>& result, const QString& folder);
    void receive(quint64 generation, const SessionEvent& event);
    void tell(const SessionEvent& event);

    Session& m_session;
    std::shared_ptr<Gate> m_gate;
    quint64 m_generation = 0; // of the project whose events are told
    std::vector<std::pair<quint64, SessionEvent>> m_early;
    QThreadPool m_pool;
};

// A path as the user reads it, and back. Names are bytes on Linux; QFile's codec keeps them.
[[nodiscard]] QString toQString(const std::filesystem::path& path);
[[nodiscard]] std::filesystem::path toPath(const QString& text);

} // namespace seedbook
