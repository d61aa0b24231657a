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
#include "core/session/compose_settings.h"
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
    std::string reason;   // of the last decision
    PictureId remade = 0; // the final of this draft, the newest that is not rejected; 0: none
    std::vector<TwinLink> twins = {};
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

// Asked of remake().
struct RemakeReceipt
{
    std::vector<JobId> queued;
    std::vector<PictureId> known; // finals that were there already, now linked to their drafts
    std::int64_t finished = 0;    // drafts that have a final, or one on its way
    std::int64_t notKept = 0;     // chosen drafts that are not kept
    std::int64_t notDrafts = 0;   // chosen pictures that are final already
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

// Events: told to every subscriber on the io, generation or library thread; a front end re-posts them to its own.
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
    std::vector<Image> preview; // one per job, or none: see Session::setPreviews
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
struct LibraryChanged
{
}; // the library of models has other items, folders or progress; of no project
using SessionEvent = std::variant<JobsQueued, JobsDropped, JobStarted, JobProgress, PictureAdded, JobFailed,
                                  DecisionsChanged, QueueChanged, Note, LibraryChanged>;

} // namespace seedbook
