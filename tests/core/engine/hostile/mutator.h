// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace seedbook::testing {

// Damages texts and files the way a fuzzer does, the same damage on each run: bits, bytes, pieces left out, doubled or
// moved, numbers made extreme, and pieces of the grammar thrown in.
class Mutator
{
public:
    explicit Mutator(std::uint64_t seed)
        : m_random(seed)
    {
    }

    // `original` with one to four kinds of damage.
    std::string damaged(std::string_view original)
    {
        std::string text(original);
        for (std::uint64_t left = 1 + below(4); left > 0; --left)
            damageOnce(text);
        return text;
    }

    std::uint64_t below(std::uint64_t count) { return m_random() % count; }

private:
    void damageOnce(std::string& text)
    {
        const std::size_t place = below(text.size() + 1);
        const std::size_t length = std::min<std::size_t>(1 + below(16), text.size() - place);
        switch (below(7)) {
        case 0:
            if (length > 0)
                text[place] = static_cast<char>(text[place] ^ (1 << below(8)));
            break;
        case 1:
            if (length > 0)
                text[place] = static_cast<char>(below(256));
            break;
        case 2:
            text.erase(place, length);
            break;
        case 3:
            text.insert(place, text.substr(place, length));
            break;
        case 4:
            text.insert(below(text.size() + 1), text.substr(place, length));
            break;
        case 5:
            text.insert(place, pieces()[below(pieces().size())]);
            break;
        default:
            extremeNumber(text, place);
        }
    }

    // The next number from `place` on becomes another one.
    void extremeNumber(std::string& text, std::size_t place)
    {
        static constexpr std::array<std::string_view, 10> kNumbers{
            "0",   "-1",         "1e309", "-0.0", "4294967296", "9223372036854775807", "18446744073709551615",
            "0.1", "2147483648", "1e-320"};
        const std::size_t begin = text.find_first_of("0123456789", place);
        if (begin == std::string::npos)
            return;
        const std::size_t end = text.find_first_not_of("0123456789.eE+-", begin);
        text.replace(begin, (end == std::string::npos ? text.size() : end) - begin, kNumbers[below(kNumbers.size())]);
    }

    static const std::array<std::string_view, 24>& pieces()
    {
        static constexpr std::array<std::string_view, 24> kPieces{
            "\"",   "{",    "}",       "[",       "]",      ",",     ":",
            "null", "true", "\\u0000", "\\ud800", "\xff",   "\xc0",  "\xed\xa0\x80",
            "(",    ")",    "BREAK",   "AND",     "<lora:", ":1e9>", "|",
            "::",   "NaN",  "\\"};
        return kPieces;
    }

    std::mt19937_64 m_random;
};

} // namespace seedbook::testing
