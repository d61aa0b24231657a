// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/grammar/template_parser.h"
#include "core/prompting/grammar/wrap_mark.h"
#include <algorithm>
#include <array>

namespace seedbook {
namespace {

constexpr std::array<std::string_view, 7> kEllipses{"\u1801", "\u2026", "\u22ee", "\u22ef",
                                                    "\u22f0", "\u22f1", "\ufe19"};

std::size_t markLength(std::string_view text)
{
    std::size_t dots = 0;
    while (dots < text.size() && text[dots] == '.')
        ++dots;
    if (dots >= 3)
        return dots;
    std::size_t length = 0;
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view sign : kEllipses) {
            if (text.substr(length, sign.size()) == sign) {
                length += sign.size();
                found = true;
            }
        }
    }
    return length;
}

} // namespace

WrapMark findWrapMark(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t length = markLength(text.substr(at)); length > 0)
            return {at, at + length};
        at += text[at] == '.' ? std::min(text.find_first_not_of('.', at), text.size()) - at : 1;
    }
    return {};
}

// `%{wrapper … $$inner}`: the inner part first, since each way through the wrapper has it.
void TemplateParser::parseWrap(Source& source, Sequence& into)
{
    const Token brace = source.token();
    const std::size_t first = source.next + 1;
    const TextSpan where = source.span(brace.begin - 1, source.lexed.tokens[brace.match].end);
    std::size_t middle = first;
    while (source.lexed.tokens[middle].kind != Token::Kind::Middle) {
        const Token& token = source.lexed.tokens[middle];
        middle = token.kind == Token::Kind::Open ? token.match + 1 : middle + 1;
    }
    Wrap wrap{&source, {}, false, false};
    source.next = middle + 1;
    parseSequence(source, source.lexed.tokens[middle].end, wrap.inner);
    m_wraps.push_back(&wrap);
    Sequence wrapper;
    source.next = first;
    parseSequence(source, brace.end, wrapper);
    m_wraps.pop_back();
    if (!wrap.placed)
        inlineCopy(wrapper, wrap.inner, where);
    if (!wrap.placed || wrap.missed)
        m_problems.add(where, "A wrapper needs `...` in every option where what it wraps shall stand; add it.");
    for (SequencePart& part : wrapper)
        into.push_back(std::move(part));
}

} // namespace seedbook
