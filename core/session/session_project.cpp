// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/compose_json.h"
#include "core/session/crash_mark.h"
#include "core/session/session_impl.h"

namespace seedbook {
namespace {

constexpr const char* kCompose = "compose";

std::string nameOf(const std::filesystem::path& folder)
{
    const std::filesystem::path normal = folder.lexically_normal();
    return (normal.filename().empty() ? normal.parent_path() : normal).filename().string();
}

} // namespace

Result<void> Session::Impl::requireOnIo(bool writable) const
{
    if (!store)
        return fail(ErrorCode::NotFound, "no project is open");
    if (writable && store->readOnly())
        return fail(ErrorCode::ReadOnly, "the project cannot be written: copy it to a folder of your own",
                    store->folder().string());
    return {};
}

// What is already made is stored; what is being made goes back to the journal.
void Session::Impl::closeOnIo()
{
    if (!store)
        return;
    worker->drop();
    intake->waitPrepared();
    storePreparedOnIo();
    if (!store->readOnly())
        if (const Result<void> released = store->jobs().releaseAll(); !released)
            note(released.error());
    {
        const std::scoped_lock lock(readerMutex);
        reader = {};
    }
    disarmCrashMark();
    inputs.setProject({});
    store.reset();
    ++serial;
    if (!closing)
        emitQueue();
}

Result<ComposeSettings> Session::Impl::composeOnIo() const
{
    const Result<std::string> json = store->meta(kCompose);
    if (!json)
        return tl::unexpected<Error>(json.error());
    return json->empty() ? ComposeSettings{} : composeFromJson(*json);
}

Result<ProjectInfo> Session::Impl::installOnIo(Result<std::unique_ptr<ProjectStore>> opened)
{
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    ProjectInfo info;
    Result<std::vector<PictureRow>> rows = (*opened)->pictures().rows();
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    store = std::move(*opened);
    ++serial;
    if (!store->readOnly())
        armCrashMark(crashMarkFile(store->folder()));
    {
        const std::scoped_lock lock(readerMutex);
        reader = {serial, store->folder(), store->thumbs(), {}};
    }
    inputs.setProject(store->folder());
    info.folder = store->folder();
    info.name = nameOf(store->folder());
    info.readOnly = store->readOnly();
    info.counts = store->decisions().counts();
    info.pictures = std::move(*rows);
    info.notes = store->notes();
    if (Result<ComposeSettings> compose = composeOnIo())
        info.compose = std::move(*compose);
    else
        info.notes.push_back(describe(compose.error()));
    return info;
}

void Session::Impl::resumeOnIo(PendingJobs pending)
{
    if (pending.jobs.empty())
        return;
    JobsQueued queued;
    for (const JournalledJob& job : pending.jobs)
        queued.jobs.push_back({job.id, job.recipe.seed, job.recipe.prompt});
    emit(queued);
    worker->add(queuedFrom(std::move(pending.jobs)));
    emitQueue();
}

void Session::createProject(const std::filesystem::path& folder, const ComposeSettings& compose, Done<ProjectInfo> done)
{
    m_impl->io->post([impl = m_impl.get(), folder, compose, done = std::move(done)] {
        impl->closeOnIo();
        Result<std::unique_ptr<ProjectStore>> made = ProjectStore::create(folder);
        if (made)
            if (const Result<void> saved = (*made)->setMeta(kCompose, composeToJson(compose)); !saved)
                made = tl::unexpected<Error>(saved.error());
        done(impl->installOnIo(std::move(made)));
    });
}

void Session::openProject(const std::filesystem::path& folder, Done<ProjectInfo> done)
{
    m_impl->io->post([impl = m_impl.get(), folder, done = std::move(done)] {
        impl->closeOnIo();
        const OpenMode mode = impl->options.inspectOnly ? OpenMode::Inspect : OpenMode::Work;
        Result<ProjectInfo> info = impl->installOnIo(ProjectStore::open(folder, mode));
        if (!info) {
            done(std::move(info));
            return;
        }
        Result<PendingJobs> pending = impl->store->jobs().pending();
        if (!pending) {
            info->notes.push_back(describe(pending.error()));
            pending = PendingJobs{};
        }
        for (const JobId job : pending->unreadable)
            info->notes.push_back("job " + std::to_string(job) + " cannot be read and is left out");
        info->pendingJobs = static_cast<std::int64_t>(pending->jobs.size());
        const bool resumes = !impl->store->readOnly() && !impl->closing;
        done(std::move(info));
        if (resumes)
            impl->resumeOnIo(std::move(*pending));
    });
}

void Session::closeProject(Done<std::monostate> done)
{
    m_impl->io->post([impl = m_impl.get(), done = std::move(done)] {
        impl->closeOnIo();
        done(std::monostate{});
    });
}

void Session::saveCompose(const ComposeSettings& compose, Done<std::monostate> done)
{
    m_impl->io->post([impl = m_impl.get(), compose, done = std::move(done)] {
        Result<void> saved = impl->requireOnIo(true);
        if (saved)
            saved = impl->store->setMeta(kCompose, composeToJson(compose));
        done(saved.map([] { return std::monostate{}; }));
    });
}

} // namespace seedbook
