// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/generation_worker.h"
#include <algorithm>
#include <atomic>
#include <gtest/gtest.h>
#include <stdexcept>

namespace seedbook::test {
namespace {

// What the scripted engine shall do, and what it saw.
struct Script
{
    std::atomic<int> largestShape{8}; // above: out of memory
    std::atomic<bool> hold{false};    // waits in the first step until stopped
    std::atomic<int> loads{0};
    std::atomic<int> alive{0};
    std::atomic<int> mostAlive{100}; // models beside which a picture can be made
    std::atomic<bool> failLoad{false};
    std::mutex mutex;
    std::vector<int> shapes;
    int painted = 0; // previews
    std::condition_variable inStep;
    bool stepping = false;
};

class ScriptedGenerator final : public ImageGenerator
{
public:
    ScriptedGenerator(std::shared_ptr<Script> script, ModelInfo model)
        : m_script(std::move(script))
        , m_model(std::move(model))
    {
        ++m_script->alive;
    }
    ~ScriptedGenerator() override { --m_script->alive; }
    const ModelInfo& model() const override { return m_model; }
    DeviceReport device() const override { return {"test device", "", "fp32", 1000}; }
    std::uint64_t heldBytes() const override { return 100; }
    DeviceMemory memory() const override { return {{3, 4}, false}; }
    std::vector<int> batchShapes(int, int) const override { return {1, 2, 4, 8}; }
    Result<std::vector<GeneratedPicture>> generate(std::span<const Recipe> recipes, int shape,
                                                   const ProgressFn& progress, std::stop_token stop) override
    {
        {
            const std::scoped_lock lock(m_script->mutex);
            m_script->shapes.push_back(shape);
            m_script->stepping = true;
        }
        m_script->inStep.notify_all();
        if (shape > m_script->largestShape || m_script->alive > m_script->mostAlive)
            return fail(ErrorCode::OutOfMemory, "too big");
        for (const Recipe& recipe : recipes) {
            if (recipe.prompt == "throw")
                throw std::runtime_error("library bug");
            if (recipe.prompt == "bad")
                return fail(ErrorCode::NotFinite, "bad");
        }
        if (m_script->hold)
            waitForStop(stop);
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped");
        progress({1, 1, [this] {
                      const std::scoped_lock lock(m_script->mutex);
                      ++m_script->painted;
                      return std::vector<Image>(2);
                  }});
        return std::vector<GeneratedPicture>(recipes.size());
    }

private:
    static void waitForStop(const std::stop_token& stop)
    {
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        wake.wait(lock, stop, [] { return false; });
    }
    std::shared_ptr<Script> m_script;
    ModelInfo m_model;
};

class GenerationWorkerTest : public testing::Test
{
protected:
    std::shared_ptr<Script> script = std::make_shared<Script>();
    std::mutex mutex;
    std::condition_variable happened;
    std::size_t previews = 0;
    std::vector<JobId> made, failed;
    std::vector<Error> errors, troubles;
    std::vector<std::string> warned; // models with warnings, as they were loaded
    bool journalBroken = false;
    std::function<std::int64_t()> tileAbove; // as the engine was given it
    std::unique_ptr<GenerationWorker> worker =
        std::make_unique<GenerationWorker>(factory(), DeviceChoice::Cpu, hooks());

