// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/imaging/measures.h"
#include "core/recipe/recipe.h"
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Values that the project's database holds.
namespace seedbook {

enum class Verdict { Undecided, Kept, Rejected };
enum class DecidedBy { Key, Bulk, Rule, Model };
// Which of the two sets of settings made a picture: quick ones to choose from, or those of the dataset.
enum class Profile { Draft, Final };
std::string_view verdictName(Verdict verdict);          // "undecided", "kept", "rejected"
std::string_view decidedByName(DecidedBy by);           // "key", "bulk", "rule", "model"
std::string_view profileName(Profile profile);          // "draft", "final"
Result<Profile> profileFromName(std::string_view name); // Errors: InvalidArgument.

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
    Profile profile = Profile::Final;
    PictureId draft = 0; // the picture that this one is the final of; 0: none
};

struct VerdictCounts
{
    std::int64_t all = 0, undecided = 0, kept = 0, rejected = 0;
    friend bool operator==(const VerdictCounts&, const VerdictCounts&) = default;
};

struct DecisionReceipt
{
    std::int64_t journalSeq = 0;                        // of the committed line
    std::vector<std::pair<PictureId, Verdict>> changed; // now true for each
    VerdictCounts counts;
};

using SlotValues = std::vector<std::pair<std::string, std::string>>; // slot, value; in order of appearance

// A picture of the same seed that differs in one choice.
struct TwinLink
{
    std::string key;  // of its recipe
    std::string slot; // the one that differs
    friend bool operator==(const TwinLink&, const TwinLink&) = default;
};

// Everything the database knows of one picture.
struct PictureRecord
{
    PictureRow row;
    std::string key;
    Recipe recipe;
    std::string modelName;
    std::string engineFingerprint;
    std::string templateText;
    SlotValues choices;
    Measures measures;
    std::string createdUtc; // ISO 8601
    std::string sha256;     // of the PNG
    std::uint64_t bytes = 0;
    std::string reason;   // of the last decision
    PictureId remade = 0; // the final of this draft, the newest that is not rejected; 0: none
    std::vector<TwinLink> twins = {};
};

enum class JobState { Queued, Running, Done, Failed, Cancelled };

// One request as generate() made it.
struct NewJob
{
    std::string key;
    Recipe recipe;
    SlotValues choices;
    std::filesystem::path model;
    Profile profile = Profile::Final;
    PictureId draft = 0; // the picture that this one makes the final of: it gives the template's text; 0: none
    std::optional<TwinLink> twin = {}; // linked for good when the job is added
    std::string templateText = {}; // "": the one given to JobJournal::add()
};

// One line of the job journal that is still to be done.
struct JournalledJob
{
    JobId id = 0;
    Recipe recipe;
    std::filesystem::path model;
    int attempts = 0; // starts that did not come to an end
};

} // namespace seedbook
