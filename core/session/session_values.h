// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/engine/image_generator.h"
#include "core/exporting/dataset_writer.h"
#include "core/imaging/measures.h"
#include "core/jobs/queue_state.h"
#include "core/prompting/template.h"
#include "core/recipe/recipe.h"
#include "core/store/store_values.h"
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// Values that cross between the session and a front end. All are copies; none refers back into the session.
namespace seedbook {

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
    int clipSkip = 1;
    Emphasis emphasis = Emphasis::Original;
    NoiseSource noise = NoiseSource::Cpu;
    std::uint64_t variationSeed = 0;
    double variationStrength = 0;            // 0: no variation
    int seedWidth = 0, seedHeight = 0;       // 0: the picture's own
    double guidanceRescale = 0;              //
    std::filesystem::path startPicture;      // a picture that runs start from; "" for noise
    double startStrength = 0.75;             //
    std::string vae;                         // a file, or a name in the library; "" for the model's own
    std::optional<std::uint64_t> choiceSeed; // none: firstSeed serves for both
    int count = 24;                          // 1 … 100,000
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
struct JobsQueued
{
    std::vector<PendingJob> jobs;
};
struct JobsDropped
{
    std::vector<JobId> jobs;
}; // cancelled
struct JobStarted
{
    std::vector<JobId> jobs;
}; // the batch being made
struct JobProgress
{
    std::vector<JobId> jobs;
    int step = 0, steps = 0;
    std::vector<Image> preview;
};
struct PictureAdded
{
    JobId job = 0;
    PictureRow row;
    VerdictCounts counts;
}; // on disk and committed
struct JobFailed
{
    JobId job = 0;
    Error error;
};
struct DecisionsChanged
{
    DecisionReceipt receipt;
}; // committed
struct QueueChanged
{
    QueueState state;
};
struct Note
{
    Error error;
}; // a problem for the notes list
using SessionEvent = std::variant<JobsQueued, JobsDropped, JobStarted, JobProgress, PictureAdded, JobFailed,
                                  DecisionsChanged, QueueChanged, Note>;

} // namespace seedbook
