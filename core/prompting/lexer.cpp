// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/lexer.h"
#include <algorithm>

namespace seedbook {
namespace {

constexpr std::string_view kEscapable = "{}|\\_:$";

bool isListNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '/';
}

class Lexer
{
public:
    explicit Lexer(std::string_view text)
        : m_text(text)
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
        demoteLonePipes();
        return std::move(m_result);
    }

private:
    Token next(std::size_t at)
    {
        const char c = m_text[at];
        if (c == '{')
            return {Token::Kind::Open, at, at + 1, 0};
        if (c == '}')
            return {Token::Kind::Close, at, at + 1, 0};
        if (c == '|')
            return {Token::Kind::Pipe, at, at + 1, 0};
        if (c == '\\' && at + 1 < m_text.size() && kEscapable.find(m_text[at + 1]) != std::string_view::npos)
            return {Token::Kind::Escape, at, at + 2, 0};
        if (const std::size_t end = c == '_' ? listEnd(at) : 0; end > 0)
            return {Token::Kind::List, at, end, 0};
        return {Token::Kind::Text, at, at + 1, 0};
    }

    // One past `__name__` at `at`, 0 when there is no such thing.
    std::size_t listEnd(std::size_t at)
    {
        if (at < m_noListBefore || m_text.substr(at, 2) != "__")
            return 0;
        std::size_t end = at + 2;
        while (end < m_text.size() && isListNameByte(m_text[end]) && m_text.substr(end, 2) != "__") {
            ++end;
            ++m_result.steps;
        }
        if (end > at + 2 && m_text.substr(end, 2) == "__")
            return end + 2;
        if (end >= m_text.size())
            m_noListBefore = m_text.size();
        return 0;
    }

    void add(Token token)
    {
        auto& tokens = m_result.tokens;
        const bool joins = token.kind == Token::Kind::Text && !tokens.empty() &&
                           tokens.back().kind == Token::Kind::Text && tokens.back().end == token.begin;
        if (joins) {
            tokens.back().end = token.end;
            return;
        }
        tokens.push_back(token);
        if (token.kind == Token::Kind::Open) {
            m_open.push_back(tokens.size() - 1);
            m_result.depth = std::max(m_result.depth, m_open.size());
        } else if (token.kind == Token::Kind::Close) {
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

    void makeText(std::size_t index)
    {
        m_result.tokens[index].kind = Token::Kind::Text;
        m_result.unmatched.push_back(m_result.tokens[index].begin);
    }

    void demoteLonePipes()
    {
        std::size_t depth = 0;
        for (Token& token : m_result.tokens) {
            ++m_result.steps;
            if (token.kind == Token::Kind::Open)
                ++depth;
            else if (token.kind == Token::Kind::Close)
                --depth;
            else if (token.kind == Token::Kind::Pipe && depth == 0)
                token.kind = Token::Kind::Text;
        }
    }

    std::string_view m_text;
    TokenList m_result;
    std::vector<std::size_t> m_open;
    std::size_t m_noListBefore = 0;
};

} // namespace

TokenList tokenize(std::string_view text)
{
    return Lexer(text).run();
}

bool isPlainText(std::string_view text)
{
    return text.find_first_of("{}\\") == std::string_view::npos && text.find("__") == std::string_view::npos;
}

std::string_view listNameOf(std::string_view token)
{
    return token.substr(2, token.size() - 4);
}

} // namespace seedbook
