// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/project_store.h"
#include <stop_token>

// The check of a project: first what the database says, then every file against it. Nothing is changed.
namespace seedbook {

struct Damage
{
    std::string what;  // "missing-file", "hash-differs"…: stable names
    std::string where; // path or row
    std::string text;  // for people
};

// What the files must be, by the rows.
struct ExpectedPicture
{
    PictureId id = 0;
    std::string key;
    std::string sha256;
    std::uint64_t bytes = 0;
    ThumbPlace thumb;
};

struct Inventory
{
    std::vector<ExpectedPicture> pictures;
    std::int64_t decisions = 0, jobs = 0;
    std::vector<Damage> damages; // of the database
};

// On the thread of the store. Damage: "database-damaged", "orphan-row", "decision-of-unknown-picture",
// "broken-reference", "row-invalid", "job-invalid", "job-impossible", "journal-impossible", "verdict-differs". Errors:
// Database, Corrupt when not even that much can be read.
[[nodiscard]] Result<Inventory> takeInventory(ProjectStore& store);

struct FileSurvey
{
    std::int64_t files = 0;
    std::vector<Damage> damages;
};

// On any thread; reads every file. Damage: "missing-file", "empty-file", "not-a-file", "hash-differs",
// "file-unreadable", "orphan-file", "unfinished-file", "foreign-file", "thumb-unreadable", "thumb-differs". Errors:
// Cancelled, Io.
[[nodiscard]] Result<FileSurvey> surveyFiles(const Inventory& inventory, const PictureFiles& files,
                                             const ThumbPack& thumbs, std::stop_token stop);

} // namespace seedbook
