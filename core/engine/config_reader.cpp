// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/config_reader.h"
#include <array>
#include <cmath>

namespace seedbook {

namespace {

constexpr std::array<std::string_view, 3> kPythonNumbers{"-Infinity", "Infinity", "NaN"};

std::string quotePythonNumbers(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 16);
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString && c == '\\' && i + 1 < text.size()) {
            out += {c, text[++i]};
            continue;
        }
        if (c == '"')
            inString = !inString;
        std::string_view word;
        if (!inString)
            for (const std::string_view candidate : kPythonNumbers)
                if (word.empty() && text.substr(i, candidate.size()) == candidate)
                    word = candidate;
        if (word.empty()) {
            out += c;
            continue;
        }
        out.append("\"").append(word).append("\"");
        i += word.size() - 1;
    }
    return out;
}

std::string shown(const nlohmann::json& value)
{
    if (value.is_structured())
        return value.type_name();
    std::string text = value.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
    return text.size() <= 60 ? text : text.substr(0, 60) + "…";
}

} // namespace

Result<nlohmann::json> parsePythonJson(std::string_view text, const std::string& where)
{
    try {
        return nlohmann::json::parse(quotePythonNumbers(text));
    } catch (const nlohmann::json::exception& e) {
        return fail(ErrorCode::InvalidFile, std::string("this is not valid JSON: ") + e.what(), where);
    }
}

ConfigReader::ConfigReader(std::string_view text, std::string where)
    : m_where(std::move(where))
{
    auto json = parsePythonJson(text, m_where);
    if (!json)
        m_fault = json.error();
    else if (!json->is_object())
        invalid("the file must hold one JSON object");
    else
        m_json = std::move(*json);
}

const nlohmann::json* ConfigReader::find(const char* key) const
{
    const auto it = m_json.find(key);
    return it == m_json.end() ? nullptr : &*it;
}

bool ConfigReader::has(const char* key) const
{
    const nlohmann::json* value = find(key);
    return value && !value->is_null();
}

int ConfigReader::integerIn(const nlohmann::json& value, const char* key, int byDefault, int low, int high)
{
    const bool fits = value.is_number_integer() &&
                      (!value.is_number_unsigned() || value.get<std::uint64_t>() <= static_cast<std::uint64_t>(high)) &&
                      value.get<std::int64_t>() >= low && value.get<std::int64_t>() <= high;
    if (fits)
        return value.get<int>();
    invalid(std::string("\"") + key + "\" is " + shown(value) + ", it must be a whole number from " +
            std::to_string(low) + " to " + std::to_string(high));
    return byDefault;
}

int ConfigReader::integer(const char* key, int byDefault, int low, int high)
{
    const nlohmann::json* value = find(key);
    return value ? integerIn(*value, key, byDefault, low, high) : byDefault;
}

double ConfigReader::number(const char* key, double byDefault, double low, double high)
{
    const nlohmann::json* value = find(key);
    if (!value)
        return byDefault;
    if (value->is_number() && value->get<double>() >= low && value->get<double>() <= high)
        return value->get<double>();
    invalid(std::string("\"") + key + "\" is " + shown(*value) + ", it must be a number from " +
            nlohmann::json(low).dump() + " to " + nlohmann::json(high).dump());
    return byDefault;
}

bool ConfigReader::flag(const char* key, bool byDefault)
{
    const nlohmann::json* value = find(key);
    if (!value)
        return byDefault;
    if (value->is_boolean())
        return value->get<bool>();
    if (!value->is_null())
        invalid(std::string("\"") + key + "\" is " + shown(*value) + ", it must be true or false");
    return false;
}

std::string ConfigReader::text(const char* key, const std::string& byDefault)
{
    const nlohmann::json* value = find(key);
    if (!value)
        return byDefault;
    if (value->is_string())
        return value->get<std::string>();
    invalid(std::string("\"") + key + "\" is " + shown(*value) + ", it must be a text");
    return byDefault;
}

std::vector<std::string> ConfigReader::names(const char* key, const std::vector<std::string>& byDefault)
{
    const nlohmann::json* value = find(key);
    if (!value)
        return byDefault;
    std::vector<std::string> out;
    for (const nlohmann::json& entry : *value)
        if (entry.is_string())
            out.push_back(entry.get<std::string>());
    if (value->is_array() && !out.empty() && out.size() == value->size() && out.size() <= 16)
        return out;
    invalid(std::string("\"") + key + "\" must be a list of 1 to 16 texts");
    return byDefault;
}

std::vector<int> ConfigReader::integers(const char* key, const std::vector<int>& byDefault, int low, int high)
{
    const nlohmann::json* value = find(key);
    if (!value)
        return byDefault;
    if (!value->is_array() || value->empty() || value->size() > 16) {
        invalid(std::string("\"") + key + "\" must be a list of 1 to 16 whole numbers");
        return byDefault;
    }
    std::vector<int> out;
    for (const nlohmann::json& entry : *value)
        out.push_back(integerIn(entry, key, low, low, high));
    return out;
}

std::vector<int> ConfigReader::perLevel(const char* key, int byDefault, std::size_t levels, int low, int high)
{
    const nlohmann::json* value = find(key);
    if (!value || !value->is_array())
        return std::vector<int>(levels, integer(key, byDefault, low, high));
    std::vector<int> out = integers(key, {}, low, high);
    if (out.size() == levels)
        return out;
    invalid(std::string("\"") + key + "\" must have one entry per level, " + std::to_string(levels));
    return std::vector<int>(levels, byDefault);
}

void ConfigReader::expect(const char* key, const nlohmann::json& only)
{
    if (has(key) && *find(key) != only)
        unsupported(std::string("\"") + key + "\": " + shown(*find(key)) +
                    " is not supported by this engine, which knows " + shown(only) + " only");
}

void ConfigReader::expectNull(const char* key)
{
    expect(key, nullptr);
}

void ConfigReader::invalid(const std::string& message)
{
    if (!m_fault)
        m_fault = Error{ErrorCode::InvalidFile, message, m_where};
}

void ConfigReader::unsupported(const std::string& message)
{
    if (!m_fault)
        m_fault = Error{ErrorCode::Unsupported, message, m_where};
}

Result<void> ConfigReader::check() const
{
    if (m_fault)
        return tl::unexpected(*m_fault);
    return {};
}

} // namespace seedbook
