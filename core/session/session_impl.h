// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/executor.h"
#include "core/jobs/generation_worker.h"
#include "core/session/generation_plan.h"
#include "core/session/image_intake.h"
#include "core/session/recipe_inputs.h"
#include "core/session/remake_plan.h"
#include "core/session/session.h"
#include "core/session/side_threads.h"
#include "core/store/project_store.h"
#include <atomic>
#include <map>
#include <mutex>

namespace seedbook {

// What reader threads may use of the open project.
struct ProjectReader
{
    std::uint64_t serial = 0; // of the project: it changes with each opening
    std::filesystem::path folder;
    std::shared_ptr<const ThumbPack> thumbs;
    std::map<PictureId, ThumbPlace> remade; // thumbnails made anew since the rows were handed out
};

struct KeptItems
{
    std::vector<ExportItem> items;
    std::int64_t draftsWithFinal = 0; // of the kept ones, whether in `items` or not
};

// Threads: methods ending in …OnIo run on the io thread, which owns `store`; the worker's hooks run on the generation
// thread; `prepare` expands templates and hashes models.
struct Session::Impl
{
    explicit Impl(SessionOptions wanted);
    ~Impl();

    // Events (session_impl.cpp)
    void emit(const SessionEvent& event) const;
    void emitQueue() const; // always on the io thread, so that the last one told is the newest
    void note(const Error& error) const { emit(Note{error}); }
    [[nodiscard]] WorkerHooks makeHooks();

    // Project (session_project.cpp)
    void closeOnIo();
    [[nodiscard]] Result<ProjectInfo> installOnIo(Result<std::unique_ptr<ProjectStore>> opened);
    void resumeOnIo(PendingJobs pending);
    [[nodiscard]] Result<void> requireOnIo(bool writable) const;
    [[nodiscard]] Result<ComposeSettings> composeOnIo() const;

    // Generation (session_generation.cpp)
    void generateOnIo(const std::vector<ComposeSettings>& each, const Done<GenerateReceipt>& done);
    [[nodiscard]] Result<std::vector<NewJob>> planAll(const std::vector<ComposeSettings>& each, const ListSource& lists,
                                                      const SharedPast& past);
    void queueOnIo(std::uint64_t wanted, const std::string& templateText, const Result<std::vector<NewJob>>& plan,
                   const Done<GenerateReceipt>& done);
    void cancelOnIo();
    [[nodiscard]] Result<void> journalStart(const Batch& batch);
    void jobsFailedOnIo(std::uint64_t owner, const std::vector<JobId>& jobs, const Error& error);
    void storePreparedOnIo();
    void storeOneOnIo(PreparedPicture prepared);
    void remakeOnIo(const std::vector<PictureId>& chosen, const ProfileSettings& settings,
                    const Done<RemakeReceipt>& done); // session_remake.cpp
    [[nodiscard]] Result<std::vector<DraftToRemake>> draftsOnIo(const std::vector<PictureId>& ids) const;
    [[nodiscard]] std::vector<QueuedJob> queuedFrom(std::vector<JournalledJob> jobs) const;

    [[nodiscard]] Result<PlanPast> planPastOnIo() const; // session_plan.cpp

    // Curation (session_curation.cpp)
    [[nodiscard]] PictureDetail detailOf(PictureRecord record) const;
    void announce(const Result<DecisionReceipt>& receipt, const Done<DecisionReceipt>& done) const;
    [[nodiscard]] Result<KeptItems> keptItemsOnIo(const ExportRequest& request) const;
    [[nodiscard]] Result<Image> readPicture(PictureId id);
    void checkOnIo(const Done<CheckReport>& done); // session_check.cpp
    void rememberThumbOnIo(std::uint64_t serialThen, PictureId id, const std::vector<std::byte>& jpeg);

    [[nodiscard]] std::filesystem::path modelOf(const std::filesystem::path& chosen) const;
    // Runs on the io thread and waits; straight away when called there.
    void runOnIo(const std::function<void()>& task);

    SessionOptions options;
    mutable std::mutex listenersMutex;
    std::vector<Listener> listeners;
    std::uint64_t librarySubscription = 0;
    std::atomic<bool> closing = false;

    std::unique_ptr<ProjectStore> store; // io thread only, like `serial`
    std::uint64_t serial = 0;
    mutable std::mutex readerMutex;
    ProjectReader reader;

    RecipeInputs inputs;
    PromptTokens tokens;
    SideThreads sideThreads;
    std::unique_ptr<GenerationWorker> worker;
    std::unique_ptr<ImageIntake> intake;
    std::unique_ptr<SerialExecutor> prepare;
    std::unique_ptr<SerialExecutor> io;
};

} // namespace seedbook
