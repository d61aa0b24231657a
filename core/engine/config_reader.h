// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// JSON as Python's json module writes it: NaN, Infinity and -Infinity outside of strings become the strings of that
// name. `where` names the text in messages. Errors: InvalidFile.
[[nodiscard]] Result<nlohmann::json> parsePythonJson(std::string_view text, const std::string& where);

// Typed look-ups in one JSON object. The first fault is kept, later look-ups go on with defaults, and check() tells it:
// InvalidFile for a value of the wrong type or range, Unsupported for a setting that is refused. A key that is absent
// gives the default.
class ConfigReader
{
public:
    ConfigReader(std::string_view text, std::string where);

    [[nodiscard]] bool has(const char* key) const; // there and not null
    int integer(const char* key, int byDefault, int low, int high);
    double number(const char* key, double byDefault, double low, double high);
    bool flag(const char* key, bool byDefault); // null counts as false, as in Python
    std::string text(const char* key, const std::string& byDefault);
    std::vector<std::string> names(const char* key, const std::vector<std::string>& byDefault);
    // One integer per level; a plain integer stands for all levels.
    std::vector<int> perLevel(const char* key, int byDefault, std::size_t levels, int low, int high);
    std::vector<int> integers(const char* key, const std::vector<int>& byDefault, int low, int high);

    // Refuses any value but this one; null and absence pass.
    void expect(const char* key, const nlohmann::json& only);
    void expectNull(const char* key);
    void invalid(const std::string& message);
    void unsupported(const std::string& message);
    [[nodiscard]] Result<void> check() const;

private:
    const nlohmann::json* find(const char* key) const;
    int integerIn(const nlohmann::json& value, const char* key, int byDefault, int low, int high);
    nlohmann::json m_json;
    std::string m_where;
    std::optional<Error> m_fault;
};

} // namespace seedbook
