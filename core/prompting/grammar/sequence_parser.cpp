// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/grammar/template_parser.h"
#include "core/prompting/grammar/wrap_mark.h"
#include <algorithm>

namespace seedbook {
namespace {

constexpr std::size_t kMaxParseDepth = 400;

class DepthGuard
{
public:
    explicit DepthGuard(std::size_t& depth)
        : m_depth(depth)
    {
        ++m_depth;
    }
    ~DepthGuard() { --m_depth; }
    DepthGuard(const DepthGuard&) = delete;
    DepthGuard& operator=(const DepthGuard&) = delete;

private:
    std::size_t& m_depth;
};

bool endsSequence(Token::Kind kind)
{
    return kind == Token::Kind::Pipe || kind == Token::Kind::Negative || kind == Token::Kind::Middle ||
           kind == Token::Kind::Close;
}

} // namespace

// Up to what ends an option or a wrapper: `|`, `!!`, `$$` or `}`.
void TemplateParser::parseSequence(Source& source, std::size_t from, Sequence& into)
{
    const DepthGuard guard(m_depth);
    if (m_depth > kMaxParseDepth) {
        m_problems.add(source.span(from, from + 1),
                       "Too many braces and variables inside one another; nest less deeply.");
        while (!source.atEnd() && !endsSequence(source.token().kind))
            source.next = source.token().kind == Token::Kind::Open ? source.token().match + 1 : source.next + 1;
        return;
    }
    while (!source.atEnd()) {
        const Token token = source.token();
        ++m_tree.steps;
        switch (token.kind) {
        case Token::Kind::Pipe:
        case Token::Kind::Negative:
        case Token::Kind::Middle:
        case Token::Kind::Close:
            return;
        case Token::Kind::Open:
            parseVariant(source, into);
            break;
        case Token::Kind::Sigil:
            parseSigil(source, into);
            break;
        case Token::Kind::List:
            parseListReference(source, into);
            break;
        case Token::Kind::Escape:
            SlotTable::addText(into, source.cut(token.begin + 1, token.end));
            ++source.next;
            break;
        case Token::Kind::Comment:
            ++source.next;
            break;
        case Token::Kind::Text:
            takeText(source, source.cut(std::clamp(from, token.begin, token.end), token.end), into);
            ++source.next;
            break;
        }
    }
}

// Inside a wrapper, the first mark of each way through it gives place to what is wrapped.
void TemplateParser::takeText(const Source& source, std::string_view text, Sequence& into)
{
    Wrap* wrap = m_wraps.empty() ? nullptr : m_wraps.back();
    const WrapMark mark = wrap && wrap->source == &source && !wrap->placed ? findWrapMark(text) : WrapMark{};
    if (mark.begin == mark.end) {
        SlotTable::addText(into, text);
        return;
    }
    wrap->placed = true;
    SlotTable::addText(into, text.substr(0, mark.begin));
    inlineCopy(into, wrap->inner, source.span(0, source.text.size()));
    SlotTable::addText(into, text.substr(mark.end));
}

void TemplateParser::parseSigil(Source& source, Sequence& into)
{
    const std::string_view sigil = source.cut(source.token());
    ++source.next;
    const std::size_t open = source.next;
    if (sigil == "$")
        parseVariable(source, into);
    else if (sigil == "%")
        parseWrap(source, into);
    else
        noteRules(source, open);
    source.next = source.lexed.tokens[open].match + 1;
}

void TemplateParser::noteRules(Source& source, std::size_t open)
{
    const Token& token = source.lexed.tokens[open];
    const TextSpan inside{token.end, source.lexed.tokens[token.match].begin};
    const TextSpan around = source.span(token.begin, source.lexed.tokens[token.match].end);
    if (&source != &m_source || m_tree.finished.size() < m_tree.slots.size())
        m_problems.add(around, "Rules stand in the template itself, outside all braces; move them there.");
    else
        m_rules.push_back(inside);
}

} // namespace seedbook
