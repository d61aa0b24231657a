// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/inventory.h"
#include "core/store/project_database.h"
#include "core/store/row_codec.h"
#include "core/store/sql_guard.h"
#include <SQLiteCpp/Statement.h>
#include <map>

namespace seedbook {
namespace {

using Damages = std::vector<Damage>;

void checkReferences(SQLite::Database& db, Damages& damages)
{
    static const std::map<std::string, Damage> kKinds{
        {"decisions", {"decision-of-unknown-picture", "", "the journal decides on a picture that is not there"}},
        {"details", {"orphan-row", "", "details of a picture that is not there"}},
        {"choices", {"orphan-row", "", "choices of a picture that is not there"}},
    };
    SQLite::Statement query(db, "PRAGMA foreign_key_check");
    while (query.executeStep()) {
        const std::string table = query.getColumn(0).getString();
        const auto kind = kKinds.find(table);
        const bool known = kind != kKinds.end() && query.getColumn(2).getString() == "pictures";
        Damage damage =
            !known ? Damage{"broken-reference", "", "the row refers to one that is not there"} : kind->second;
        damage.where = table + (query.getColumn(1).isNull() ? std::string() : " row " + query.getColumn(1).getString());
        damages.push_back(std::move(damage));
    }
    SQLite::Statement bare(db, "SELECT id FROM pictures WHERE id NOT IN (SELECT picture FROM details)");
    while (bare.executeStep())
        damages.push_back(
            {"orphan-row", "picture " + bare.getColumn(0).getString(), "the picture's row has no details"});
}

void checkPicture(SQLite::Statement& query, Inventory& inventory)
{
    const std::string where = "picture " + query.getColumn(0).getString();
    const auto invalid = [&](const std::string& text) { inventory.damages.push_back({"row-invalid", where, text}); };
    ExpectedPicture expected;
    expected.id = query.getColumn(0).getInt64();
    expected.key = query.getColumn(1).getString();
    expected.sha256 = query.getColumn(3).getString();
    expected.bytes = static_cast<std::uint64_t>(query.getColumn(4).getInt64());
    expected.thumb = {static_cast<std::uint64_t>(query.getColumn(5).getInt64()), query.getColumn(6).getUInt()};
    if (!isKey(expected.key) || !isKey(expected.sha256)) {
        invalid("key or hash is not 64 hex digits");
        return;
    }
    const Result<Recipe> recipe = recipeFromJson(query.getColumn(2).getString());
    if (!recipe)
        invalid("the recipe cannot be read: " + recipe.error().message);
    else if (recipeKey(*recipe) != expected.key)
        invalid("the key is not that of the recipe");
    else if (static_cast<std::int64_t>(recipe->seed) != query.getColumn(7).getInt64() ||
             recipe->width != query.getColumn(8).getInt() || recipe->height != query.getColumn(9).getInt() ||
             recipe->prompt != query.getColumn(11).getString())
        invalid("seed, size or prompt are not those of the recipe");
    if (!measuresFromColumns(0, 0, query.getColumn(10).getString()))
        invalid("the colours cannot be read");
    inventory.pictures.push_back(std::move(expected));
}

void checkPictures(SQLite::Database& db, Inventory& inventory)
{
    SQLite::Statement query(
        db, "SELECT p.id, d.key, d.recipe, d.sha256, d.bytes, p.thumb_offset, p.thumb_bytes, p.seed, p.width, "
            "p.height, d.colours, d.prompt FROM pictures p JOIN details d ON d.picture=p.id ORDER BY p.id");
    while (query.executeStep())
        checkPicture(query, inventory);
}

void checkJobs(SQLite::Database& db, Inventory& inventory)
{
    SQLite::Statement query(db, "SELECT j.id, j.state, j.recipe, j.choices, j.key, d.picture, j.picture FROM jobs j "
                                "LEFT JOIN details d ON d.key=j.key");
    while (query.executeStep()) {
        ++inventory.jobs;
        const std::string where = "job " + query.getColumn(0).getString();
        const auto state = static_cast<JobState>(query.getColumn(1).getInt());
        const bool hasPicture = !query.getColumn(5).isNull();
        if (state == JobState::Done) {
            if (!hasPicture || query.getColumn(6).getInt64() != query.getColumn(5).getInt64())
                inventory.damages.push_back({"job-impossible", where, "the job is done but its picture is not there"});
            continue;
        }
        if (state != JobState::Queued && state != JobState::Running)
            continue;
        if (hasPicture)
            inventory.damages.push_back({"job-impossible", where, "the job waits although its picture is there"});
        const Result<Recipe> recipe = recipeFromJson(query.getColumn(2).getString());
        if (!recipe || recipeKey(*recipe) != query.getColumn(4).getString() ||
            !choicesFromJson(query.getColumn(3).getString()))
            inventory.damages.push_back({"job-invalid", where, "the waiting job's recipe or choices cannot be read"});
    }
}

// Plays the whole journal from the beginning, as the pictures' rows must have it.
class Replay
{
public:
    Replay(SQLite::Database& db, Damages& damages)
        : m_rows(db, kRows)
        , m_damages(damages)
    {
        SQLite::Statement born(db, "SELECT id, born FROM pictures WHERE born<>0");
        while (born.executeStep())
            m_verdicts[born.getColumn(0).getInt64()] = born.getColumn(1).getInt();
    }

