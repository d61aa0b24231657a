// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/slot_head.h"
#include "core/base/ascii.h"
#include "core/prompting/plain_text.h"
#include <algorithm>
#include <charconv>
#include <cmath>

namespace seedbook {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

void readName(std::string_view token, SlotHead& head)
{
    const std::size_t begin = skipBlanks(token, 0);
    std::size_t end = begin;
    while (end < token.size() &&
           (isLetter(token[end]) || (end > begin && (isDigit(token[end]) || token[end] == '-' || token[end] == '_'))))
        ++end;
    const std::size_t colon = skipBlanks(token, end);
    if (end == begin || token.substr(colon, 1) != ":" || token.substr(colon, 2) == "::")
        return;
    head.name = token.substr(begin, end - begin);
    head.nameEnd = head.end = colon + 1;
}

void readPicks(std::string_view token, SlotHead& head)
{
    const std::size_t dollars = token.find("$$", head.end);
    if (dollars == std::string_view::npos)
        return;
    const std::string_view number = trimmed(token.substr(head.end, dollars - head.end));
    const auto [stop, error] = std::from_chars(number.data(), number.data() + number.size(), head.picks);
    if (number.empty() || error != std::errc() || stop != number.data() + number.size() || head.picks > kMaxPicks) {
        head.picks = 1;
        head.badPicks = true;
        return;
    }
    head.hasPicks = true;
    head.end = dollars + 2;
    const std::size_t second = token.find("$$", head.end);
    if (second == std::string_view::npos)
        return;
    head.separator = token.substr(head.end, second - head.end);
    head.end = second + 2;
}

// Something a person would read as a number, sound or not.
bool looksLikeNumber(std::string_view text)
{
    if (text.empty())
        return false;
    const std::string lower = asciiLower(text);
    const std::string_view bare = std::string_view(lower).substr(lower[0] == '-' || lower[0] == '+' ? 1 : 0);
    if (bare == "nan" || bare == "inf" || bare == "infinity")
        return true;
    return lower.find_first_not_of("0123456789.+-e") == std::string::npos &&
           lower.find_first_of("0123456789") != std::string::npos;
}

} // namespace

SlotHead readSlotHead(std::string_view token)
{
    SlotHead head;
    readName(token, head);
    readPicks(token, head);
    return head;
}

OptionWeight readOptionWeight(std::string_view token)
{
    OptionWeight weight;
    const std::size_t colons = token.find("::");
    if (colons == std::string_view::npos)
        return weight;
    const std::string_view number = trimmed(token.substr(0, colons));
    if (!looksLikeNumber(number))
        return weight;
    weight.end = colons + 2;
    double value = 0;
    const auto [stop, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    const bool whole = error == std::errc() && stop == number.data() + number.size();
    weight.bad = !whole || !std::isfinite(value) || value <= 0 || value > kMaxWeight;
    if (!weight.bad)
        weight.value = value;
    return weight;
}

} // namespace seedbook
