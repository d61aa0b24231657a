// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/row_codec.h"
#include <SQLiteCpp/Statement.h>
#include <array>
#include <charconv>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace seedbook {

std::string choicesToJson(const SlotValues& choices)
{
    nlohmann::json list = nlohmann::json::array();
    for (const auto& [slot, value] : choices)
        list.push_back({slot, value});
    return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<SlotValues> choicesFromJson(std::string_view json)
{
    const auto corrupt = [] {
        return fail(ErrorCode::Corrupt, "the choices of a job are no list of pairs", "jobs.choices");
    };
    const nlohmann::json list = nlohmann::json::parse(json, nullptr, false);
    if (!list.is_array())
        return corrupt();
    SlotValues choices;
    for (const nlohmann::json& pair : list) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string())
            return corrupt();
        choices.emplace_back(pair[0].get<std::string>(), pair[1].get<std::string>());
    }
    return choices;
}

std::string coloursToText(const Measures& measures)
{
    std::string text;
    for (const std::uint32_t colour : measures.colours) {
        std::array<char, 16> hex{};
        std::snprintf(hex.data(), hex.size(), "%06x", colour & 0xffffffU);
        text += (text.empty() ? "" : " ") + std::string(hex.data());
    }
    return text;
}

Result<Measures> measuresFromColumns(double sharpness, double contrast, std::string_view colours)
{
    Measures measures{sharpness, contrast, {}};
    if (colours.size() != measures.colours.size() * 7 - 1)
        return fail(ErrorCode::Corrupt, "the colours of a picture are not five", "details.colours");
    for (std::size_t i = 0; i < measures.colours.size(); ++i) {
        const char* begin = colours.data() + i * 7;
        const auto [end, error] = std::from_chars(begin, begin + 6, measures.colours[i], 16);
        if (error != std::errc{} || end != begin + 6)
            return fail(ErrorCode::Corrupt, "a colour of a picture is no number", "details.colours");
    }
    return measures;
}

std::int64_t templateId(SQLite::Database& db, std::string_view text)
{
    const std::string copy(text);
    SQLite::Statement insert(db, "INSERT INTO templates(text) VALUES(?) ON CONFLICT DO NOTHING");
    insert.bind(1, copy);
    insert.exec();
    SQLite::Statement query(db, "SELECT id FROM templates WHERE text=?");
    query.bind(1, copy);
    query.executeStep();
    return query.getColumn(0).getInt64();
}

} // namespace seedbook
