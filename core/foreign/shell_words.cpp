// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/shell_words.h"
#include <utility>

namespace seedbook::foreign {
namespace {

// Takes the quoted part that begins at `at`; false where it has no end.
bool takeQuoted(std::string_view line, std::size_t& at, std::string& word)
{
    const char quote = line[at++];
    for (; at < line.size() && line[at] != quote; ++at) {
        const bool escapes =
            quote == '"' && line[at] == '\\' && at + 1 < line.size() && (line[at + 1] == '"' || line[at + 1] == '\\');
        word += line[escapes ? ++at : at];
    }
    return at < line.size();
}

} // namespace

std::optional<std::vector<std::string>> shellWords(std::string_view line)
{
    std::vector<std::string> words;
    std::string word;
    bool open = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            if (open)
                words.push_back(std::exchange(word, {}));
            open = false;
            continue;
        }
        open = true;
        if (c == '\'' || c == '"') {
            if (!takeQuoted(line, at, word))
                return std::nullopt;
        } else if (c == '\\') {
            if (++at == line.size())
                return std::nullopt;
            word += line[at];
        } else {
            word += c;
        }
    }
    if (open)
        words.push_back(std::move(word));
    return words;
}

} // namespace seedbook::foreign
