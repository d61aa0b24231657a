// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/engine/image_generator.h"
#include "core/exporting/dataset_writer.h"
#include "core/imaging/measures.h"
#include "core/prompting/template.h"
#include "core/recipe/recipe.h"
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// Values that cross between the session and a front end. All are copies; none refers back into the session.
namespace seedbook {

using PictureId = std::int64_t; // > 0
using JobId = std::int64_t;     // > 0

enum class Verdict { Undecided, Kept, Rejected };
enum class DecidedBy { Key, Bulk, Rule, Model };
std::string_view verdictName(Verdict verdict); // "undecided", "kept", "rejected"
std::string_view decidedByName(DecidedBy by);  // "key", "bulk", "rule", "model"

// One cell of the wall. Small: the studio holds one per picture, 100,000 and more.
struct PictureRow
{
    PictureId id = 0;
    std::uint64_t seed = 0;
    Verdict verdict = Verdict::Undecided;
    std::uint64_t thumbOffset = 0; // in thumbs.pack
    std::uint32_t thumbBytes = 0;
    std::int16_t width = 0;
    std::int16_t height = 0;
};

// Everything of one picture, for the inspector, for `list` and for filters.
struct PictureDetail
{
    PictureRow row;
    std::string key;
    Recipe recipe;
    std::string modelName;
    std::string engineFingerprint;
    std::string templateText;
    std::vector<Choice> choices;
    Measures measures;
    std::string createdUtc; // ISO 8601
    std::filesystem::path file;
    std::string sha256;
    std::uint64_t bytes = 0;
    std::string reason; // of the last decision
};

struct VerdictCounts
{
    std::int64_t all = 0, undecided = 0, kept = 0, rejected = 0;
    friend bool operator==(const VerdictCounts&, const VerdictCounts&) = default;
};

// The compose panel's fields; kept in the project, so that it opens as it was left.
struct ComposeSettings
{
    std::string templateText;
    std::string negative;
    std::filesystem::path model; // folder; "" = the starter model
    int width = 128, height = 128, steps = 16;
    double guidance = 4.0;
    Sampler sampler = Sampler::Dpmpp2M;
    Schedule schedule = Schedule::Model;
    std::uint64_t firstSeed = 42;
    std::optional<std::uint64_t> choiceSeed; // none: firstSeed serves for both
    int count = 24; // 1 … 100,000
    friend bool operator==(const ComposeSettings&, const ComposeSettings&) = default;
};

struct ProjectInfo
{
    std::filesystem::path folder;
    std::string name;
    bool readOnly = false;
    VerdictCounts counts;
    ComposeSettings compose;
    std::vector<PictureRow> pictures; // newest first
    std::int64_t pendingJobs = 0;     // left from last time; they go on at once unless the queue is paused
    std::vector<std::string> notes;   // what was found and mended at opening: orphans swept, jobs resumed
};

// Asked of generate(): picture i gets noise seed firstSeed+i and choice seed choiceSeed+i.
struct GenerateReceipt
{
    std::vector<JobId> queued;
    std::vector<PictureId> known; // recipes whose picture is already there
    std::string templateText;
};

struct QueueState
{
    enum class Phase { Idle, Loading, Running, Paused };
    Phase phase = Phase::Idle;
    std::int64_t done = 0;   // of the present run, failures included
    std::int64_t failed = 0;
    std::int64_t total = 0;
    double secondsPerPicture = 0; // over the last pictures; 0 = not known yet
    double secondsLeft = 0;       // 0 = not known yet
    int step = 0, steps = 0;      // of the batch being made
    DeviceReport device;          // empty before the first model is loaded
};

struct DecisionReceipt
{
    std::int64_t journalSeq = 0; // of the committed line
    std::vector<std::pair<PictureId, Verdict>> changed; // now true for each
    VerdictCounts counts;
};

struct PendingJob
{
    JobId id = 0;
    std::uint64_t seed = 0;
    std::string prompt;
};

struct Finding
{
    std::string what;  // "missing-file", "hash-differs", "orphan-file", "thumb-unreadable", "row-invalid", …
    std::string where; // path or row
    std::string text;  // for people
};

struct CheckReport
{
    std::int64_t pictures = 0, files = 0, decisions = 0, jobs = 0;
    std::vector<Finding> findings;
};

// Events: told to every subscriber on the io or generation thread; a front end re-posts them to its own.
struct JobsQueued { std::vector<PendingJob> jobs; };
struct JobsDropped { std::vector<JobId> jobs; };                                   // cancelled
struct JobStarted { std::vector<JobId> jobs; };                                    // the batch being made
struct JobProgress { std::vector<JobId> jobs; int step = 0, steps = 0; std::vector<Image> preview; };
struct PictureAdded { JobId job = 0; PictureRow row; VerdictCounts counts; };      // on disk and committed
struct JobFailed { JobId job = 0; Error error; };
struct DecisionsChanged { DecisionReceipt receipt; };                              // committed
struct QueueChanged { QueueState state; };
struct Note { Error error; };                                                      // a problem for the notes list
using SessionEvent = std::variant<JobsQueued, JobsDropped, JobStarted, JobProgress, PictureAdded, JobFailed, DecisionsChanged,
                                  QueueChanged, Note>;

} // namespace seedbook
