// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompts/prompt_attention.h"
#include "core/engine/prompts/prompt_words.h"
#include <algorithm>
#include <charconv>
#include <optional>

namespace seedbook {

namespace {

constexpr std::size_t kDeepest = 64; // brackets of one kind that weigh at the same time
constexpr double kRound = 1.1;
constexpr double kSquare = 1 / 1.1;
constexpr double kHeaviest = 1000;

// `: 1.3 )` at the front of a text.
struct ExplicitWeight
{
    double value = 1;
    std::size_t length = 0; // through the bracket
};

std::optional<ExplicitWeight> explicitWeight(std::string_view text)
{
    const auto blanks = [&](std::size_t i) {
        while (i < text.size() && isSpaceCharacter(text[i]))
            ++i;
        return i;
    };
    std::size_t begin = blanks(1);
    std::size_t end = begin;
    if (end < text.size() && (text[end] == '+' || text[end] == '-'))
        ++end;
    while (end < text.size() && (text[end] == '.' || (text[end] >= '0' && text[end] <= '9')))
        ++end;
    const std::size_t close = blanks(end);
    if (close >= text.size() || text[close] != ')')
        return std::nullopt;
    begin += begin < end && text[begin] == '+' ? 1 : 0;
    ExplicitWeight weight{0, close + 1};
    const char* last = text.data() + end;
    const auto [stop, error] = std::from_chars(text.data() + begin, last, weight.value, std::chars_format::fixed);
    return error == std::errc() && stop == last ? std::optional(weight) : std::nullopt;
}

class AttentionParser
{
public:
    explicit AttentionParser(std::string_view text)
        : m_text(text)
    {
    }

    std::vector<PromptPiece> run()
    {
        for (std::size_t i = 0; i < m_text.size();)
            i += take(m_text.substr(i));
        while (!m_round.empty())
            close(m_round, kRound);
        while (!m_square.empty())
            close(m_square, kSquare);
        return std::move(m_pieces);
    }

private:
    // Takes one token off the front and tells its length.
    std::size_t take(std::string_view rest)
    {
        switch (rest.front()) {
        case '\\':
            return takeEscape(rest);
        case '(':
            m_round.push_back(m_pieces.size());
            return 1;
        case '[':
            m_square.push_back(m_pieces.size());
            return 1;
        case ')':
            return takeCloser(m_round, kRound, rest);
        case ']':
            return takeCloser(m_square, kSquare, rest);
        case ':':
            return takeColon(rest);
        default:
            return takePlain(rest.substr(0, rest.find_first_of("\\()[]:")));
        }
    }

    std::size_t takeEscape(std::string_view rest)
    {
        const bool known = rest.size() > 1 && std::string_view("()[]\\").find(rest[1]) != std::string_view::npos;
        m_pieces.push_back({std::string(rest.substr(1, known ? 1 : 0))});
        return known ? 2 : 1;
    }

    std::size_t takeCloser(std::vector<std::size_t>& open, double factor, std::string_view rest)
    {
        if (open.empty())
            m_pieces.push_back({std::string(rest.substr(0, 1))});
        else
            close(open, factor);
        return 1;
    }

    std::size_t takeColon(std::string_view rest)
    {
        const auto weight = explicitWeight(rest);
        const std::size_t length = weight ? weight->length : 1;
        if (weight && !m_round.empty())
            close(m_round, weight->value);
        else
            m_pieces.push_back({std::string(rest.substr(0, length))});
        return length;
    }

    std::size_t takePlain(std::string_view run)
    {
        constexpr std::string_view kBreak = "BREAK";
        std::size_t start = 0;
        for (const std::size_t at : placesOfWord(run, kBreak)) {
            m_pieces.push_back({std::string(run.substr(start, at - start))});
            m_pieces.push_back({{}, 1, true});
            start = at + kBreak.size();
        }
        m_pieces.push_back({std::string(run.substr(start))});
        return run.size();
    }

    void close(std::vector<std::size_t>& open, double factor)
    {
        if (open.size() <= kDeepest)
            for (std::size_t i = open.back(); i < m_pieces.size(); ++i)
                m_pieces[i].weight *= factor;
        open.pop_back();
    }

    std::string_view m_text;
    std::vector<PromptPiece> m_pieces;
    std::vector<std::size_t> m_round; // pieces before each open bracket
    std::vector<std::size_t> m_square;
};

// Joins neighbours of equal weight.
std::vector<PromptPiece> joined(std::vector<PromptPiece> pieces)
{
    std::vector<PromptPiece> out;
    for (PromptPiece& piece : pieces) {
        if (!piece.breaks && !out.empty() && !out.back().breaks && out.back().weight == piece.weight)
            out.back().text += piece.text;
        else
            out.push_back(std::move(piece));
    }
    return out;
}

// Drops what gives no tokens: blank pieces beside a BREAK, further BREAKs, empty pieces.
std::vector<PromptPiece> tidied(std::vector<PromptPiece> pieces)
{
    std::vector<PromptPiece> out;
    for (PromptPiece& piece : pieces) {
        const bool afterBreak = !out.empty() && out.back().breaks;
        if (piece.breaks) {
            while (!out.empty() && !out.back().breaks && stripped(out.back().text).empty())
                out.pop_back();
            if (!out.empty() && out.back().breaks)
                continue;
            piece.weight = 1;
        } else if (piece.text.empty() || (afterBreak && stripped(piece.text).empty())) {
            continue;
        }
        out.push_back(std::move(piece));
    }
    return out;
}

} // namespace

std::vector<PromptPiece> parseAttention(std::string_view text, Emphasis emphasis)
{
    if (emphasis == Emphasis::Literal)
        return {{std::string(text)}};
    std::vector<PromptPiece> pieces = tidied(joined(AttentionParser(text).run()));
    for (PromptPiece& piece : pieces)
        piece.weight = emphasis == Emphasis::Ignore ? 1 : std::clamp(piece.weight, -kHeaviest, kHeaviest);
    return pieces;
}

} // namespace seedbook
