// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/generation_plan.h"
#include "core/session/session_impl.h"
#include <algorithm>
#include <iterator>
#include <map>

namespace seedbook {
namespace {

// The surroundings are at fault, not the picture: worth another try once the user has mended them.
bool worthAnotherTry(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DiskFull:
    case ErrorCode::ReadOnly:
    case ErrorCode::Io:
    case ErrorCode::NotFound:
    case ErrorCode::Busy:
    case ErrorCode::Database:
        return true;
    default:
        return false;
    }
}

} // namespace

void Session::Impl::generateOnIo(const std::vector<ComposeSettings>& each, const Done<GenerateReceipt>& done)
{
    if (const Result<void> usable = requireOnIo(true); !usable || closing) {
        done(usable ? fail(ErrorCode::Cancelled, "the program is closing") : tl::unexpected<Error>(usable.error()));
        return;
    }
    SharedPast past;
    if (std::ranges::any_of(each, [](const ComposeSettings& one) { return one.plan == PlanMode::Holes; })) {
        auto read = planPastOnIo();
        if (!read) {
            done(tl::unexpected<Error>(read.error()));
            return;
        }
        past = std::make_shared<const PlanPast>(std::move(*read));
    }
    prepare->post([this, each, done, past, wanted = serial, lists = listFolder(store->folder() / "lists")] {
        auto plan = std::make_shared<Result<std::vector<NewJob>>>(planAll(each, lists, past));
        const std::string text = each.empty() ? std::string() : each.front().templateText;
        io->post([this, wanted, text, plan, done] { queueOnIo(wanted, text, *plan, done); });
    });
}

Result<std::vector<NewJob>> Session::Impl::planAll(const std::vector<ComposeSettings>& each, const ListSource& lists,
                                                   const SharedPast& past)
{
    std::vector<NewJob> jobs;
    std::map<std::filesystem::path, Result<ModelInfo>> models;
    for (std::size_t i = 0; i < each.size(); ++i) {
        const std::filesystem::path model = modelOf(each[i].model);
        if (!models.contains(model))
            models.emplace(model, inspectModel(model, options.cache));
        const Result<ModelInfo>& info = models.at(model);
        auto part = info ? planGeneration(each[i], *info, lists, inputs, past) : tl::unexpected<Error>(info.error());
        if (part && jobs.size() + part->size() > kMaxCount)
            part = fail(ErrorCode::InvalidArgument, "the number of pictures must be 1 to 100000", "count");
        if (!part && each.size() > 1)
            return fail(part.error().code, "prompt " + std::to_string(i + 1) + ": " + part.error().message,
                        part.error().context);
        if (!part)
            return part;
        if (each.size() > 1)
            for (NewJob& job : *part)
                job.templateText = each[i].templateText;
        std::ranges::move(*part, std::back_inserter(jobs));
    }
    return jobs;
}

std::vector<QueuedJob> Session::Impl::queuedFrom(std::vector<JournalledJob> jobs) const
{
    std::vector<QueuedJob> queued;
    queued.reserve(jobs.size());
    for (JournalledJob& job : jobs)
        queued.push_back({job.id, std::move(job.recipe), std::move(job.model), serial, job.attempts > 0});
    return queued;
}

void Session::Impl::queueOnIo(std::uint64_t wanted, const std::string& templateText,
                              const Result<std::vector<NewJob>>& plan, const Done<GenerateReceipt>& done)
{
    if (!plan || wanted != serial) {
        done(plan ? fail(ErrorCode::Cancelled, "the project was closed") : tl::unexpected<Error>(plan.error()));
        return;
    }
    Result<AddedJobs> added = store->jobs().add(*plan, templateText);
    if (!added) {
        done(tl::unexpected<Error>(added.error()));
        return;
    }
    JobsQueued queued;
    for (const JournalledJob& job : added->fresh)
        queued.jobs.push_back({job.id, job.recipe.seed, job.recipe.prompt});
    if (!queued.jobs.empty()) {
        emit(queued);
        if (!closing)
            worker->add(queuedFrom(std::move(added->fresh)));
    }
    // Before the receipt: who has it can rely on the queue's state being newer than the request.
    emitQueue();
    done(GenerateReceipt{std::move(added->jobs), std::move(added->known), templateText});
}

