// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/rules/rule_words.h"
#include "core/prompting/grammar/token_ends.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>
#include <array>

namespace seedbook {
namespace {

constexpr std::array<std::string_view, 9> kKeywords{"never", "require", "if", "then", "else",
                                                    "and",   "with",    "or", "not"};

class RuleLexer
{
public:
    RuleLexer(std::string_view text, TextSpan block)
        : m_text(text.substr(0, block.end))
        , m_at(block.begin)
        , m_ends(m_text)
    {
    }

    std::vector<RuleLine> run()
    {
        while (m_at < m_text.size())
            step();
        endLine();
        return std::move(m_lines);
    }

private:
    using Kind = RuleWord::Kind;

    void step()
    {
        const char c = m_text[m_at];
        if (const std::size_t comment = c == '#' || c == '/' ? m_ends.commentEnd(m_at) : 0; comment > 0) {
            m_at = comment;
        } else if (c == '\n' || c == ';') {
            endLine();
            ++m_at;
        } else if (isBlank(c)) {
            ++m_at;
        } else if (c == '(' || c == ')' || c == '=') {
            put(c == '(' ? Kind::Open : (c == ')' ? Kind::Close : Kind::Equals), 1);
        } else if (m_text.substr(m_at, 2) == "!=") {
            put(Kind::Unequal, 2);
        } else if (c == '"' && m_text.find('"', m_at + 1) != std::string_view::npos) {
            put(Kind::Quoted, m_text.find('"', m_at + 1) + 1 - m_at);
        } else {
            putWord();
        }
    }

    void put(Kind kind, std::size_t length)
    {
        std::string_view text = m_text.substr(m_at, length);
        if (kind == Kind::Quoted)
            text = text.substr(1, length - 2);
        m_line.push_back({kind, std::string(text), {m_at, m_at + length}});
        m_at += length;
    }

    void putWord()
    {
        std::string word;
        std::size_t end = m_at;
        for (; end < m_text.size() && !isBlank(m_text[end]) &&
               std::string_view("()=;\"").find(m_text[end]) == std::string_view::npos && m_text.substr(end, 2) != "!=";
             ++end) {
            if (m_text[end] == '\\' && end + 1 < m_text.size())
                ++end;
            word += m_text[end];
        }
        end = std::max(end, m_at + 1);
        m_line.push_back({Kind::Word, std::move(word), {m_at, end}});
        m_at = end;
    }

    void endLine()
    {
        if (!m_line.empty())
            m_lines.push_back(std::move(m_line));
        m_line.clear();
    }

    std::string_view m_text;
    std::size_t m_at;
    TokenEnds m_ends;
    RuleLine m_line;
    std::vector<RuleLine> m_lines;
};

} // namespace

bool RuleWord::isKeyword() const
{
    return kind == Kind::Word && std::find(kKeywords.begin(), kKeywords.end(), text) != kKeywords.end();
}

std::vector<RuleLine> ruleLines(std::string_view text, TextSpan block)
{
    return RuleLexer(text, block).run();
}

} // namespace seedbook
