// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/store_values.h"
#include <span>

namespace SQLite {
class Database;
}

namespace seedbook {

// Kept drafts that still have to be made in final quality, and why the others are left out.
struct OpenDrafts
{
    std::vector<PictureId> drafts; // in the order of their making
    std::int64_t finished = 0;     // have a final that is not rejected, or one on its way
    std::int64_t notKept = 0;
    std::int64_t notDrafts = 0;
};

// Drafts and the finals made of them. Errors of every call: Database.
class DraftTable
{
public:
    explicit DraftTable(SQLite::Database& db);

    // Of `chosen`, or of all kept pictures when it is empty: then only kept drafts are counted.
    [[nodiscard]] Result<OpenDrafts> open(std::span<const PictureId> chosen) const;
    // The model file or folder that made a picture. Errors: NotFound.
    [[nodiscard]] Result<std::filesystem::path> modelOf(PictureId picture) const;

private:
    SQLite::Database& m_db;
};

} // namespace seedbook
