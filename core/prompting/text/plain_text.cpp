// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/text/plain_text.h"
#include "core/base/utf8.h"

namespace seedbook {

std::size_t firstInvalidUtf8(std::string_view text)
{
    std::string_view rest = text;
    while (!rest.empty()) {
        if (!takeCodePoint(rest))
            return text.size() - rest.size();
    }
    return std::string_view::npos;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string oneSpaced(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    bool space = false;
    for (const char c : trimmed(text)) {
        if (isBlank(c)) {
            space = true;
            continue;
        }
        if (space)
            result += ' ';
        space = false;
        result += c;
    }
    return result;
}

std::string unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && at + 1 < text.size())
            ++at;
        result += text[at];
    }
    return result;
}

} // namespace seedbook
