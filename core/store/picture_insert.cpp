// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/picture_table.h"
#include "core/store/row_codec.h"
#include "core/store/sql_guard.h"
#include "core/store/utc_time.h"
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

namespace seedbook {
namespace {

struct JobOrigin
{
    SlotValues choices;
    std::int64_t templateId = 0;
    Profile profile = Profile::Final;
    PictureId draft = 0;
    Verdict born = Verdict::Undecided;
};

Result<JobOrigin> originOf(SQLite::Database& db, JobId job)
{
    SQLite::Statement query(db, "SELECT j.choices, j.template, j.profile, j.draft, ifnull(d.verdict, 0) FROM jobs j "
                                "LEFT JOIN pictures d ON d.id=j.draft WHERE j.id=? AND j.state<2");
    query.bind(1, job);
    if (!query.executeStep())
        return fail(ErrorCode::Cancelled, "the job was cancelled", "job " + std::to_string(job));
    Result<SlotValues> choices = choicesFromJson(query.getColumn(0).getString());
    if (!choices)
        return tl::unexpected<Error>(choices.error());
    JobOrigin origin{std::move(*choices), query.getColumn(1).getInt64()};
    origin.profile = static_cast<Profile>(query.getColumn(2).getInt());
    origin.draft = query.getColumn(3).getInt64();
    // The final of a kept draft is kept: its content was decided on.
    if (static_cast<Verdict>(query.getColumn(4).getInt()) == Verdict::Kept)
        origin.born = Verdict::Kept;
    return origin;
}

PictureRow insertRow(SQLite::Database& db, const MadePicture& picture, const JobOrigin& origin, ThumbPlace thumb)
{
    SQLite::Statement insert(db, "INSERT INTO pictures(seed, thumb_offset, thumb_bytes, width, height, profile, draft, "
                                 "verdict, born) VALUES(?, ?, ?, ?, ?, ?, ?, ?8, ?8)");
    insert.bind(1, static_cast<std::int64_t>(picture.recipe.seed));
    insert.bind(2, static_cast<std::int64_t>(thumb.offset));
    insert.bind(3, thumb.bytes);
    insert.bind(4, picture.recipe.width);
    insert.bind(5, picture.recipe.height);
    insert.bind(6, static_cast<int>(origin.profile));
    if (origin.draft > 0)
        insert.bind(7, origin.draft);
    insert.bind(8, static_cast<int>(origin.born));
    insert.exec();
    PictureRow row;
    row.id = db.getLastInsertRowid();
    row.seed = picture.recipe.seed;
    row.verdict = origin.born;
    row.thumbOffset = thumb.offset;
    row.thumbBytes = thumb.bytes;
    row.profile = origin.profile;
    row.draft = origin.draft;
    row.width = static_cast<std::int16_t>(picture.recipe.width);
    row.height = static_cast<std::int16_t>(picture.recipe.height);
    return row;
}

void insertDetails(SQLite::Database& db, const MadePicture& picture, PictureId id, std::int64_t templateId)
{
    SQLite::Statement insert(db, "INSERT INTO details VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, id);
    insert.bind(2, picture.key);
    insert.bind(3, picture.recipe.prompt);
    insert.bind(4, toCanonicalJson(picture.recipe));
    insert.bind(5, picture.modelName);
    insert.bind(6, picture.engineFingerprint);
    insert.bind(7, templateId);
    insert.bind(8, picture.measures.sharpness);
    insert.bind(9, picture.measures.contrast);
    insert.bind(10, coloursToText(picture.measures));
    insert.bind(11, utcNow());
    insert.bind(12, picture.sha256);
    insert.bind(13, static_cast<std::int64_t>(picture.png.size()));
    insert.exec();
}

void insertChoices(SQLite::Database& db, PictureId id, const SlotValues& choices)
{
    SQLite::Statement insert(db, "INSERT INTO choices VALUES(?, ?, ?, ?)");
    int place = 0;
    for (const auto& [slot, value] : choices) {
        insert.reset();
        insert.bind(1, id);
        insert.bind(2, place++);
        insert.bind(3, slot);
        insert.bind(4, value);
        insert.exec();
    }
}

// The picture holds the recipe now, so the journal's copies are let go.
void endJob(SQLite::Database& db, JobId job, PictureId picture)
{
    SQLite::Statement update(db, "UPDATE jobs SET state=2, picture=?, recipe='', choices='' WHERE id=?");
    update.bind(1, picture);
    update.bind(2, job);
    update.exec();
}

} // namespace

Result<PictureRow> PictureTable::insert(const MadePicture& picture, ThumbPlace thumb)
{
    return guarded("record a picture", [&]() -> Result<PictureRow> {
        SQLite::Transaction transaction(m_db);
        const Result<JobOrigin> origin = originOf(m_db, picture.job);
        if (!origin)
            return tl::unexpected<Error>(origin.error());
        const PictureRow row = insertRow(m_db, picture, *origin, thumb);
        insertDetails(m_db, picture, row.id, origin->templateId);
        insertChoices(m_db, row.id, origin->choices);
        endJob(m_db, picture.job, row.id);
        transaction.commit();
        return row;
    });
}

} // namespace seedbook
