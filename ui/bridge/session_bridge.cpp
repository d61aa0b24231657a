// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/bridge/session_bridge.h"
#include <QFile>
#include <QMetaObject>
#include <atomic>
#include <mutex>

namespace seedbook {

// Shared with every callback that may outlive the bridge. `generation` counts projects: it moves on the io thread,
// between the end of one project and the beginning of the next, so that each event carries the number of its own.
struct SessionBridge::Gate
{
    std::mutex mutex;
    SessionBridge* bridge = nullptr;
    std::atomic<quint64> generation{0};
    std::atomic<bool> libraryTold{false}; // and not received yet

    void post(std::function<void()> task)
    {
        const std::scoped_lock lock(mutex);
        if (bridge)
            QMetaObject::invokeMethod(bridge, std::move(task), Qt::QueuedConnection);
    }

    void postLibrary(const std::shared_ptr<Gate>& self)
    {
        if (libraryTold.exchange(true))
            return;
        post([self] {
            self->libraryTold = false;
            Q_EMIT self->bridge->libraryChanged();
        });
    }
};

SessionBridge::SessionBridge(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_gate(std::make_shared<Gate>())
{
    m_gate->bridge = this;
    m_pool.setMaxThreadCount(2);
    m_session.subscribe([gate = m_gate](const SessionEvent& event) {
        if (std::holds_alternative<LibraryChanged>(event))
            return gate->postLibrary(gate);
        gate->post([gate, generation = gate->generation.load(), event] { gate->bridge->receive(generation, event); });
    });
}

SessionBridge::~SessionBridge()
{
    m_pool.clear();
    m_pool.waitForDone();
    const std::scoped_lock lock(m_gate->mutex);
    m_gate->bridge = nullptr;
}

std::function<void(std::function<void()>)> SessionBridge::poster() const
{
    return [gate = m_gate](std::function<void()> task) { gate->post(std::move(task)); };
}

void SessionBridge::openProject(const std::filesystem::path& folder)
{
    open([this, folder](Done<ProjectInfo> done) { m_session.openProject(folder, std::move(done)); }, folder);
}

void SessionBridge::createProject(const std::filesystem::path& folder, const ComposeSettings& compose)
{
    open([this, folder, compose](Done<ProjectInfo> done) { m_session.createProject(folder, compose, std::move(done)); },
         folder);
}

void SessionBridge::open(std::function<void(Done<ProjectInfo>)> how, const std::filesystem::path& folder)
{
    // A refused close only means that nothing was open.
    m_session.closeProject([gate = m_gate](const Result<std::monostate>&) { ++gate->generation; });
    how([gate = m_gate, name = toQString(folder)](Result<ProjectInfo> result) {
        gate->post([gate, name, generation = gate->generation.load(), result = std::move(result)] {
            gate->bridge->finishOpening(generation, result, name);
        });
    });
}

void SessionBridge::finishOpening(quint64 generation, const Result<ProjectInfo>& result, const QString& folder)
{
    m_generation = generation;
    if (!result) {
        Q_EMIT projectFailed(result.error(), folder);
        return;
    }
    Q_EMIT projectOpened(*result);
    for (const auto& [number, event] : std::exchange(m_early, {}))
        receive(number, event);
}

void SessionBridge::receive(quint64 generation, const SessionEvent& event)
{
    if (generation > m_generation)
        m_early.emplace_back(generation, event);
    else if (generation == m_generation)
        tell(event);
}

void SessionBridge::tell(const SessionEvent& event)
{
    struct Teller
    {
        SessionBridge* bridge;
        void operator()(const JobsQueued& e) const { Q_EMIT bridge->jobsQueued(e); }
        void operator()(const JobsDropped& e) const { Q_EMIT bridge->jobsDropped(e); }
        void operator()(const JobStarted& e) const { Q_EMIT bridge->jobStarted(e); }
        void operator()(const JobProgress& e) const { Q_EMIT bridge->jobProgress(e); }
        void operator()(const PictureAdded& e) const { Q_EMIT bridge->pictureAdded(e); }
        void operator()(const JobFailed& e) const { Q_EMIT bridge->jobFailed(e); }
        void operator()(const DecisionsChanged& e) const { Q_EMIT bridge->decisionsChanged(e); }
        void operator()(const QueueChanged& e) const { Q_EMIT bridge->queueChanged(e); }
        void operator()(const Note& e) const { Q_EMIT bridge->noted(e.error); }
        void operator()(const LibraryChanged&) const { Q_EMIT bridge->libraryChanged(); }
    };
    std::visit(Teller{this}, event);
}

QString toQString(const std::filesystem::path& path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.native()));
}

std::filesystem::path toPath(const QString& text)
{
    return QFile::encodeName(text).toStdString();
}

} // namespace seedbook
