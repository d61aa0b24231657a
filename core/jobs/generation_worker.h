// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/engine_limits.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/model_shelf.h"
#include "core/jobs/preview_throttle.h"
#include "core/jobs/queue_state.h"
#include "core/jobs/rate_meter.h"
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

namespace seedbook {

struct BatchProgress
{
    int step = 0, steps = 0;
    std::vector<Image> preview; // one per job; empty where none is due
};

// What the worker tells, all on the generation thread and without a lock held.
struct WorkerHooks
{
    // Before a batch: journals its start. An error pauses the queue with the batch put back, and is told by `trouble`.
    std::function<Result<void>(const Batch&)> starting;
    std::function<void(const Batch&, BatchProgress)> progress; // throttled
    // May block to hold the worker back. The one who takes the picture calls stored(), storeAgain()… when done with it.
    std::function<void(const QueuedJob&, GeneratedPicture, const std::string& modelName)> made;
    std::function<void(std::uint64_t owner, std::span<const JobId>, const Error&)> failed;
    std::function<void(const Error&)> trouble;         // the queue is paused now
    std::function<void()> changed;                     // state() is another
    std::function<void(const ModelInfo&)> loaded = {}; // a model has been read; may be empty
};

// Owns the generation thread, the model and the device. All public methods are thread-safe and short, renderOne()
// excepted. The destructor stops within one sampler step and joins.
class GenerationWorker
{
public:
    GenerationWorker(GeneratorFactory factory, DeviceChoice device, WorkerHooks hooks, EngineInputs inputs = {},
                     const EngineLimits& limits = {});
    ~GenerationWorker();
    GenerationWorker(const GenerationWorker&) = delete;
    GenerationWorker& operator=(const GenerationWorker&) = delete;

    void add(std::vector<QueuedJob> jobs);
    // Loads that model ahead, once nothing is to be made, so that state() tells the device. A model that cannot be
    // loaded is left to the first job, which tells why. The last call counts; changed() follows in any case.
    void warmUp(std::filesystem::path model);
    // Holds from the next batch on; models that are too much leave before it.
    void setLimits(const EngineLimits& limits);
    // Ends within a step and joins; what comes later is refused or ignored. Called by the destructor, too.
    void stop();
    // Whether progress() gets previews, as many as PreviewThrottle lets through. Off at first.
    void setPreviews(bool wanted) { m_previewsWanted = wanted; }
    void setPaused(bool paused); // the batch being made is finished
    // Drops what waits and what is being made, which ends within a step and is told to nobody. Returns their ids.
    std::vector<JobId> drop();
    [[nodiscard]] QueueState state() const;

    void stored();
    // Puts the job back and pauses. False when the queue was paused already.
    bool storeAgain(QueuedJob job);
    void storeFailed();
    void storeDropped();

    // Blocking: one picture, between two batches, with an empty fingerprint filled in. Errors: Cancelled, those of
    // loading and making.
    [[nodiscard]] Result<GeneratedPicture> renderOne(const std::filesystem::path& model, Recipe recipe,
                                                     ProgressFn progress, std::stop_token stop);

private:
    struct Render;
    struct Running
    {
        Batch batch;
        std::uint64_t serial = 0; // of the drop() count when taken: another now means unwanted
        std::stop_token stop;
    };
    void run(const std::stop_token& stop);
    void render(Render& task);
    void loadAhead(const std::filesystem::path& model);
    void useLimits(const EngineLimits& limits);
    [[nodiscard]] EngineInputs withTiles(EngineInputs inputs) const;
    void makeNext(const std::stop_token& stop);
    [[nodiscard]] Result<ImageGenerator*> loadModel(const std::filesystem::path& model, const std::string& fingerprint);
    [[nodiscard]] Result<ImageGenerator*> loadForFront();
    void failModel(const QueuedJob& job, const Error& error);
    [[nodiscard]] std::optional<Running> takeBatch(ImageGenerator& generator);
    void makeBatch(ImageGenerator& generator, Running running);
    [[nodiscard]] ProgressFn progressOf(const ImageGenerator& generator, const Running& running);
    [[nodiscard]] std::vector<Image> previewOf(const StepProgress& progress);
    void noteMemory(const ImageGenerator& generator);
    void deliver(Running& running, std::vector<GeneratedPicture> pictures, const std::string& modelName,
                 double seconds);
    void batchFailed(Running& running, const Error& error);
    void pauseFor(Running& running, const Error& error);
    [[nodiscard]] bool wanted(const Running& running) const { return running.serial == m_drops; }
    void finishRenders();

    WorkerHooks m_hooks;
    std::atomic<std::int64_t> m_tileAbove;
    ModelShelf m_models; // generation thread only
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    JobQueue m_queue;
    RateMeter m_rate;
    std::deque<std::shared_ptr<Render>> m_renders;
    std::optional<std::filesystem::path> m_ahead;
    std::optional<EngineLimits> m_limits; // not yet taken over
    std::stop_source m_batchStop;
    std::uint64_t m_drops = 0;
    bool m_paused = false, m_loading = false, m_closing = false;
    int m_step = 0, m_steps = 0;
    DeviceReport m_device;
    DeviceMemory m_memory;
    std::atomic<bool> m_previewsWanted = false;
    PreviewThrottle m_previews; // generation thread only
    std::jthread m_thread;
};

} // namespace seedbook
