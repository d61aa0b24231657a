// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/picture_table.h"
#include "core/store/row_codec.h"
#include "core/store/sql_guard.h"
#include "core/store/twin_links.h"
#include <SQLiteCpp/Statement.h>

namespace seedbook {
namespace {

constexpr const char* kRow =
    "p.id, p.seed, p.verdict, p.thumb_offset, p.thumb_bytes, p.width, p.height, p.profile, p.draft";
constexpr const char* kRecord =
    "d.key, d.recipe, d.model, d.engine, t.text, d.sharpness, d.contrast, d.colours, d.created, d.sha256, "
    "d.bytes, p.reason, (SELECT max(f.id) FROM pictures f WHERE f.draft=p.id AND f.verdict<>2) FROM pictures p JOIN "
    "details d ON d.picture=p.id JOIN templates t ON t.id=d.template";

PictureRow rowAt(SQLite::Statement& query)
{
    PictureRow row;
    row.id = query.getColumn(0).getInt64();
    row.seed = static_cast<std::uint64_t>(query.getColumn(1).getInt64());
    row.verdict = static_cast<Verdict>(query.getColumn(2).getInt());
    row.thumbOffset = static_cast<std::uint64_t>(query.getColumn(3).getInt64());
    row.thumbBytes = query.getColumn(4).getUInt();
    row.width = static_cast<std::int16_t>(query.getColumn(5).getInt());
    row.height = static_cast<std::int16_t>(query.getColumn(6).getInt());
    row.profile = static_cast<Profile>(query.getColumn(7).getInt());
    row.draft = query.getColumn(8).getInt64();
    return row;
}

Result<PictureRecord> recordAt(SQLite::Statement& query)
{
    PictureRecord record;
    record.row = rowAt(query);
    record.key = query.getColumn(9).getString();
    Result<Recipe> recipe = recipeFromJson(query.getColumn(10).getString());
    if (!recipe)
        return fail(ErrorCode::Corrupt, "the recipe of a picture cannot be read: " + recipe.error().message,
                    "picture " + std::to_string(record.row.id));
    record.recipe = std::move(*recipe);
    record.modelName = query.getColumn(11).getString();
    record.engineFingerprint = query.getColumn(12).getString();
    record.templateText = query.getColumn(13).getString();
    Result<Measures> measures = measuresFromColumns(query.getColumn(14).getDouble(), query.getColumn(15).getDouble(),
                                                    query.getColumn(16).getString());
    if (!measures)
        return tl::unexpected<Error>(measures.error());
    record.measures = *measures;
    record.createdUtc = query.getColumn(17).getString();
    record.sha256 = query.getColumn(18).getString();
    record.bytes = static_cast<std::uint64_t>(query.getColumn(19).getInt64());
    record.reason = query.getColumn(20).getString();
    record.remade = query.getColumn(21).getInt64();
    return record;
}

std::string recordQuery(const std::string& rest)
{
    return std::string("SELECT ") + kRow + ", " + kRecord + rest;
}

std::string conditionOf(const FilterTerm& term)
{
    const std::string negation = term.negated ? "NOT " : "";
    switch (term.kind) {
    case FilterTerm::Kind::Seed:
        return negation + "(p.seed = ?)";
    case FilterTerm::Kind::Slot:
        return negation + "EXISTS(SELECT 1 FROM choices c WHERE c.picture=p.id AND c.slot=? COLLATE NOCASE AND "
                          "c.value=? COLLATE NOCASE)";
    case FilterTerm::Kind::Prompt:
        break;
    }
    return negation + "(instr(lower(d.prompt), lower(?)) > 0)";
}

void bindTerm(SQLite::Statement& query, int& place, const FilterTerm& term)
{
    if (term.kind == FilterTerm::Kind::Seed) {
        query.bind(place++, static_cast<std::int64_t>(term.seed));
        return;
    }
    if (term.kind == FilterTerm::Kind::Slot)
        query.bind(place++, term.slot);
    query.bind(place++, term.text);
}

} // namespace

PictureTable::PictureTable(SQLite::Database& db)
    : m_db(db)
{
}

Result<std::vector<PictureRow>> PictureTable::rows() const
{
    return guarded("read the pictures", [&]() -> Result<std::vector<PictureRow>> {
        std::vector<PictureRow> rows;
        rows.reserve(static_cast<std::size_t>(m_db.execAndGet("SELECT count(*) FROM pictures").getInt64()));
        SQLite::Statement query(m_db, std::string("SELECT ") + kRow + " FROM pictures p ORDER BY p.id DESC");
        while (query.executeStep())
            rows.push_back(rowAt(query));
        return rows;
    });
}

Result<PictureRecord> PictureTable::record(PictureId id) const
{
    return guarded("read a picture's row", [&]() -> Result<PictureRecord> {
        SQLite::Statement query(m_db, recordQuery(" WHERE p.id=?"));
        query.bind(1, id);
        if (!query.executeStep())
            return fail(ErrorCode::NotFound, "there is no picture " + std::to_string(id) + " in this project");
        Result<PictureRecord> record = recordAt(query);
        if (!record)
            return record;
        SQLite::Statement choices(m_db, "SELECT slot, value FROM choices WHERE picture=? ORDER BY place");
        choices.bind(1, id);
        while (choices.executeStep())
            record->choices.emplace_back(choices.getColumn(0).getString(), choices.getColumn(1).getString());
        record->twins = twinsOf(m_db, record->key);
        return record;
    });
}

Result<std::vector<PictureRecord>> PictureTable::records(std::optional<Verdict> verdict) const
{
    return guarded("read the pictures", [&]() -> Result<std::vector<PictureRecord>> {
        std::vector<PictureRecord> records;
        SQLite::Statement query(m_db, recordQuery(" WHERE ?1 IS NULL OR p.verdict=?1 ORDER BY p.id DESC"));
        if (verdict)
            query.bind(1, static_cast<int>(*verdict));
        SQLite::Statement choices(m_db, "SELECT picture, slot, value FROM choices ORDER BY picture DESC, place");
        bool more = choices.executeStep();
        while (query.executeStep()) {
            Result<PictureRecord> record = recordAt(query);
            if (!record)
                return tl::unexpected<Error>(record.error());
            const PictureId id = record->row.id;
            for (; more && choices.getColumn(0).getInt64() >= id; more = choices.executeStep())
                if (choices.getColumn(0).getInt64() == id)
                    record->choices.emplace_back(choices.getColumn(1).getString(), choices.getColumn(2).getString());
            record->twins = twinsOf(m_db, record->key);
            records.push_back(std::move(*record));
        }
        return records;
    });
}

Result<std::vector<PictureId>> PictureTable::find(const PictureFilter& filter) const
{
    return guarded("search the pictures", [&]() -> Result<std::vector<PictureId>> {
        std::string sql = "SELECT p.id FROM pictures p JOIN details d ON d.picture=p.id WHERE 1";
        for (const FilterTerm& term : filter)
            sql += " AND " + conditionOf(term);
        SQLite::Statement query(m_db, sql + " ORDER BY p.id DESC");
        int place = 1;
        for (const FilterTerm& term : filter)
            bindTerm(query, place, term);
        std::vector<PictureId> ids;
        while (query.executeStep())
            ids.push_back(query.getColumn(0).getInt64());
        return ids;
    });
}

Result<std::string> PictureTable::keyOf(PictureId id) const
{
    return guarded("find a picture's file", [&]() -> Result<std::string> {
        SQLite::Statement query(m_db, "SELECT key FROM details WHERE picture=?");
        query.bind(1, id);
        if (!query.executeStep())
            return fail(ErrorCode::NotFound, "there is no picture " + std::to_string(id) + " in this project");
        return query.getColumn(0).getString();
    });
}

Result<bool> PictureTable::hasKey(const std::string& key) const
{
    return guarded("find a picture", [&]() -> Result<bool> {
        SQLite::Statement query(m_db, "SELECT 1 FROM details WHERE key=?");
        query.bind(1, key);
        return query.executeStep();
    });
}

Result<std::map<std::string, std::map<std::string, std::int64_t>>> PictureTable::balance() const
{
    using Balance = std::map<std::string, std::map<std::string, std::int64_t>>;
    return guarded("count kept pictures", [&]() -> Result<Balance> {
        Balance balance;
        SQLite::Statement query(
            m_db, "SELECT c.slot, c.value, sum(p.verdict=?1 AND NOT EXISTS(SELECT 1 FROM pictures f WHERE f.draft=p.id "
                  "AND f.verdict=?1)) FROM choices c JOIN pictures p ON p.id=c.picture GROUP BY c.slot, c.value");
        query.bind(1, static_cast<int>(Verdict::Kept));
        while (query.executeStep())
            balance[query.getColumn(0).getString()][query.getColumn(1).getString()] = query.getColumn(2).getInt64();
        return balance;
    });
}

Result<void> PictureTable::moveThumb(PictureId id, ThumbPlace thumb)
{
    return guarded("note a new thumbnail", [&]() -> Result<void> {
        SQLite::Statement update(m_db, "UPDATE pictures SET thumb_offset=?, thumb_bytes=? WHERE id=?");
        update.bind(1, static_cast<std::int64_t>(thumb.offset));
        update.bind(2, thumb.bytes);
        update.bind(3, id);
        update.exec();
        return {};
    });
}

} // namespace seedbook
