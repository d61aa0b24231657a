// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/highlighter.h"
#include "core/prompting/grammar/lexer.h"
#include "core/prompting/grammar/slot_head.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>

namespace seedbook {
namespace {

using Kind = HighlightPiece::Kind;

class Highlighter
{
public:
    explicit Highlighter(const TemplateTree& tree)
        : m_tree(tree)
    {
    }

    std::vector<HighlightPiece> run()
    {
        const TokenList lexed = tokenize(m_tree.text);
        Token::Kind before = Token::Kind::Text;
        for (std::size_t i = 0; i < lexed.tokens.size(); ++i) {
            const Token& token = lexed.tokens[i];
            if (token.kind == Token::Kind::Sigil) {
                i = takeSigil(lexed, i);
                before = Token::Kind::Text;
                continue;
            }
            take(token, before);
            before = token.kind;
        }
        return std::move(m_pieces);
    }

private:
    [[nodiscard]] int current() const { return m_around.empty() ? -1 : m_around.back(); }

    [[nodiscard]] int slotAt(std::size_t offset) const
    {
        const auto found = m_tree.slotAt.find(offset);
        return found == m_tree.slotAt.end() ? current() : found->second;
    }

    void add(std::size_t begin, std::size_t end, Kind kind, int slot)
    {
        if (begin < end)
            m_pieces.push_back({{begin, end}, kind, slot});
    }

    void take(const Token& token, Token::Kind before)
    {
        switch (token.kind) {
        case Token::Kind::Open:
            m_around.push_back(slotAt(token.begin));
            add(token.begin, token.end, Kind::Brace, current());
            break;
        case Token::Kind::Close:
            add(token.begin, token.end, Kind::Brace, current());
            m_around.pop_back();
            break;
        case Token::Kind::Pipe:
            add(token.begin, token.end, Kind::Brace, current());
            break;
        case Token::Kind::List:
            add(token.begin, token.end, Kind::List, slotAt(token.begin));
            break;
        case Token::Kind::Negative:
            add(token.begin, token.end, Kind::Negative, current());
            break;
        case Token::Kind::Comment:
            add(token.begin, token.end, Kind::Comment, -1);
            break;
        case Token::Kind::Sigil:
        case Token::Kind::Middle:
            add(token.begin, token.end, Kind::Separator, current());
            break;
        case Token::Kind::Escape:
            add(token.begin, token.end, Kind::Escape, current());
            break;
        case Token::Kind::Text:
            if (!m_around.empty())
                takeText(token, before);
            break;
        }
    }

    // A variable's name with its signs, a whole block of rules, or the start of a wrap; the index of the last token
    // taken.
    std::size_t takeSigil(const TokenList& lexed, std::size_t at)
    {
        const Token& sigil = lexed.tokens[at];
        const Token& open = lexed.tokens[at + 1];
        const Token& close = lexed.tokens[open.match];
        if (sigil.end - sigil.begin > 1) {
            add(sigil.begin, close.end, Kind::Rule, -1);
            return open.match;
        }
        m_around.push_back(current());
        std::size_t end = open.end;
        if (m_tree.text[sigil.begin] == '$')
            end += readVariableHead(std::string_view(m_tree.text).substr(open.end)).end;
        add(sigil.begin, end, Kind::Variable, -1);
        m_afterHead = end;
        return at + 1;
    }

    void takeText(const Token& token, Token::Kind before)
    {
        const std::string_view text = std::string_view(m_tree.text).substr(token.begin, token.end - token.begin);
        std::size_t at = std::clamp(m_afterHead, token.begin, token.end) - token.begin;
        if (before == Token::Kind::Open) {
            const SlotHead head = readSlotHead(text);
            add(token.begin, token.begin + head.nameEnd, Kind::SlotName, current());
            add(token.begin + head.nameEnd, token.begin + head.end,
                head.hasPicks || head.sampler == SlotSampler::Plan ? Kind::Separator : Kind::Sampler, current());
            at = head.end;
        }
        if (before == Token::Kind::Open || before == Token::Kind::Pipe) {
            const OptionWeight weight = readOptionWeight(text.substr(at));
            add(token.begin + at, token.begin + at + weight.end, Kind::Weight, current());
            at += weight.end;
        }
        add(token.begin + at, token.end, Kind::Option, current());
    }

    const TemplateTree& m_tree;
    std::vector<int> m_around;
    std::size_t m_afterHead = 0;
    std::vector<HighlightPiece> m_pieces;
};

std::vector<TextSpan> disjoint(const std::vector<TemplateProblem>& problems)
{
    std::vector<TextSpan> spans; // problems come by position
    for (const TemplateProblem& problem : problems) {
        if (problem.where.begin == problem.where.end)
            continue;
        if (!spans.empty() && problem.where.begin <= spans.back().end)
            spans.back().end = std::max(spans.back().end, problem.where.end);
        else
            spans.push_back(problem.where);
    }
    return spans;
}

} // namespace

std::vector<HighlightPiece> highlightTemplate(const TemplateTree& tree)
{
    std::vector<HighlightPiece> result;
    const std::vector<TextSpan> bad = disjoint(tree.problems);
    for (const TextSpan& span : bad)
        result.push_back({span, Kind::Problem, -1});
    auto from = bad.begin();
    for (HighlightPiece piece : Highlighter(tree).run()) {
        while (from != bad.end() && from->end <= piece.where.begin)
            ++from;
        for (auto span = from; span != bad.end() && span->begin < piece.where.end; ++span) {
            if (piece.where.begin < span->begin)
                result.push_back({{piece.where.begin, span->begin}, piece.kind, piece.slot});
            piece.where.begin = std::min(std::max(piece.where.begin, span->end), piece.where.end);
        }
        if (piece.where.begin < piece.where.end)
            result.push_back(piece);
    }
    std::sort(result.begin(), result.end(),
              [](const HighlightPiece& a, const HighlightPiece& b) { return a.where.begin < b.where.begin; });
    return result;
}

} // namespace seedbook
