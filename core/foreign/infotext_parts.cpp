// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/infotext_parts.h"
#include "core/foreign/foreign_values.h"
#include <optional>

namespace seedbook::foreign {
namespace {

bool isWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isKey(char c)
{
    return isWord(c) || c == ' ' || c == '-' || c == '/';
}

// Bytes of a quoted value with its quotes; 0 when it is never closed or empty.
std::size_t quotedLength(std::string_view text)
{
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at > 1 ? at + 1 : 0;
    }
    return 0;
}

std::string unquoted(std::string_view value)
{
    const Json json = Json::parse(value.begin(), value.end(), nullptr, false);
    return json.is_string() ? json.get<std::string>() : std::string(value);
}

// Web sites add these with JSON that is not quoted: {"model": "…"}.
bool holdsJson(std::string_view key)
{
    return key == "Hashes" || key == "Civitai resources" || key == "Civitai metadata";
}

// Bytes of an object or a list with its brackets; 0 when it is never closed.
std::size_t jsonLength(std::string_view text)
{
    int depth = 0;
    bool inText = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (inText && c == '\\')
            ++at;
        else if (c == '"')
            inText = !inText;
        else if (!inText && (c == '{' || c == '['))
            ++depth;
        else if (!inText && (c == '}' || c == ']') && --depth <= 0)
            return at + 1;
    }
    return 0;
}

// Cuts `rest` behind the value and its comma.
std::string takeValue(std::string_view& rest)
{
    const std::string_view blankless = trimmed(rest);
    const std::size_t skipped =
        blankless.empty() ? rest.size() : static_cast<std::size_t>(blankless.data() - rest.data());
    rest.remove_prefix(skipped);
    if (const std::size_t length = rest.starts_with('"') ? quotedLength(rest) : 0;
        length > 0 && (length == rest.size() || rest[length] == ',')) {
        std::string value = unquoted(rest.substr(0, length));
        rest.remove_prefix(std::min(length + 1, rest.size()));
        return value;
    }
    const std::size_t end = std::min(rest.find(','), rest.size());
    std::string value(trimmed(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return value;
}

void addLine(std::string& text, std::string_view line)
{
    text += text.empty() ? "" : "\n";
    text += line;
}

} // namespace

std::vector<std::pair<std::string, std::string>> cutPairs(std::string_view line)
{
    constexpr int kMostJson = 3; // each is looked for to the end of the line
    int jsonValues = 0;
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!line.empty()) {
        if (!isWord(line.front())) {
            line.remove_prefix(1);
            continue;
        }
        std::size_t end = 1;
        while (end < line.size() && isKey(line[end]))
            ++end;
        if (end < 2 || end == line.size() || line[end] != ':') {
            line.remove_prefix(end);
            continue;
        }
        std::string key(line.substr(0, end));
        line.remove_prefix(end + 1);
        if (holdsJson(key) && jsonValues++ < kMostJson) {
            const std::string_view value = trimmed(line);
            const bool opens = value.starts_with('{') || value.starts_with('[');
            if (const std::size_t length = opens ? jsonLength(value) : 0; length > 0) {
                pairs.emplace_back(std::move(key), std::string(value.substr(0, length)));
                line = value.substr(length);
                continue;
            }
        }
        pairs.emplace_back(std::move(key), takeValue(line));
    }
    return pairs;
}

InfotextParts cutInfotext(std::string_view text)
{
    constexpr std::size_t kFewestPairs = 3;
    InfotextParts parts;
    std::string_view rest = trimmed(text);
    const std::size_t last = rest.rfind('\n');
    const std::string_view line = rest.substr(last == std::string_view::npos ? 0 : last + 1);
    auto details = cutPairs(line);
    if (details.size() >= kFewestPairs) {
        parts.details = std::move(details);
        rest = rest.substr(0, last == std::string_view::npos ? 0 : last);
    }
    constexpr std::string_view kNegative = "Negative prompt:";
    bool negative = false;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view piece = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (piece.starts_with(kNegative)) {
            negative = true;
            piece = trimmed(piece.substr(kNegative.size()));
        }
        addLine(negative ? parts.negative : parts.prompt, piece);
    }
    return parts;
}

} // namespace seedbook::foreign
