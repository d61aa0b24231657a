// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/grammar/list_reference.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>

namespace seedbook {
namespace {

SlotHead headOf(const Source& source, const Token& first)
{
    return first.kind == Token::Kind::Text ? readSlotHead(source.cut(first)) : SlotHead{};
}

// The tokens from `first` on are one list reference and blanks, up to the close.
std::optional<Token> onlyList(const Source& source, std::size_t from, std::size_t close)
{
    std::optional<Token> list;
    for (std::size_t i = source.next; i < close; ++i) {
        const Token& token = source.lexed.tokens[i];
        if (token.kind == Token::Kind::List && !list)
            list = token;
        else if (token.kind != Token::Kind::Comment &&
                 (token.kind != Token::Kind::Text ||
                  !trimmed(source.cut(std::clamp(from, token.begin, token.end), token.end)).empty()))
            return std::nullopt;
    }
    return list;
}

} // namespace

void TemplateParser::parseVariant(Source& source, Sequence& into)
{
    const Token open = source.token();
    const std::size_t close = source.lexed.tokens[open.match].end;
    const std::optional<int> slot = variantSlot(source, {});
    if (slot)
        use(source, open.begin, *slot, into);
    else
        SlotTable::addText(into, source.cut(open.begin, close));
    source.next = open.match + 1;
}

// The slot of the variant whose brace is next, new or known; nothing when it cannot be one, and a problem told.
std::optional<int> TemplateParser::variantSlot(Source& source, const std::string& forcedName)
{
    const Token open = source.token();
    const Token& close = source.lexed.tokens[open.match];
    const Token first = source.lexed.tokens[++source.next];
    SlotHead head = headOf(source, first);
    const TextSpan where = source.span(open.begin, close.end);
    const std::string_view written = source.cut(first.begin + head.nameEnd, close.begin);
    std::string name = !head.name.empty() ? head.name : (!forcedName.empty() ? forcedName : m_slots.unnamedName());
    if (!head.name.empty() && !m_scope->prefix.empty() && written.find("${") != std::string_view::npos)
        name = m_scope->prefix + name;

    const std::optional<int> known = m_slots.find(name);
    if (known) {
        m_tree.steps += written.size();
        return m_slots.mayReuse(*known, written, where) ? known : std::nullopt;
    }
    const bool named = !head.name.empty() || !forcedName.empty();
    const std::optional<int> slot = m_slots.add(name, named, written, where);
    if (slot) {
        if (!head.notNames.empty())
            m_notNames.push_back({*slot, head.notNames, where});
        parseBody(source, *slot, std::move(head), open);
    }
    return slot;
}

// A separator with pipes in it, `{2$$ | $$a|b}`, goes on behind the first token.
void TemplateParser::takeLongSeparator(Source& source, std::size_t begin, SlotHead& head)
{
    std::size_t last = source.next;
    const auto isPlain = [](Token::Kind kind) {
        return kind == Token::Kind::Text || kind == Token::Kind::Pipe || kind == Token::Kind::Escape;
    };
    for (; isPlain(source.lexed.tokens[last].kind); ++last)
        ;
    const std::string_view rest = source.cut(begin + head.end, source.lexed.tokens[last].begin);
    m_tree.steps += rest.size();
    const std::size_t dollars = rest.find("$$");
    if (dollars == std::string_view::npos)
        return;
    head.separator = rest.substr(0, dollars);
    head.end += dollars + 2;
    while (source.token().end < begin + head.end)
        ++source.next;
}

void TemplateParser::parseBody(Source& source, int slot, SlotHead head, const Token& open)
{
    const std::size_t begin = open.end;
    const TextSpan where = source.span(open.begin, source.lexed.tokens[open.match].end);
    if (head.badPicks) {
        const std::size_t dollars = source.text.find("$$", begin + head.nameEnd);
        m_problems.add(
            source.span(begin + head.nameEnd, dollars + 2),
            "Before `$$` goes one whole number from 1 to 100, as in `{2$$a|b|c}`; write `\\$` for the character.");
    }
    if (head.hasPicks && !head.hasSeparator)
        takeLongSeparator(source, begin, head);
    head.separator = unescaped(head.separator);
    const bool spliced = !head.name.empty() || head.hasPicks || head.sampler != SlotSampler::Plan;
    const std::optional<Token> list = spliced ? onlyList(source, begin + head.end, open.match) : std::nullopt;
    if (list)
        addListValues(readReference(source, *list), slot, source.span(list->begin, list->end));
    else
        parseOptions(source, slot, begin + head.end);
    m_slots.finish(slot, {head.minPicks, head.maxPicks, head.hasRange, std::move(head.separator), head.sampler}, where);
}

void TemplateParser::parseOptions(Source& source, int slot, std::size_t from)
{
    Wrap* wrap = m_wraps.empty() ? nullptr : m_wraps.back();
    if (wrap && wrap->source != &source)
        wrap = nullptr;
    const bool placedBefore = wrap && wrap->placed;
    bool all = true, any = false;
    for (;;) {
        if (wrap)
            wrap->placed = placedBefore;
        parseOption(source, slot, from);
        all = all && wrap && wrap->placed;
        any = any || (wrap && wrap->placed);
        const Token stop = source.token();
        if (stop.kind != Token::Kind::Pipe)
            break;
        ++source.next;
        from = stop.end;
    }
    if (wrap) {
        wrap->placed = any;
        wrap->missed = wrap->missed || (any && !all);
    }
}

void TemplateParser::parseOption(Source& source, int slot, std::size_t from)
{
    SlotOption option;
    option.weight = readWeight(source, from);
    OptionNode node;
    parseSequence(source, from, node.parts);
    std::size_t end = source.token().begin;
    option.text = source.cut(from, std::max(from, end));
    if (source.token().kind == Token::Kind::Negative) {
        from = source.token().end;
        ++source.next;
        parseSequence(source, from, node.negative);
        end = source.token().begin;
        option.negative = trimmed(source.cut(from, end));
    }
    m_slots.addOption(slot, std::move(option), std::move(node));
}

double TemplateParser::readWeight(const Source& source, std::size_t& from)
{
    const Token& token = source.token();
    if (token.kind != Token::Kind::Text)
        return 1.0;
    const std::size_t begin = std::clamp(from, token.begin, token.end);
    m_tree.steps += token.end - begin;
    const OptionWeight weight = readOptionWeight(source.cut(begin, token.end));
    if (weight.bad) {
        m_problems.add(source.span(begin, begin + weight.end),
                       "A weight is a number above 0 and up to 1,000,000, as in `{0.5::a|b}`; correct it.");
        return 1.0;
    }
    from = begin + weight.end;
    return weight.value;
}

} // namespace seedbook
