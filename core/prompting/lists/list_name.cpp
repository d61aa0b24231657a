// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/lists/list_name.h"
#include "core/base/utf8.h"
#include <algorithm>

namespace seedbook {
namespace {

constexpr std::size_t kLongestName = 200;
constexpr std::string_view kPatternSigns = "*?[";

// Whether `letter` is in the set that `pattern` begins with, which is taken off; none: `[` stands for itself.
bool inSet(char32_t letter, std::string_view& pattern)
{
    std::string_view rest = pattern.substr(1);
    const bool other = rest.starts_with('!');
    if (other)
        rest.remove_prefix(1);
    const std::size_t close = rest.find(']', 1);
    if (close == std::string_view::npos) {
        pattern.remove_prefix(1);
        return letter == '[';
    }
    pattern = rest.substr(close + 1);
    bool found = false;
    for (std::string_view set = rest.substr(0, close); !set.empty();) {
        const char32_t first = takeCodePoint(set).value_or(0);
        char32_t last = first;
        if (set.size() > 1 && set.front() == '-') {
            set.remove_prefix(1);
            last = takeCodePoint(set).value_or(0);
        }
        found = found || (letter >= first && letter <= last);
    }
    return found != other;
}

bool matchesOne(std::string_view& name, std::string_view& pattern)
{
    const auto letter = takeCodePoint(name);
    if (!letter || pattern.empty())
        return false;
    if (pattern.front() == '[')
        return inSet(*letter, pattern);
    const bool any = pattern.front() == '?';
    const auto wanted = takeCodePoint(pattern);
    return any || wanted == letter;
}

} // namespace

bool isListName(std::string_view name)
{
    if (name.empty() || name.size() > kLongestName || !isUtf8(name) || name.find("..") != std::string_view::npos ||
        name.find_first_of(kPatternSigns) != std::string_view::npos)
        return false;
    const auto forbidden = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\'; };
    if (std::ranges::any_of(name, forbidden) || name.back() == '/')
        return false;
    for (std::size_t at = 0; at < name.size(); at = std::min(name.find('/', at), name.size() - 1) + 1)
        if (name[at] == '/' || name[at] == '.')
            return false;
    return true;
}

bool isListPattern(std::string_view name)
{
    return name.find_first_of(kPatternSigns) != std::string_view::npos;
}

bool matchesListPattern(std::string_view name, std::string_view pattern)
{
    // After a star that failed, one more letter is given to it: never back to an earlier star.
    std::string_view nameAfterStar, patternAfterStar;
    bool star = false;
    while (!name.empty() || !pattern.empty()) {
        if (pattern.starts_with('*')) {
            pattern.remove_prefix(1);
            star = true;
            nameAfterStar = name;
            patternAfterStar = pattern;
            continue;
        }
        if (matchesOne(name, pattern))
            continue;
        if (!star || !takeCodePoint(nameAfterStar))
            return false;
        name = nameAfterStar;
        pattern = patternAfterStar;
    }
    return true;
}

} // namespace seedbook
