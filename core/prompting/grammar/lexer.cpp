// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/grammar/lexer.h"
#include "core/prompting/grammar/token_ends.h"
#include <algorithm>

namespace seedbook {
namespace {

class Lexer
{
public:
    Lexer(std::string_view text, TextKind kind)
        : m_text(text)
        , m_kind(kind)
        , m_ends(text)
    {
    }

    TokenList run()
    {
        std::size_t at = 0;
        while (at < m_text.size()) {
            ++m_result.steps;
            const Token token = next(at);
            add(token);
            at = token.end;
        }
        for (const std::size_t index : m_open)
            makeText(index);
        std::sort(m_result.unmatched.begin(), m_result.unmatched.end());
        demoteUselessWraps();
        demoteStraySigns();
        joinTexts();
        m_result.steps += m_ends.steps();
        return std::move(m_result);
    }

private:
    using Kind = Token::Kind;

    Token next(std::size_t at)
    {
        const auto ifAny = [at](Kind kind, std::size_t end) {
            return end > 0 ? Token{kind, at, end, 0} : Token{Kind::Text, at, at + 1, 0};
        };
        switch (m_text[at]) {
        case '{':
            return {Kind::Open, at, at + 1, 0};
        case '}':
            return {Kind::Close, at, at + 1, 0};
        case '|':
            return {Kind::Pipe, at, at + 1, 0};
        case '\\':
            if (at + 1 < m_text.size() && kEscapable.find(m_text[at + 1]) != std::string_view::npos)
                return {Kind::Escape, at, at + 2, 0};
            break;
        case '_':
            return ifAny(Kind::List, m_ends.listEnd(at));
        case '#':
        case '/':
            return ifAny(Kind::Comment, m_ends.commentEnd(at));
        case '$':
            if (m_text.substr(at, 2) == "$$" && inWrap())
                return {Kind::Middle, at, at + 2, 0};
            return ifAny(Kind::Sigil, m_ends.sigilEnd(at));
        case '%':
            return ifAny(Kind::Sigil, m_ends.sigilEnd(at));
        case '!':
            return ifAny(Kind::Negative, m_ends.negativeEnd(at));
        default:
            break;
        }
        return {Kind::Text, at, at + 1, 0};
    }

    void add(Token token)
    {
        auto& tokens = m_result.tokens;
        const bool joins = token.kind == Kind::Text && !tokens.empty() && tokens.back().kind == Kind::Text &&
                           tokens.back().end == token.begin;
        if (joins) {
            tokens.back().end = token.end;
            return;
        }
        tokens.push_back(token);
        if (token.kind == Kind::Open) {
            m_open.push_back(tokens.size() - 1);
            m_result.depth = std::max(m_result.depth, m_open.size());
        } else if (token.kind == Kind::Close) {
            closeLast();
        }
    }

    void closeLast()
    {
        const std::size_t index = m_result.tokens.size() - 1;
        if (m_open.empty()) {
            makeText(index);
            return;
        }
        m_result.tokens[m_open.back()].match = index;
        m_open.pop_back();
    }

    [[nodiscard]] bool isWrap(std::size_t open) const
    {
        const auto& tokens = m_result.tokens;
        return open > 0 && tokens[open - 1].kind == Kind::Sigil && m_text[tokens[open - 1].begin] == '%' &&
               tokens[open - 1].end == tokens[open - 1].begin + 1;
    }

    [[nodiscard]] bool inWrap() const { return !m_open.empty() && isWrap(m_open.back()); }

    void makeText(std::size_t index)
    {
        m_result.tokens[index].kind = Kind::Text;
        m_result.unmatched.push_back(m_result.tokens[index].begin);
    }

    // `%` wraps when `$$` and no `|` stands directly between its braces; else both are what they are without it.
    void demoteUselessWraps()
    {
        struct Level
        {
            std::size_t open = 0;
            bool wrap = false;
            std::size_t middle = 0;
            bool pipe = false;
        };
        std::vector<Level> levels(1);
        auto& tokens = m_result.tokens;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            Level& level = levels.back();
            if (tokens[i].kind == Kind::Open) {
                levels.push_back({i, isWrap(i), 0, false});
            } else if (tokens[i].kind == Kind::Pipe) {
                level.pipe = true;
            } else if (tokens[i].kind == Kind::Middle) {
                if (!level.wrap || level.middle > 0)
                    tokens[i].kind = Kind::Text;
                else
                    level.middle = i;
            } else if (tokens[i].kind == Kind::Close) {
                if (level.wrap && (level.middle == 0 || level.pipe)) {
                    tokens[level.open - 1].kind = Kind::Text;
                    tokens[level.middle].kind = level.middle > 0 ? Kind::Text : tokens[level.middle].kind;
                }
                levels.pop_back();
            }
        }
    }

    // Signs where they mean nothing become text: pipes and negatives outside options, sigils without braces.
    void demoteStraySigns()
    {
        struct Level
        {
            bool variant;
            bool negative; // seen in this option
        };
        std::vector<Level> levels{{false, m_kind == TextKind::Template}};
        auto& tokens = m_result.tokens;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            ++m_result.steps;
            Token& token = tokens[i];
            if (token.kind == Kind::Open) {
                levels.push_back({i == 0 || tokens[i - 1].kind != Kind::Sigil, false});
            } else if (token.kind == Kind::Close) {
                levels.pop_back();
            } else if (token.kind == Kind::Sigil && (i + 1 >= tokens.size() || tokens[i + 1].kind != Kind::Open)) {
                token.kind = Kind::Text;
            } else if (token.kind == Kind::Pipe) {
                if (!levels.back().variant)
                    token.kind = Kind::Text;
                levels.back().negative = false;
            } else if (token.kind == Kind::Negative) {
                if (levels.back().negative || (!levels.back().variant && levels.size() > 1))
                    token.kind = Kind::Text;
                levels.back().negative = true;
            }
        }
    }

    // Neighbouring texts become one; braces find their partners again.
    void joinTexts()
    {
        std::vector<Token> joined;
        std::vector<std::size_t> open;
        for (const Token& token : m_result.tokens) {
            if (token.kind == Kind::Text && !joined.empty() && joined.back().kind == Kind::Text) {
                joined.back().end = token.end;
                continue;
            }
            if (token.kind == Kind::Open) {
                open.push_back(joined.size());
            } else if (token.kind == Kind::Close) {
                joined[open.back()].match = joined.size();
                open.pop_back();
            }
            joined.push_back(token);
        }
        m_result.tokens = std::move(joined);
    }

    std::string_view m_text;
    TextKind m_kind;
    TokenEnds m_ends;
    TokenList m_result;
    std::vector<std::size_t> m_open;
};

} // namespace

TokenList tokenize(std::string_view text, TextKind kind)
{
    return Lexer(text, kind).run();
}

bool isPlainText(std::string_view text)
{
    return text.find_first_of("{}\\$%#") == std::string_view::npos && text.find("__") == std::string_view::npos &&
           text.find("!!") == std::string_view::npos && text.find("//") == std::string_view::npos &&
           text.find("/*") == std::string_view::npos;
}

} // namespace seedbook
