// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/past_choices.h"
#include "core/store/row_codec.h"
#include "core/store/sql_guard.h"
#include <SQLiteCpp/Statement.h>

namespace seedbook {
namespace {

constexpr const char* kPictures =
    "SELECT p.id, p.verdict, p.seed, d.prompt, EXISTS(SELECT 1 FROM pictures f WHERE f.draft=p.id AND f.verdict<>2) "
    "OR EXISTS(SELECT 1 FROM jobs j WHERE j.draft=p.id AND j.state<2), c.slot, c.value "
    "FROM pictures p JOIN details d ON d.picture=p.id LEFT JOIN choices c ON c.picture=p.id ORDER BY p.id, c.place";

void readPictures(SQLite::Database& db, std::vector<PastChoice>& past)
{
    SQLite::Statement query(db, kPictures);
    PictureId last = 0;
    while (query.executeStep()) {
        if (const PictureId id = query.getColumn(0).getInt64(); id != last || past.empty()) {
            last = id;
            PastChoice& picture = past.emplace_back();
            picture.verdict = static_cast<Verdict>(query.getColumn(1).getInt());
            picture.seed = static_cast<std::uint64_t>(query.getColumn(2).getInt64());
            picture.prompt = query.getColumn(3).getString();
            picture.counted = query.getColumn(4).getInt() == 0;
        }
        if (!query.getColumn(5).isNull())
            past.back().choices.emplace_back(query.getColumn(5).getString(), query.getColumn(6).getString());
    }
}

Result<void> readJobs(SQLite::Database& db, std::vector<PastChoice>& past)
{
    SQLite::Statement query(db, "SELECT recipe, choices FROM jobs WHERE state<2 ORDER BY id");
    while (query.executeStep()) {
        const auto recipe = recipeFromJson(query.getColumn(0).getString());
        auto choices = choicesFromJson(query.getColumn(1).getString());
        if (!choices)
            return tl::unexpected<Error>(choices.error());
        if (recipe)
            past.push_back({Verdict::Undecided, recipe->prompt, recipe->seed, std::move(*choices), true});
    }
    return {};
}

} // namespace

Result<std::vector<PastChoice>> pastChoices(SQLite::Database& db)
{
    return guarded("read the choices of all pictures", [&]() -> Result<std::vector<PastChoice>> {
        std::vector<PastChoice> past;
        readPictures(db, past);
        if (const Result<void> jobs = readJobs(db, past); !jobs)
            return tl::unexpected<Error>(jobs.error());
        return past;
    });
}

} // namespace seedbook
