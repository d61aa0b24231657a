// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/generation_worker.h"
#include "core/jobs/progress_throttle.h"

// The way of one batch through the generation thread.
namespace seedbook {

using Clock = std::chrono::steady_clock;

void GenerationWorker::makeNext(const std::stop_token& stop)
{
    const Result<ImageGenerator*> generator = loadForFront();
    if (!generator || *generator == nullptr || stop.stop_requested())
        return;
    if (std::optional<Running> running = takeBatch(**generator))
        makeBatch(**generator, std::move(*running));
}

Result<ImageGenerator*> GenerationWorker::loadForFront()
{
    QueuedJob first;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_queue.front() == nullptr)
            return nullptr;
        first = *m_queue.front();
        m_loading = !m_models.holds(first.model, first.recipe.modelFingerprint);
    }
    m_hooks.changed();
    Result<ImageGenerator*> generator = loadModel(first.model, first.recipe.modelFingerprint);
    const DeviceReport device = generator ? (*generator)->device() : DeviceReport{};
    {
        const std::scoped_lock lock(m_mutex);
        m_loading = false;
        m_device = device;
    }
    if (generator)
        noteMemory(**generator);
    else
        failModel(first, generator.error());
    return generator;
}

// A model that cannot be loaded fails its jobs at once: each would only fail again.
void GenerationWorker::failModel(const QueuedJob& job, const Error& error)
{
    std::vector<JobId> ids;
    {
        const std::scoped_lock lock(m_mutex);
        ids = m_queue.failModel(job.model);
    }
    m_hooks.failed(job.owner, ids, error);
    m_hooks.changed();
}

std::optional<GenerationWorker::Running> GenerationWorker::takeBatch(ImageGenerator& generator)
{
    const std::scoped_lock lock(m_mutex);
    const QueuedJob* first = m_queue.front();
    if (m_closing || m_paused || first == nullptr)
        return std::nullopt;
    if (!m_models.isLast(first->model, first->recipe.modelFingerprint))
        return std::nullopt;
    std::optional<Batch> batch = m_queue.take(generator.batchShapes(first->recipe.width, first->recipe.height));
    m_batchStop = std::stop_source();
    m_step = 0;
    m_steps = batch->jobs.front().recipe.steps;
    return Running{std::move(*batch), m_drops, m_batchStop.get_token()};
}

void GenerationWorker::makeBatch(ImageGenerator& generator, Running running)
{
    if (const Result<void> journalled = m_hooks.starting(running.batch); !journalled) {
        pauseFor(running, journalled.error());
        return;
    }
    m_hooks.changed();
    std::vector<Recipe> recipes;
    for (const QueuedJob& job : running.batch.jobs)
        recipes.push_back(job.recipe);
    const auto begin = Clock::now();
    auto pictures =
        generateSafely(generator, recipes, running.batch.shape, progressOf(generator, running), running.stop);
    const std::chrono::duration<double> took = Clock::now() - begin;
    if (pictures)
        deliver(running, std::move(*pictures), generator.model().name, took.count());
    else
        batchFailed(running, pictures.error());
    m_hooks.changed();
}

void GenerationWorker::noteMemory(const ImageGenerator& generator)
{
    const DeviceMemory memory = generator.memory();
    const std::scoped_lock lock(m_mutex);
    m_memory = memory;
}

std::vector<Image> GenerationWorker::previewOf(const StepProgress& progress)
{
    const auto begin = Clock::now();
    if (!m_previewsWanted || !progress.preview || !m_previews.pass(begin))
        return {};
    std::vector<Image> preview = progress.preview();
    m_previews.painted(begin, Clock::now());
    return preview;
}

ProgressFn GenerationWorker::progressOf(const ImageGenerator& generator, const Running& running)
{
    static constexpr auto kMemoryPause = std::chrono::milliseconds(500);
    return [this, &generator, &running, throttle = ProgressThrottle(),
            looked = Clock::now()](const StepProgress& progress) mutable {
        {
            const std::scoped_lock lock(m_mutex);
            if (!wanted(running))
                return;
            m_step = progress.step;
            m_steps = progress.steps;
        }
        if (!throttle.pass(Clock::now(), progress.step >= progress.steps))
            return;
        if (Clock::now() - looked >= kMemoryPause) {
            noteMemory(generator);
            looked = Clock::now();
        }
        m_hooks.progress(running.batch, {progress.step, progress.steps, previewOf(progress)});
    };
}

void GenerationWorker::deliver(Running& running, std::vector<GeneratedPicture> pictures, const std::string& modelName,
                               double seconds)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!wanted(running))
            return;
        m_queue.made(running.batch);
        m_rate.add(pictures.size(), seconds);
        m_step = m_steps = 0;
    }
    for (std::size_t i = 0; i < pictures.size(); ++i)
        m_hooks.made(running.batch.jobs[i], std::move(pictures[i]), modelName);
}

void GenerationWorker::batchFailed(Running& running, const Error& error)
{
    const std::uint64_t owner = running.batch.jobs.front().owner;
    const std::vector<JobId> ids = running.batch.ids();
    const bool memory = error.code == ErrorCode::OutOfMemory;
    const bool freed = memory && m_models.keepLastOnly();
    {
        const std::scoped_lock lock(m_mutex);
        m_step = m_steps = 0;
        if (!wanted(running))
            return;
        if (freed) {
            m_queue.putBack(std::move(running.batch));
            return;
        }
        if (memory && m_queue.shrink(running.batch))
            return;
        if (m_queue.split(running.batch))
            return;
        m_queue.failed(running.batch);
    }
    m_hooks.failed(owner, ids, error);
}

void GenerationWorker::pauseFor(Running& running, const Error& error)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_step = m_steps = 0;
        if (!wanted(running))
            return;
        m_queue.putBack(std::move(running.batch));
        m_paused = true;
    }
    m_hooks.trouble(error);
    m_hooks.changed();
}

} // namespace seedbook