    void line(std::int64_t seq, int kind, std::int64_t target)
    {
        if (kind == 0) {
            apply(seq, seq, true);
            m_undo.push_back(seq);
            m_redo.clear();
            return;
        }
        auto& from = kind == 1 ? m_undo : m_redo;
        auto& to = kind == 1 ? m_redo : m_undo;
        if (from.empty() || from.back() != target) {
            m_damages.push_back({"journal-impossible", "journal line " + std::to_string(seq),
                                 "it takes back a line that was not the last"});
            return;
        }
        apply(seq, target, kind == 2);
        to.push_back(target);
        from.pop_back();
    }
    [[nodiscard]] int verdictOf(PictureId id) const
    {
        const auto known = m_verdicts.find(id);
        return known == m_verdicts.end() ? 0 : known->second;
    }

private:
    static constexpr const char* kRows = "SELECT picture, verdict, before_verdict FROM decisions WHERE seq=?";

    void apply(std::int64_t seq, std::int64_t target, bool forward)
    {
        m_rows.reset();
        m_rows.bind(1, target);
        while (m_rows.executeStep()) {
            int& verdict = m_verdicts[m_rows.getColumn(0).getInt64()];
            const int before = m_rows.getColumn(forward ? 2 : 1).getInt();
            if (verdict != before)
                m_damages.push_back(
                    {"journal-impossible", "journal line " + std::to_string(seq),
                     "picture " + m_rows.getColumn(0).getString() + " was not what the line says it was"});
            verdict = m_rows.getColumn(forward ? 1 : 2).getInt();
        }
    }
    SQLite::Statement m_rows;
    Damages& m_damages;
    std::map<PictureId, int> m_verdicts;
    std::vector<std::int64_t> m_undo, m_redo;
};

void checkJournal(SQLite::Database& db, Inventory& inventory)
{
    Replay replay(db, inventory.damages);
    SQLite::Statement lines(db, "SELECT seq, kind, target FROM journal ORDER BY seq");
    while (lines.executeStep()) {
        ++inventory.decisions;
        replay.line(lines.getColumn(0).getInt64(), lines.getColumn(1).getInt(), lines.getColumn(2).getInt64());
    }
    SQLite::Statement pictures(db, "SELECT id, verdict FROM pictures");
    while (pictures.executeStep())
        if (pictures.getColumn(1).getInt() != replay.verdictOf(pictures.getColumn(0).getInt64()))
            inventory.damages.push_back({"verdict-differs", "picture " + pictures.getColumn(0).getString(),
                                         "the row's verdict is not what the journal says"});
}

} // namespace

Result<Inventory> takeInventory(ProjectStore& store)
{
    SQLite::Database& db = store.database();
    return guarded("check the database", [&]() -> Result<Inventory> {
        Inventory inventory;
        const auto problems = quickCheck(db);
        if (!problems)
            return tl::unexpected<Error>(problems.error());
        for (const std::string& problem : *problems)
            inventory.damages.push_back({"database-damaged", "project.db", problem});
        checkReferences(db, inventory.damages);
        checkPictures(db, inventory);
        checkJobs(db, inventory);
        checkJournal(db, inventory);
        return inventory;
    });
}

} // namespace seedbook
