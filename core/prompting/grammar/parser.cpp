// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/parser.h"
#include "core/prompting/counter.h"
#include "core/prompting/lexer.h"
#include "core/prompting/longest_prompt.h"
#include "core/prompting/plain_text.h"
#include "core/prompting/slot_head.h"
#include "core/prompting/slot_table.h"
#include <algorithm>

namespace seedbook {
namespace {

// The template's own text, or one value of a list, whose problems are shown at the list's name in the template.
struct Source
{
    std::string_view text;
    TokenList lexed;
    std::optional<TextSpan> shownAt;
    std::size_t next = 0; // index into lexed.tokens

    [[nodiscard]] bool atEnd() const { return next >= lexed.tokens.size(); }
    [[nodiscard]] const Token& token() const { return lexed.tokens[next]; }
    [[nodiscard]] std::string_view cut(std::size_t begin, std::size_t end) const
    {
        return text.substr(begin, end - begin);
    }
    [[nodiscard]] TextSpan span(std::size_t begin, std::size_t end) const
    {
        return shownAt.value_or(TextSpan{begin, end});
    }
};

class Parser
{
public:
    Parser(std::string_view text, const ListSource& lists)
        : m_lists(lists)
        , m_problems(text)
        , m_slots(m_tree, m_problems)
    {
        m_tree.text = text;
    }

    TemplateTree run();

private:
    void parseText();
    void checkBytes();
    void reportDepth(const TokenList& lexed);
    void reportLoneBraces(const Source& source);
    void parseSequence(Source& source, std::size_t from, Sequence& into);
    void parseVariant(Source& source, Sequence& into);
    void parseBody(Source& source, int slot, const SlotHead& head, const Token& open);
    void parseOptions(Source& source, int slot, std::size_t from);
    double readWeight(const Source& source, std::size_t& from);
    void parseListReference(Source& source, Sequence& into);
    void addListValues(std::string_view token, int slot, TextSpan where);
    void addListValue(const std::string& value, int slot, TextSpan where);
    bool inCircle(std::string_view list, TextSpan where);
    void use(const Source& source, std::size_t at, int slot, Sequence& into);