void Session::Impl::cancelOnIo()
{
    const std::vector<JobId> dropped = worker->drop();
    if (store && !dropped.empty()) {
        if (const Result<void> cancelled = store->jobs().cancel(dropped); !cancelled)
            note(cancelled.error());
        emit(JobsDropped{dropped});
    }
    emitQueue();
}

Result<void> Session::Impl::journalStart(const Batch& batch)
{
    Result<void> journalled;
    runOnIo([&] {
        if (!store || batch.jobs.front().owner != serial) {
            journalled = fail(ErrorCode::Cancelled, "the project was closed");
            return;
        }
        journalled = store->jobs().start(batch.ids());
        if (journalled)
            emit(JobStarted{batch.ids()});
    });
    return journalled;
}

void Session::Impl::jobsFailedOnIo(std::uint64_t owner, const std::vector<JobId>& jobs, const Error& error)
{
    if (!store || owner != serial)
        return;
    if (const Result<void> journalled = store->jobs().fail(jobs, error); !journalled)
        note(journalled.error());
    for (const JobId job : jobs)
        emit(JobFailed{job, error});
}

void Session::Impl::storePreparedOnIo()
{
    while (std::optional<PreparedPicture> prepared = intake->next())
        storeOneOnIo(std::move(*prepared));
}

void Session::Impl::storeOneOnIo(PreparedPicture prepared)
{
    const JobId job = prepared.job.id;
    if (!store || prepared.job.owner != serial) {
        worker->storeDropped();
        return;
    }
    const Result<PictureRow> row =
        prepared.picture ? store->addPicture(*prepared.picture) : tl::unexpected<Error>(prepared.picture.error());
    if (row) {
        worker->stored();
        emit(PictureAdded{job, *row, store->decisions().counts()});
    } else if (row.error().code == ErrorCode::Cancelled) {
        worker->storeDropped();
    } else if (worthAnotherTry(row.error().code)) {
        static_cast<void>(store->jobs().release(std::span(&job, 1)));
        if (worker->storeAgain(std::move(prepared.job)))
            note(row.error());
    } else {
        worker->storeFailed();
        jobsFailedOnIo(serial, {job}, row.error());
    }
    emitQueue();
}

void Session::generate(const ComposeSettings& settings, Done<GenerateReceipt> done)
{
    generate(std::vector{settings}, std::move(done));
}

void Session::generate(std::vector<ComposeSettings> each, Done<GenerateReceipt> done)
{
    m_impl->io->post(
        [impl = m_impl.get(), each = std::move(each), done = std::move(done)] { impl->generateOnIo(each, done); });
}

void Session::warmUp(const std::filesystem::path& model)
{
    m_impl->worker->warmUp(m_impl->modelOf(model));
}

void Session::setPreviews(bool wanted)
{
    m_impl->worker->setPreviews(wanted);
}

void Session::setLimits(const EngineLimits& limits)
{
    m_impl->worker->setLimits(limits);
}

void Session::pause()
{
    m_impl->worker->setPaused(true);
    m_impl->emitQueue();
}

void Session::resume()
{
    m_impl->worker->setPaused(false);
    m_impl->emitQueue();
}

void Session::cancelQueue()
{
    m_impl->io->post([impl = m_impl.get()] { impl->cancelOnIo(); });
}

Result<Recipe> Session::recipeOf(const ComposeSettings& settings, std::string prompt, std::uint64_t seed)
{
    const Result<ModelInfo> info = inspectModel(m_impl->modelOf(settings.model), m_impl->options.cache);
    if (!info)
        return tl::unexpected<Error>(info.error());
    return recipeFor(settings, *info, m_impl->inputs, std::move(prompt), seed);
}

Result<GeneratedPicture> Session::renderOne(const std::filesystem::path& model, Recipe recipe,
                                            const ProgressFn& progress, std::stop_token stop)
{
    return m_impl->worker->renderOne(m_impl->modelOf(model), std::move(recipe), progress, std::move(stop));
}

} // namespace seedbook