    GeneratorFactory factory()
    {
        return [this](const std::filesystem::path& path, DeviceChoice,
                      const EngineInputs& inputs) -> Result<std::unique_ptr<ImageGenerator>> {
            ++script->loads;
            tileAbove = inputs.tileAbovePixels;
            if (script->failLoad)
                return fail(ErrorCode::InvalidFile, "damaged weights");
            ModelInfo info;
            info.fingerprint = path.string();
            info.name = path.string();
            info.warnings = {"zeros"};
            return std::make_unique<ScriptedGenerator>(script, info);
        };
    }
    WorkerHooks hooks()
    {
        WorkerHooks hooks;
        hooks.starting = [this](const Batch&) -> Result<void> {
            const std::scoped_lock lock(mutex);
            if (journalBroken)
                return fail(ErrorCode::DiskFull, "full");
            return {};
        };
        hooks.progress = [this](const Batch&, const BatchProgress& progress) {
            record([&] { previews += progress.preview.size(); });
        };
        hooks.made = [this](const QueuedJob& job, GeneratedPicture, const std::string&) {
            worker->stored();
            record([&] { made.push_back(job.id); });
        };
        hooks.failed = [this](std::uint64_t, std::span<const JobId> ids, const Error& error) {
            record([&] {
                failed.insert(failed.end(), ids.begin(), ids.end());
                errors.push_back(error);
            });
        };
        hooks.trouble = [this](const Error& error) { record([&] { troubles.push_back(error); }); };
        hooks.changed = [this] { record([] {}); };
        hooks.loaded = [this](const ModelInfo& model) {
            record([&] { warned.insert(warned.end(), model.warnings.size(), model.name); });
        };
        return hooks;
    }
    template <class F>
    void record(F&& change)
    {
        {
            const std::scoped_lock lock(mutex);
            change();
        }
        happened.notify_all();
    }
    void waitUntil(const std::function<bool()>& condition)
    {
        std::unique_lock lock(mutex);
        happened.wait(lock, condition);
    }
    void waitUntilStepping()
    {
        std::unique_lock lock(script->mutex);
        script->inStep.wait(lock, [this] { return script->stepping; });
    }
    static std::vector<QueuedJob> jobs(JobId first, int number, const std::string& prompt = "fox",
                                       const char* model = "/m")
    {
        std::vector<QueuedJob> list;
        for (int i = 0; i < number; ++i) {
            QueuedJob job;
            job.id = first + i;
            job.recipe.prompt = prompt;
            job.recipe.modelFingerprint = model;
            job.model = model;
            list.push_back(job);
        }
        return list;
    }
};

} // namespace

TEST_F(GenerationWorkerTest, MakesEveryJobOnceAndLoadsTheModelOnce)
{
    worker->add(jobs(1, 10));
    waitUntil([this] { return made.size() == 10; });
    EXPECT_TRUE(std::is_sorted(made.begin(), made.end()));
    EXPECT_EQ(script->loads, 1);
    EXPECT_EQ(worker->state().done, 10);
    EXPECT_EQ(worker->state().device.name, "test device");
    worker->add(jobs(20, 1, "fox", "/other"));
    waitUntil([this] { return made.size() == 11; });
    EXPECT_EQ(script->loads, 2);
}

// Whoever does not look would pay for it; whoever looks would see nothing.
TEST_F(GenerationWorkerTest, PreviewsArePaintedOnlyWhereTheyAreWanted)
{
    worker->add(jobs(1, 1));
    waitUntil([this] { return made.size() == 1; });
    EXPECT_EQ(previews, 0U);
    worker->setPreviews(true);
    worker->add(jobs(2, 1));
    waitUntil([this] { return made.size() == 2; });
    EXPECT_EQ(previews, 2U) << "what the generator painted";
    const std::scoped_lock lock(script->mutex);
    EXPECT_EQ(script->painted, 1);
}

// The device line would stay empty, or show the memory of another device.
TEST_F(GenerationWorkerTest, TellsTheMemoryOfItsDevice)
{
    EXPECT_EQ(worker->state().memory.use.totalBytes, 0U) << "nothing is known before a model is loaded";
    worker->add(jobs(1, 1));
    waitUntil([this] { return made.size() == 1; });
    EXPECT_EQ(worker->state().memory.use.usedBytes, 3U);
    EXPECT_EQ(worker->state().memory.use.totalBytes, 4U);
    EXPECT_FALSE(worker->state().memory.ofProcess);
}

// The limits of the studio would hold from the next start only.
TEST_F(GenerationWorkerTest, NewLimitsHoldAtOnce)
{
    worker->setLimits({1000, 7});
    worker->add(jobs(1, 1));
    worker->add(jobs(2, 1, "fox", "/other"));
    waitUntil([this] { return made.size() == 2; });
    EXPECT_EQ(script->alive, 2);
    EXPECT_EQ(tileAbove(), 7);
    worker->setLimits({0, 8});
    waitUntil([this] { return script->alive == 1; });
    EXPECT_EQ(tileAbove(), 8);
}

TEST_F(GenerationWorkerTest, LackOfMemoryMeansSmallerBatchesNotFailures)
{
    script->largestShape = 2;
    worker->add(jobs(1, 9));
    waitUntil([this] { return made.size() == 9; });
    EXPECT_TRUE(failed.empty());
    const std::scoped_lock lock(script->mutex);
    EXPECT_EQ(script->shapes, (std::vector<int>{1, 8, 4, 2, 2, 2, 2}));
}

TEST_F(GenerationWorkerTest, OtherModelsLeaveTheDeviceBeforeABatchShrinks)
{
    script->mostAlive = 1;
    worker->add(jobs(1, 1));
    waitUntil([this] { return made.size() == 1; });
    worker->add(jobs(2, 9, "fox", "/other"));
    waitUntil([this] { return made.size() == 10; });
    EXPECT_TRUE(failed.empty());
    EXPECT_EQ(script->alive, 1);
    const std::scoped_lock lock(script->mutex);
    EXPECT_EQ(script->shapes, (std::vector<int>{1, 1, 8, 1})) << "the first one of /other is tried twice";
}

TEST_F(GenerationWorkerTest, TellsOnceWhatIsWrongWithAModel)
{
    worker->add(jobs(1, 3));
    waitUntil([this] { return made.size() == 3; });
    EXPECT_TRUE(worker->renderOne("/m", Recipe{}, [](const StepProgress&) {}, {}));
    EXPECT_TRUE(worker->renderOne("/other", Recipe{}, [](const StepProgress&) {}, {}));
    EXPECT_TRUE(worker->renderOne("/m", Recipe{}, [](const StepProgress&) {}, {}));
    const std::scoped_lock lock(mutex);
    EXPECT_EQ(warned, (std::vector<std::string>{"/m", "/other"}));
}

TEST_F(GenerationWorkerTest, APictureTooBigForTheDeviceFailsAndTheQueueGoesOn)
{
    script->largestShape = 0;
    worker->add(jobs(1, 1));
    waitUntil([this] { return failed.size() == 1; });
    EXPECT_EQ(errors[0].code, ErrorCode::OutOfMemory);
    script->largestShape = 8;
    worker->add(jobs(2, 1));
    waitUntil([this] { return made.size() == 1; });
}

TEST_F(GenerationWorkerTest, OneBadPromptOfABatchFailsAlone)
{
    auto list = jobs(1, 5);
    list[2].recipe.prompt = "bad";
    auto thrower = jobs(9, 1, "throw");
    list.insert(list.end(), thrower.begin(), thrower.end());
    worker->add(list);
    waitUntil([this] { return made.size() + failed.size() == 6; });
    EXPECT_EQ(made, (std::vector<JobId>{1, 2, 4, 5}));
    EXPECT_EQ(failed, (std::vector<JobId>{3, 9}));
    EXPECT_EQ(errors[0].code, ErrorCode::NotFinite);
    EXPECT_EQ(errors[1].message, "library bug");
}

TEST_F(GenerationWorkerTest, DroppingStopsTheBatchBeingMadeAndTellsNobody)
{
    script->hold = true;
    worker->add(jobs(1, 5));
    waitUntilStepping();
    EXPECT_EQ(worker->drop().size(), 5u);
    script->hold = false;
    worker->add(jobs(10, 1));
    waitUntil([this] { return !made.empty(); });
    EXPECT_EQ(made, std::vector<JobId>{10});
    EXPECT_TRUE(failed.empty());
}

TEST_F(GenerationWorkerTest, TheDestructorDoesNotWaitForABatchToFinish)
{
    script->hold = true;
    worker->add(jobs(1, 5));
    waitUntilStepping();
    worker.reset();
    EXPECT_TRUE(made.empty());
}

TEST_F(GenerationWorkerTest, WhenTheJournalCannotBeWrittenNothingIsMadeUntilResumed)
{
    {
        const std::scoped_lock lock(mutex);
        journalBroken = true;
    }
    worker->add(jobs(1, 3));
    waitUntil([this] { return !troubles.empty(); });
    EXPECT_EQ(troubles[0].code, ErrorCode::DiskFull);
    EXPECT_EQ(worker->state().phase, QueueState::Phase::Paused);
    EXPECT_TRUE(script->shapes.empty());
    {
        const std::scoped_lock lock(mutex);
        journalBroken = false;
    }
    worker->setPaused(false);
    waitUntil([this] { return made.size() == 3; });
}

TEST_F(GenerationWorkerTest, AModelThatCannotBeLoadedFailsItsJobsWithOneTry)
{
    script->failLoad = true;
    worker->add(jobs(1, 4));
    waitUntil([this] { return failed.size() == 4; });
    EXPECT_EQ(script->loads, 1);
    EXPECT_EQ(errors[0].message, "damaged weights");
}

TEST_F(GenerationWorkerTest, RenderOneWorksWhilePausedAndCanBeStopped)
{
    worker->setPaused(true);
    Recipe recipe;
    recipe.prompt = "fox";
    EXPECT_TRUE(worker->renderOne("/m", recipe, [](const StepProgress&) {}, {}));
    recipe.prompt = "throw";
    EXPECT_EQ(worker->renderOne("/m", recipe, [](const StepProgress&) {}, {}).error().code, ErrorCode::Internal);
    std::stop_source stop;
    stop.request_stop();
    recipe.prompt = "fox";
    EXPECT_EQ(worker
                  ->renderOne(
                      "/m", recipe, [](const StepProgress&) {}, stop.get_token())
                  .error()
                  .code,
              ErrorCode::Cancelled);
}

} // namespace seedbook::test
