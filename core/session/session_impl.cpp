// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/session_impl.h"
#include <future>

namespace seedbook {

Session::Impl::Impl(SessionOptions wanted)
    : options(std::move(wanted))
    , inputs(options.library)
    , tokens(options.starterModel, options.library)
{
    io = std::make_unique<SerialExecutor>("io");
    prepare = std::make_unique<SerialExecutor>("prepare");
    intake = std::make_unique<ImageIntake>([this] { io->post([this] { storePreparedOnIo(); }); });
    worker = std::make_unique<GenerationWorker>(options.generators, options.device, makeHooks(), inputs.engineInputs(),
                                                options.limits);
    worker->setPaused(options.startPaused);
    if (options.library)
        librarySubscription = options.library->subscribe([this] { emit(LibraryChanged{}); });
}

// From the makers of work to its takers, so that whatever was begun finds its way to the disk. The io thread outlives
// all who post to it.
Session::Impl::~Impl()
{
    closing = true;
    if (options.library)
        options.library->unsubscribe(librarySubscription);
    worker->stop();
    runOnIo([] {});
    prepare->finish();
    intake->stop();
    sideThreads.stopAll();
    io->post([this] { closeOnIo(); });
    io->finish();
}

void Session::Impl::emit(const SessionEvent& event) const
{
    std::vector<Listener> all;
    {
        const std::scoped_lock lock(listenersMutex);
        all = listeners;
    }
    for (const Listener& listener : all)
        listener(event);
}

void Session::Impl::emitQueue() const
{
    const auto tell = [this] { emit(QueueChanged{worker->state()}); };
    if (io->onThread())
        tell();
    else
        io->post(tell);
}

WorkerHooks Session::Impl::makeHooks()
{
    WorkerHooks hooks;
    hooks.starting = [this](const Batch& batch) { return journalStart(batch); };
    hooks.progress = [this](const Batch& batch, BatchProgress progress) {
        emit(JobProgress{batch.ids(), progress.step, progress.steps, std::move(progress.preview)});
        emitQueue();
    };
    hooks.made = [this](const QueuedJob& job, GeneratedPicture made, const std::string& modelName) {
        intake->submit(job, std::move(made), modelName);
    };
    hooks.failed = [this](std::uint64_t owner, std::span<const JobId> jobs, const Error& error) {
        io->post([this, owner, ids = std::vector<JobId>(jobs.begin(), jobs.end()), error] {
            jobsFailedOnIo(owner, ids, error);
        });
    };
    hooks.trouble = [this](const Error& error) { note(error); };
    hooks.changed = [this] { emitQueue(); };
    hooks.loaded = [this](const ModelInfo& model) {
        for (const std::string& warning : model.warnings)
            note(Error{ErrorCode::InvalidFile, warning, model.name});
    };
    return hooks;
}

std::filesystem::path Session::Impl::modelOf(const std::filesystem::path& chosen) const
{
    return chosen.empty() ? options.starterModel : chosen;
}

void Session::Impl::runOnIo(const std::function<void()>& task)
{
    if (io->onThread()) {
        task();
        return;
    }
    auto ran = std::make_shared<std::promise<void>>();
    std::future<void> waiting = ran->get_future();
    io->post([&task, ran] {
        task();
        ran->set_value();
    });
    waiting.get();
}

} // namespace seedbook