    const ListSource& m_lists;
    TemplateTree m_tree;
    ProblemList m_problems;
    SlotTable m_slots;
    std::vector<std::string> m_listPath; // lists being read, one inside another
};

TemplateTree Parser::run()
{
    if (m_tree.text.size() > kMaxTemplateBytes) {
        m_problems.add({kMaxTemplateBytes, m_tree.text.size()}, "The template is longer than 256 KiB; shorten it.");
        SlotTable::addText(m_tree.root, m_tree.text);
    } else {
        parseText();
        if (longestPrompt(m_tree) > kMaxPromptBytes)
            m_problems.add({0, 1},
                           "Some prompts would be longer than 100,000 bytes and are cut there; shorten the template.");
    }
    m_tree.combinations = countCombinations(m_tree);
    if (m_tree.combinations.empty())
        m_problems.add({0, 1},
                       "Too many slots are shared between options to count the combinations; give some other names.");
    checkBytes();
    m_tree.problems = std::move(m_problems).sorted();
    return std::move(m_tree);
}

void Parser::parseText()
{
    Source source{m_tree.text, tokenize(m_tree.text), std::nullopt};
    m_tree.steps += source.lexed.steps;
    if (source.lexed.depth > kMaxTemplateDepth) {
        reportDepth(source.lexed);
        SlotTable::addText(m_tree.root, m_tree.text);
        return;
    }
    reportLoneBraces(source);
    parseSequence(source, 0, m_tree.root);
}

void Parser::checkBytes()
{
    const std::string_view text = m_tree.text;
    if (const std::size_t bad = firstInvalidUtf8(text); bad != std::string_view::npos)
        m_problems.add({bad, bad + 1}, "This byte is not UTF-8 text; write the template again from here.");
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        m_problems.add({nul, nul + 1}, "A NUL character cannot be part of a prompt; delete it.");
}

void Parser::reportDepth(const TokenList& lexed)
{
    std::size_t depth = 0;
    for (const Token& token : lexed.tokens) {
        if (token.kind == Token::Kind::Close)
            --depth;
        else if (token.kind != Token::Kind::List && m_tree.text[token.begin] == '{' && ++depth > kMaxTemplateDepth) {
            m_problems.add({token.begin, token.begin + 1}, "More than 64 braces inside one another; nest less deeply.");
            return;
        }
    }
}

void Parser::reportLoneBraces(const Source& source)
{
    for (const std::size_t at : source.lexed.unmatched) {
        m_problems.add(source.span(at, at + 1),
                       source.text[at] == '{'
                           ? "This brace is never closed: add `}`, or write `\\{` for the character."
                           : "This brace closes nothing: delete it, or write `\\}` for the character.");
    }
}

void Parser::use(const Source& source, std::size_t at, int slot, Sequence& into)
{
    m_slots.addUse(into, slot);
    if (!source.shownAt)
        m_tree.slotAt.emplace(at, slot);
}

void Parser::parseSequence(Source& source, std::size_t from, Sequence& into)
{
    while (!source.atEnd()) {
        const Token token = source.token();
        ++m_tree.steps;
        switch (token.kind) {
        case Token::Kind::Pipe:
        case Token::Kind::Close:
            return;
        case Token::Kind::Open:
            parseVariant(source, into);
            break;
        case Token::Kind::List:
            parseListReference(source, into);
            break;
        case Token::Kind::Escape:
            SlotTable::addText(into, source.cut(token.begin + 1, token.end));
            ++source.next;
            break;
        case Token::Kind::Text:
            SlotTable::addText(into, source.cut(std::clamp(from, token.begin, token.end), token.end));
            ++source.next;
            break;
        }
    }
}

void Parser::parseVariant(Source& source, Sequence& into)
{
    const Token open = source.token();
    const Token& close = source.lexed.tokens[open.match];
    const Token first = source.lexed.tokens[++source.next];
    const SlotHead head =
        first.kind == Token::Kind::Text ? readSlotHead(source.cut(first.begin, first.end)) : SlotHead{};
    const TextSpan where = source.span(open.begin, close.end);
    const std::string name = head.name.empty() ? m_slots.unnamedName() : head.name;
    const std::string_view written = source.cut(first.begin + head.nameEnd, close.begin);

    std::optional<int> slot = m_slots.find(name);
    if (slot) {
        m_tree.steps += written.size();
        if (!m_slots.mayReuse(*slot, written, where))
            slot.reset();
    } else if ((slot = m_slots.add(name, !head.name.empty(), written, where))) {
        parseBody(source, *slot, head, open);
    }
    if (slot)
        use(source, open.begin, *slot, into);
    else
        SlotTable::addText(into, source.cut(open.begin, close.end));
    source.next = open.match + 1;
}

// The tokens from `first` on are one list reference and blanks, up to the close.
std::optional<Token> onlyList(const Source& source, std::size_t from, std::size_t close)
{
    std::optional<Token> list;
    for (std::size_t i = source.next; i < close; ++i) {
        const Token& token = source.lexed.tokens[i];
        if (token.kind == Token::Kind::List && !list)
            list = token;
        else if (token.kind != Token::Kind::Text ||
                 !trimmed(source.cut(std::clamp(from, token.begin, token.end), token.end)).empty())
            return std::nullopt;
    }
    return list;
}

void Parser::parseBody(Source& source, int slot, const SlotHead& head, const Token& open)
{
    const std::size_t begin = open.end;
    const TextSpan where = source.span(open.begin, source.lexed.tokens[open.match].end);
    if (head.badPicks) {
        const std::size_t dollars = source.text.find("$$", begin + head.nameEnd);
        m_problems.add(
            source.span(begin + head.nameEnd, dollars + 2),
            "Before `$$` goes one whole number from 1 to 100, as in `{2$$a|b|c}`; write `\\$` for the character.");
    }
    const bool spliced = !head.name.empty() || head.hasPicks;
    const std::optional<Token> list = spliced ? onlyList(source, begin + head.end, open.match) : std::nullopt;
    if (list)
        addListValues(source.cut(list->begin, list->end), slot, source.span(list->begin, list->end));
    else
        parseOptions(source, slot, begin + head.end);
    m_slots.finish(slot, head.picks, head.separator, where);
}

void Parser::parseOptions(Source& source, int slot, std::size_t from)
{
    for (;;) {
        const double weight = readWeight(source, from);
        Sequence parts;
        parseSequence(source, from, parts);
        const Token stop = source.token();
        m_slots.addOption(slot, source.cut(from, stop.begin), weight, std::move(parts));
        if (stop.kind == Token::Kind::Close)
            return;
        ++source.next;
        from = stop.end;
    }
}

double Parser::readWeight(const Source& source, std::size_t& from)
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

void Parser::parseListReference(Source& source, Sequence& into)
{
    const Token token = source.token();
    const std::string_view written = source.cut(token.begin, token.end);
    const TextSpan where = source.span(token.begin, token.end);
    const std::string name(listNameOf(written));
    ++source.next;

    std::optional<int> slot;
    if (!inCircle(name, where)) {
        slot = m_slots.find(name);
        if (slot && !m_slots.mayReuse(*slot, written, where)) {
            slot.reset();
        } else if (!slot && (slot = m_slots.add(name, true, written, where))) {
            addListValues(written, *slot, where);
            m_slots.finish(*slot, 1, {}, where);
        }
    }
    if (slot)
        use(source, token.begin, *slot, into);
    else
        SlotTable::addText(into, written);
}

bool Parser::inCircle(std::string_view list, TextSpan where)
{
    const auto first = std::find(m_listPath.begin(), m_listPath.end(), list);
    if (first == m_listPath.end())
        return false;
    std::string path;
    for (auto step = first; step != m_listPath.end(); ++step)
        path += *step + " → ";
    m_problems.add(where, "The lists refer to one another in a circle: " + path + std::string(list) +
                              "; break it in one file.");
    return true;
}

// A list that cannot be had leaves its reference as the only option, in plain text.
void Parser::addListValues(std::string_view token, int slot, TextSpan where)
{
    const std::string name(listNameOf(token));
    std::vector<std::string> values;
    if (!inCircle(name, where)) {
        if (auto read = m_lists ? m_lists(name) : noLists()(name); !read)
            m_problems.add(where, read.error().message);
        else if (values = std::move(*read); values.empty())
            m_problems.add(where, "The list \"" + name + "\" is empty; add a line to its file.");
    }
    if (values.empty())
        m_slots.addOption(slot, token, 1.0, {{std::string(token), -1}});
    m_listPath.push_back(name);
    for (const std::string& value : values)
        addListValue(value, slot, where);
    m_listPath.pop_back();
}

void Parser::addListValue(const std::string& value, int slot, TextSpan where)
{
    if (isPlainText(value)) {
        m_slots.addOption(slot, value, 1.0, {{value, -1}});
        return;
    }
    Source source{value, tokenize(value), where};
    Sequence parts;
    if (source.lexed.depth > kMaxTemplateDepth) {
        m_problems.add(where, "A value of this list has more than 64 braces inside one another; nest less deeply.");
        SlotTable::addText(parts, value);
    } else {
        reportLoneBraces(source);
        parseSequence(source, 0, parts);
    }
    m_slots.addOption(slot, value, 1.0, std::move(parts));
}

} // namespace

TemplateTree parseTemplate(std::string_view text, const ListSource& lists)
{
    return Parser(text, lists).run();
}

} // namespace seedbook
