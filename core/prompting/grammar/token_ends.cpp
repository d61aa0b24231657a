// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/grammar/token_ends.h"
#include "core/prompting/grammar/slot_head.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>

namespace seedbook {
namespace {

constexpr std::size_t kMaxListToken = 4096;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordByte(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool isListNameByte(char c)
{
    return isWordByte(c) || std::string_view("-_/.*?[]~!@,+'&").find(c) != std::string_view::npos;
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

bool isColour(std::string_view text)
{
    if (text.empty() || text[0] != '#')
        return false;
    std::size_t end = 1;
    bool decimal = false;
    for (; end < text.size() && end <= 9 && isHexDigit(text[end]); ++end)
        decimal = decimal || isDigit(text[end]);
    const std::size_t digits = end - 1;
    if (end < text.size() && isWordByte(text[end]))
        return false;
    return digits == 6 || digits == 8 || ((digits == 3 || digits == 4) && decimal);
}

// The longest run of bytes that names have, up to the closing underscores.
std::size_t TokenEnds::nameEnd(std::size_t begin, bool spaces)
{
    const std::size_t limit = std::min(m_text.size(), begin + kMaxListToken);
    std::size_t end = begin;
    for (; end < limit; ++end, ++m_steps) {
        if (m_text.substr(end, 2) == "__")
            return end;
        if (m_text.substr(end, 2) == "${") {
            const std::size_t close = m_text.find('}', end);
            if (close == std::string_view::npos || close >= limit)
                return 0;
            m_steps += close - end;
            end = close;
            continue;
        }
        if (!isListNameByte(m_text[end]) && !(spaces && m_text[end] == ' '))
            return end;
    }
    return end;
}

std::size_t TokenEnds::parametersEnd(std::size_t begin)
{
    const std::size_t limit = std::min(m_text.size(), begin + kMaxListToken);
    int round = 0;
    for (std::size_t end = begin; end < limit; ++end, ++m_steps) {
        const char c = m_text[end];
        if (c == '\\' && end + 1 < limit) {
            ++end;
            continue;
        }
        round += c == '(' ? 1 : (c == ')' ? -1 : 0);
        if (round == 0)
            return end + 1;
    }
    return 0;
}

std::size_t TokenEnds::listEnd(std::size_t begin)
{
    if (begin < m_noListBefore || m_text.substr(begin, 2) != "__")
        return 0;
    const bool apart = begin == 0 || !isWordByte(m_text[begin - 1]);
    std::size_t end = nameEnd(begin + 2, apart && at(begin + 2) != ' ');
    if (end == 0 || end <= begin + 2)
        return 0;
    if (end >= m_text.size()) {
        m_noListBefore = m_text.size();
        return 0;
    }
    const std::size_t afterName = end;
    if (m_text[end] == '(')
        end = parametersEnd(end);
    if (end == 0 || m_text.substr(end, 2) != "__")
        return 0;
    const std::string_view name = m_text.substr(begin + 2, afterName - begin - 2);
    if (name.find(' ') != std::string_view::npos && name.find("${") == std::string_view::npos &&
        (name.back() == ' ' || isWordByte(at(end + 2))))
        return 0;
    return end + 2;
}

bool TokenEnds::startsLine(std::size_t offset) const
{
    while (offset > 0 && isBlank(m_text[offset - 1]) && m_text[offset - 1] != '\n')
        --offset;
    return offset == 0 || m_text[offset - 1] == '\n';
}

std::size_t TokenEnds::commentEnd(std::size_t begin)
{
    const bool block = m_text.substr(begin, 2) == "/*";
    if (block) {
        const std::size_t close = m_noBlockEnd ? std::string_view::npos : m_text.find("*/", begin + 2);
        if (close == std::string_view::npos) {
            m_steps += m_noBlockEnd ? 0 : m_text.size() - begin;
            m_noBlockEnd = true;
            return 0;
        }
        m_steps += close - begin;
        return close + 2;
    }
    const std::size_t sign = m_text[begin] == '#' ? 1 : (m_text.substr(begin, 2) == "//" ? 2 : 0);
    if (sign == 0 || isColour(m_text.substr(begin, 16)))
        return 0;
    const bool blankBefore = begin == 0 || isBlank(m_text[begin - 1]);
    if (!blankBefore || (!isBlank(at(begin + sign)) && !startsLine(begin)))
        return 0;
    const std::size_t end = std::min(m_text.find('\n', begin), m_text.size());
    m_steps += end - begin;
    return end;
}

std::size_t TokenEnds::sigilEnd(std::size_t begin) const
{
    if (m_text.substr(begin, 7) == "%rules{")
        return begin + 6;
    if (at(begin + 1) != '{')
        return 0;
    if (m_text[begin] == '%')
        return begin + 1;
    std::size_t dollars = 0;
    while (dollars < begin && m_text[begin - dollars - 1] == '$')
        ++dollars;
    return dollars % 2 == 0 && readVariableHead(m_text.substr(begin + 2)).end > 0 ? begin + 1 : 0;
}

std::size_t TokenEnds::negativeEnd(std::size_t begin) const
{
    const auto isEdge = [](char c) { return isBlank(c) || c == '{' || c == '}' || c == '|' || c == ':'; };
    if (m_text.substr(begin, 2) != "!!" || (begin > 0 && !isEdge(m_text[begin - 1])) || !isEdge(at(begin + 2)))
        return 0;
    return begin + 2;
}

} // namespace seedbook
