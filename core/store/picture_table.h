// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/picture_filter.h"
#include "core/store/store_values.h"
#include "core/store/thumb_pack.h"
#include <map>
#include <optional>

namespace SQLite {
class Database;
}

namespace seedbook {

// What the generation thread made and the intake prepared, ready to be stored.
struct MadePicture
{
    JobId job = 0;
    Recipe recipe;
    std::string key;
    std::string modelName;
    std::string engineFingerprint;
    std::vector<std::byte> png;
    std::string sha256;           // of png
    std::vector<std::byte> thumb; // JPEG
    Measures measures;
};

// Rows of pictures. Errors of every call: Database, Corrupt for a row that cannot be understood.
class PictureTable
{
public:
    explicit PictureTable(SQLite::Database& db);

    [[nodiscard]] Result<std::vector<PictureRow>> rows() const; // newest first, in one pass over a narrow table
    // Errors: NotFound.
    [[nodiscard]] Result<PictureRecord> record(PictureId id) const;
    // Newest first; `verdict` none = all.
    [[nodiscard]] Result<std::vector<PictureRecord>> records(std::optional<Verdict> verdict) const;
    // Newest first.
    [[nodiscard]] Result<std::vector<PictureId>> find(const PictureFilter& filter) const;
    // Errors: NotFound.
    [[nodiscard]] Result<std::string> keyOf(PictureId id) const;
    [[nodiscard]] Result<bool> hasKey(const std::string& key) const;
    // Kept pictures per slot and value; a draft whose final is kept does not count beside it.
    [[nodiscard]] Result<std::map<std::string, std::map<std::string, std::int64_t>>> balance() const;

    // The picture's row and the end of its job, in one transaction. Errors: Cancelled when the job is no longer wanted,
    // AlreadyExists.
    [[nodiscard]] Result<PictureRow> insert(const MadePicture& picture, ThumbPlace thumb);
    // After a thumbnail was made anew.
    [[nodiscard]] Result<void> moveThumb(PictureId id, ThumbPlace thumb);

private:
    SQLite::Database& m_db;
};

} // namespace seedbook
