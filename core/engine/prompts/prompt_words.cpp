// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompts/prompt_words.h"
#include "core/base/utf8.h"
#include <unicode/uchar.h>

namespace seedbook {

namespace {

bool isWordCharacter(char32_t c)
{
    return c == U'_' || (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

bool startsWithWordCharacter(std::string_view text)
{
    const auto c = takeCodePoint(text);
    return c && isWordCharacter(*c);
}

bool endsWithWordCharacter(std::string_view text)
{
    std::size_t start = text.size();
    while (start > 0 && text.size() - start < 4) {
        --start;
        if ((static_cast<unsigned char>(text[start]) & 0xC0U) != 0x80U)
            break;
    }
    return startsWithWordCharacter(text.substr(start));
}

} // namespace

bool isSpaceCharacter(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string_view stripped(std::string_view text)
{
    while (!text.empty() && isSpaceCharacter(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpaceCharacter(text.back()))
        text.remove_suffix(1);
    return text;
}

std::vector<std::size_t> placesOfWord(std::string_view text, std::string_view word)
{
    std::vector<std::size_t> places;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
        if (!endsWithWordCharacter(text.substr(0, at)) && !startsWithWordCharacter(text.substr(at + word.size())))
            places.push_back(at);
    }
    return places;
}

} // namespace seedbook
