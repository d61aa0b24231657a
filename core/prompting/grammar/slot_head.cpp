// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/grammar/slot_head.h"
#include "core/base/ascii.h"
#include "core/prompting/text/plain_text.h"
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

std::size_t nameEnd(std::string_view text, std::size_t begin)
{
    std::size_t end = begin;
    while (end < text.size() &&
           (isLetter(text[end]) || (end > begin && (isDigit(text[end]) || text[end] == '-' || text[end] == '_'))))
        ++end;
    return end;
}

void readSampler(std::string_view token, SlotHead& head)
{
    const std::size_t at = skipBlanks(token, head.end);
    if (head.sampler != SlotSampler::Plan || at >= token.size())
        return;
    if (token[at] == '~')
        head.sampler = SlotSampler::Random;
    else if (token[at] == '!')
        head.sampler = SlotSampler::Every;
    else if (token[at] == '@')
        head.sampler = SlotSampler::Cyclic;
    else
        return;
    head.end = at + 1;
}

// `not a, b` between a name and its colon; the offset after it, `at` when there is none.
std::size_t readNotNames(std::string_view token, std::size_t at, std::vector<std::string>& names)
{
    if (token.substr(at, 3) != "not" || !isBlank(token.substr(at + 3, 1).empty() ? 'x' : token[at + 3]))
        return at;
    std::size_t next = at + 3;
    do {
        const std::size_t begin = skipBlanks(token, next + (names.empty() ? 0 : 1));
        const std::size_t end = nameEnd(token, begin);
        if (end == begin)
            return at;
        names.emplace_back(token.substr(begin, end - begin));
        next = skipBlanks(token, end);
    } while (token.substr(next, 1) == ",");
    return next;
}

void readName(std::string_view token, SlotHead& head)
{
    const std::size_t begin = skipBlanks(token, head.end);
    const std::size_t end = nameEnd(token, begin);
    std::vector<std::string> notNames;
    const std::size_t colon = end == begin ? begin : readNotNames(token, skipBlanks(token, end), notNames);
    if (end == begin || token.substr(colon, 1) != ":" || token.substr(colon, 2) == "::")
        return;
    head.name = token.substr(begin, end - begin);
    head.notNames = std::move(notNames);
    head.nameEnd = head.end = colon + 1;
}

bool readNumber(std::string_view text, std::size_t& number)
{
    text = trimmed(text);
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return !text.empty() && error == std::errc() && stop == text.data() + text.size() && number <= kMaxPicks;
}

// `2`, `1-3`, `-3`, `1-`
bool readRange(std::string_view text, SlotHead& head)
{
    text = trimmed(text);
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos) {
        if (!readNumber(text, head.minPicks))
            return false;
        head.maxPicks = head.minPicks;
        return true;
    }
    const std::string_view low = trimmed(text.substr(0, dash));
    const std::string_view high = trimmed(text.substr(dash + 1));
    head.minPicks = 1;
    head.maxPicks = kMaxPicks;
    head.hasRange = true;
    const bool fine =
        (low.empty() || readNumber(low, head.minPicks)) && (high.empty() || readNumber(high, head.maxPicks));
    if (head.minPicks > head.maxPicks)
        std::swap(head.minPicks, head.maxPicks);
    return fine;
}

void readPicks(std::string_view token, SlotHead& head)
{
    const std::size_t dollars = token.find("$$", head.end);
    if (dollars == std::string_view::npos)
        return;
    if (!readRange(token.substr(head.end, dollars - head.end), head)) {
        head.minPicks = head.maxPicks = 1;
        head.hasRange = false;
        head.badPicks = true;
        return;
    }
    head.hasPicks = true;
    head.end = dollars + 2;
    const std::size_t second = token.find("$$", head.end);
    if (second == std::string_view::npos)
        return;
    head.hasSeparator = true;
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
    readSampler(token, head);
    readName(token, head);
    readSampler(token, head);
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

VariableHead readVariableHead(std::string_view text)
{
    VariableHead head;
    const auto isStart = [](char c) { return isLetter(c) || c == '_' || c == '-'; };
    const std::size_t begin = skipBlanks(text, 0);
    std::size_t end = begin;
    while (end < text.size() && (isStart(text[end]) || (end > begin && isDigit(text[end]))))
        ++end;
    std::size_t at = skipBlanks(text, end);
    if (end == begin || at >= text.size())
        return head;
    head.name = text.substr(begin, end - begin);
    if (text[at] == '}') {
        head.end = at;
    } else if (text[at] == ':') {
        head.kind = VariableHead::Kind::UseWithDefault;
        head.end = at + 1;
    } else if (text[at] == '=' || text.substr(at, 2) == "?=") {
        head.kind = VariableHead::Kind::Assign;
        head.ifUnset = text[at] == '?';
        at = text.find('=', at) + 1;
        head.once = text.substr(at, 1) == "!" && text.substr(at, 2) != "!!";
        head.end = at + (head.once ? 1 : 0);
    }
    return head;
}

} // namespace seedbook
