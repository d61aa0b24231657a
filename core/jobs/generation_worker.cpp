// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/generation_worker.h"
#include "core/base/executor.h"
#include "core/jobs/progress_throttle.h"

namespace seedbook {

using Clock = std::chrono::steady_clock;

struct GenerationWorker::Render
{
    std::filesystem::path model;
    Recipe recipe;
    ProgressFn progress;
    std::stop_token stop;
    std::promise<Result<GeneratedPicture>> answer;
};

GenerationWorker::GenerationWorker(GeneratorFactory factory, DeviceChoice device, WorkerHooks hooks,
                                   EngineInputs inputs, const EngineLimits& limits)
    : m_hooks(std::move(hooks))
    , m_tileAbove(limits.tileAbovePixels)
    , m_models(std::move(factory), device, withTiles(std::move(inputs)), limits.modelMemory)
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

GenerationWorker::~GenerationWorker()
{
    stop();
}

void GenerationWorker::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
        ++m_drops;
        m_batchStop.request_stop();
    }
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
    finishRenders();
}

void GenerationWorker::add(std::vector<QueuedJob> jobs)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.add(std::move(jobs));
    }
    m_wake.notify_all();
}

void GenerationWorker::warmUp(std::filesystem::path model)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ahead = std::move(model);
    }
    m_wake.notify_all();
}

EngineInputs GenerationWorker::withTiles(EngineInputs inputs) const
{
    inputs.tileAbovePixels = [this] { return m_tileAbove.load(); };
    return inputs;
}

void GenerationWorker::setLimits(const EngineLimits& limits)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_limits = limits;
    }
    m_wake.notify_all();
}

void GenerationWorker::useLimits(const EngineLimits& limits)
{
    m_tileAbove = limits.tileAbovePixels;
    m_models.setLimit(limits.modelMemory);
    m_hooks.changed();
}

void GenerationWorker::setPaused(bool paused)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_paused = paused;
    }
    m_wake.notify_all();
}

std::vector<JobId> GenerationWorker::drop()
{
    const std::scoped_lock lock(m_mutex);
    ++m_drops;
    m_batchStop.request_stop();
    m_step = m_steps = 0;
    return m_queue.drop();
}

QueueState GenerationWorker::state() const
{
    const std::scoped_lock lock(m_mutex);
    QueueState state;
    if (!m_queue.empty())
        state.phase = m_paused    ? QueueState::Phase::Paused
                      : m_loading ? QueueState::Phase::Loading
                                  : QueueState::Phase::Running;
    state.done = m_queue.done();
    state.failed = m_queue.failures();
    state.total = m_queue.total();
    state.secondsPerPicture = m_rate.secondsPerPicture();
    state.secondsLeft = state.secondsPerPicture * static_cast<double>(m_queue.waiting() + m_queue.making());
    state.step = m_step;
    state.steps = m_steps;
    state.device = m_device;
    state.memory = m_memory;
    return state;
}

void GenerationWorker::stored()
{
    const std::scoped_lock lock(m_mutex);
    m_queue.stored();
}

bool GenerationWorker::storeAgain(QueuedJob job)
{
    const std::scoped_lock lock(m_mutex);
    m_queue.storeAgain(std::move(job));
    return !std::exchange(m_paused, true);
}

void GenerationWorker::storeFailed()
{
    const std::scoped_lock lock(m_mutex);
    m_queue.storeFailed();
}

void GenerationWorker::storeDropped()
{
    const std::scoped_lock lock(m_mutex);
    m_queue.storeDropped();
}

Result<GeneratedPicture> GenerationWorker::renderOne(const std::filesystem::path& model, Recipe recipe,
                                                     ProgressFn progress, std::stop_token stop)
{
    auto task = std::make_shared<Render>();
    task->model = model;
    task->recipe = std::move(recipe);
    task->progress = std::move(progress);
    task->stop = std::move(stop);
    auto answer = task->answer.get_future();
    {
        const std::scoped_lock lock(m_mutex);
        if (m_closing)
            return fail(ErrorCode::Cancelled, "the program is closing");
        m_renders.push_back(std::move(task));
    }
    m_wake.notify_all();
    return answer.get();
}

void GenerationWorker::finishRenders()
{
    for (const auto& task : m_renders)
        task->answer.set_value(fail(ErrorCode::Cancelled, "the program is closing"));
    m_renders.clear();
}

void GenerationWorker::run(const std::stop_token& stop)
{
    nameThisThread("generation");
    const auto jobs = [this] { return !m_paused && m_queue.front() != nullptr; };
    while (!stop.stop_requested()) {
        std::shared_ptr<Render> task;
        std::optional<std::filesystem::path> ahead;
        std::optional<EngineLimits> limits;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [&] { return !m_renders.empty() || jobs() || m_ahead || m_limits; });
            if (stop.stop_requested())
                return;
            limits = std::exchange(m_limits, std::nullopt);
            if (!limits && !m_renders.empty()) {
                task = std::move(m_renders.front());
                m_renders.pop_front();
            } else if (!limits && !jobs()) {
                ahead = std::exchange(m_ahead, std::nullopt);
            }
        }
        if (limits)
            useLimits(*limits);
        else if (task)
            render(*task);
        else if (ahead)
            loadAhead(*ahead);
        else
            makeNext(stop);
    }
}

Result<ImageGenerator*> GenerationWorker::loadModel(const std::filesystem::path& model, const std::string& fingerprint)
{
    const bool there = m_models.holds(model, fingerprint);
    if (!m_models.isLast(model, fingerprint))
        m_previews.reset();
    Result<ImageGenerator*> generator = m_models.load(model, fingerprint);
    if (generator && !there && m_hooks.loaded)
        m_hooks.loaded((*generator)->model());
    return generator;
}

void GenerationWorker::loadAhead(const std::filesystem::path& model)
{
    if (const Result<ImageGenerator*> generator = loadModel(model, {})) {
        const DeviceReport device = (*generator)->device();
        noteMemory(**generator);
        const std::scoped_lock lock(m_mutex);
        m_device = device;
    }
    m_hooks.changed();
}

void GenerationWorker::render(Render& task)
{
    const Result<ImageGenerator*> generator = loadModel(task.model, task.recipe.modelFingerprint);
    if (!generator) {
        task.answer.set_value(tl::unexpected<Error>(generator.error()));
        return;
    }
    if (task.recipe.modelFingerprint.empty())
        task.recipe.modelFingerprint = (*generator)->model().fingerprint;
    std::stop_source both;
    const std::stop_callback byCaller(task.stop, [&both] { both.request_stop(); });
    const std::stop_callback byClosing(m_thread.get_stop_token(), [&both] { both.request_stop(); });
    const auto make = [&] {
        return generateSafely(**generator, std::span(&task.recipe, 1), 1, task.progress, both.get_token());
    };
    auto pictures = make();
    if (!pictures && pictures.error().code == ErrorCode::OutOfMemory && m_models.keepLastOnly())
        pictures = make();
    if (pictures)
        task.answer.set_value(std::move(pictures->front()));
    else
        task.answer.set_value(tl::unexpected<Error>(pictures.error()));
}

} // namespace seedbook
