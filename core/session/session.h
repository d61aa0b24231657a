// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/engine_limits.h"
#include "core/library/model_library.h"
#include "core/planning/plan_past.h"
#include "core/session/prompt_names.h"
#include "core/session/prompt_tokens.h"
#include "core/session/session_values.h"
#include <functional>
#include <memory>
#include <span>
#include <stop_token>

namespace seedbook {

struct ForeignSettings;
struct LineSettings;
struct PromptLine;
struct TakenOver;

// Called once, on the io thread (or the export thread for exports), with the outcome.
template <class T>
using Done = std::function<void(Result<T>)>;

struct SessionOptions
{
    GeneratorFactory generators;
    DeviceChoice device = DeviceChoice::Auto;
    std::filesystem::path starterModel;    // used where ComposeSettings::model is empty
    std::filesystem::path cache;           // for model hashes; may be empty
    std::shared_ptr<ModelLibrary> library; // the user's models, adapters and embeddings; may be null
    EngineLimits limits;
    bool startPaused = false; // do not go on with a queue left behind until resume()
    bool inspectOnly = false; // open projects read-only and as they lie, with nothing swept or resumed: for check()
};

// The use cases of Seedbook: the one API that the studio and the command line call. Owns the io thread (project folder,
// database) and, through the queue, the generation thread. All methods are thread-safe and return at once; outcomes
// come through `done` and through events. One project is open at a time; without one, methods that need it fail with
// NotFound. The destructor stops within one sampler step, keeps the queue in the journal, and joins.
class Session
{
public:
    explicit Session(SessionOptions options);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    using Listener = std::function<void(const SessionEvent&)>;
    // Listeners stay until the session ends. Call before opening a project.
    void subscribe(Listener listener);

    // Errors: AlreadyExists (a non-empty folder), ReadOnly, DiskFull, Io.
    void createProject(const std::filesystem::path& folder, const ComposeSettings& compose, Done<ProjectInfo> done);
    // Finishes what a crash left: pending jobs go on, orphan files are swept. A folder that cannot be written opens
    // read-only. Errors: NotFound, Corrupt, Busy (open elsewhere), Unsupported (newer schema).
    void openProject(const std::filesystem::path& folder, Done<ProjectInfo> done);
    void closeProject(Done<std::monostate> done);
    void saveCompose(const ComposeSettings& compose, Done<std::monostate> done);

    // Expands, journals, then queues. Errors: InvalidArgument (with the template's first problem or the field),
    // ReadOnly, NotFound (model).
    void generate(const ComposeSettings& settings, Done<GenerateReceipt> done);
    // The same of several settings in one go, the templates of each beside its pictures: all are queued, or none.
    // Errors name the first that cannot be, counted from 1.
    void generate(std::vector<ComposeSettings> each, Done<GenerateReceipt> done);
    // Queues kept drafts again in the final profile of `settings`, from the same seeds; a draft that has a final, or
    // one on its way, is left out. `drafts` empty: all kept ones. The final of a draft that is kept is born kept.
    // Errors: as generate(), and Corrupt.
    void remake(std::vector<PictureId> drafts, const ComposeSettings& settings, Done<RemakeReceipt> done);
    // Loads the model ahead while nothing is to be made: QueueChanged then tells the device, and the first picture
    // comes sooner. A model that cannot be loaded is named by generate().
    void warmUp(const std::filesystem::path& model);
    // Whether JobProgress brings pictures of what is being made; off at first. They cost under 3 % of the time.
    void setPreviews(bool wanted);
    void setLimits(const EngineLimits& limits);
    void pause();
    void resume();
    // Drops all waiting jobs from the journal and stops the batch being made within one step.
    void cancelQueue();

    void decide(std::vector<PictureId> ids, Verdict verdict, std::string reason, DecidedBy by,
                Done<DecisionReceipt> done);
    // The last decision not yet undone; any depth, also after a restart. Errors: NotFound when there is none.
    void undoDecision(Done<DecisionReceipt> done);
    void redoDecision(Done<DecisionReceipt> done);

    void pictureDetail(PictureId id, Done<PictureDetail> done);
    // Ids in the given order of the wall; `verdict` none = all.
    void listDetails(std::optional<Verdict> verdict, Done<std::vector<PictureDetail>> done);
    // Pictures that match `query`: words and "quoted words" found in prompt, `slot=value`, `seed=42`, NOT before a
    // term; AND between terms.
    void search(std::string query, Done<std::vector<PictureId>> done);
    // Number of kept pictures per value of each slot.
    void balance(Done<std::map<std::string, std::map<std::string, std::int64_t>>> done);

    // What a plan of the mode Holes starts from: what is kept, open, and made already.
    void planPast(Done<PlanPast> done);

    void planExport(const ExportRequest& request, Done<ExportPlan> done);
    // Freezes the kept pictures, then runs on its own thread; decisions go on meanwhile.
    void runExport(const ExportRequest& request, ExportProgress progress, std::stop_token stop,
                   Done<ExportResult> done);
    void check(Done<CheckReport> done); // changes nothing

    // Thread-safe and blocking, for the studio's thumbnail and loupe workers. Errors: NotFound, Corrupt.
    [[nodiscard]] Result<Image> readThumb(const PictureRow& row) const;
    [[nodiscard]] Result<Image> readPicture(PictureId id) const;

    // Blocking, no project needed. `settings` gives all but prompt and seed; its template is not looked at.
    [[nodiscard]] Result<Recipe> recipeOf(const ComposeSettings& settings, std::string prompt, std::uint64_t seed);
    // Blocking, no project needed: one recipe, one picture (the CLI's `render`).
    [[nodiscard]] Result<GeneratedPicture> renderOne(const std::filesystem::path& model, Recipe recipe,
                                                     const ProgressFn& progress, std::stop_token stop);
    [[nodiscard]] Result<ModelInfo> modelInfo(const std::filesystem::path& path) const;
    // The same of a whole model without its fingerprint: reads headers and configs only, "" is the starter model.
    [[nodiscard]] Result<ModelInfo> modelSummary(const std::filesystem::path& path) const;
    // The library it was given; null where there is none. It lives as long as the session.
    [[nodiscard]] ModelLibrary* library() const;
    // Blocking; reads the model's header. What prompts for that model may name.
    [[nodiscard]] PromptNames promptNames(const std::filesystem::path& model) const;
    // Thread-safe and blocking, for the studio's workers.
    [[nodiscard]] PromptTokens& tokens() const;
    // Blocking. See takeOver() in take_over.h.
    [[nodiscard]] TakenOver takeOver(const ForeignSettings& foreign, const ComposeSettings& present) const;
    // Blocking. See settingsOfLines() in line_settings.h.
    [[nodiscard]] LineSettings settingsOfLines(std::span<const PromptLine> lines, const ComposeSettings& present) const;
    // Lists of the open project, for parsing templates on any thread.
    [[nodiscard]] ListSource lists() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

// PNG bytes as the project stores them: with `parameters` and `seedbook-recipe` chunks.
[[nodiscard]] Result<std::vector<std::byte>> encodeWithRecipe(const Image& image, const Recipe& recipe,
                                                              std::string_view modelName,
                                                              std::string_view engineFingerprint);

} // namespace seedbook
