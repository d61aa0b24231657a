// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/grammar/template_parser.h"
#include "core/prompting/text/nearest_name.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>
#include <utility>

namespace seedbook {
namespace {

constexpr std::size_t kMaxCopied = 1u << 20; // bytes that variables and wraps may put into a template
constexpr std::size_t kMaxVariableUses = 20'000;

} // namespace

// Assignments outside braces count from the start of their text, the last one of a name wins.
void TemplateParser::collectAssignments(Source& source)
{
    const auto& tokens = source.lexed.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != Token::Kind::Open)
            continue;
        if (i > 0 && tokens[i - 1].kind == Token::Kind::Sigil && source.text[tokens[i - 1].begin] == '$') {
            const VariableHead head = readVariableHead(source.text.substr(tokens[i].end));
            if (head.kind == VariableHead::Kind::Assign)
                assign(source, i, head);
        }
        i = tokens[i].match;
    }
}

void TemplateParser::assign(Source& source, std::size_t open, const VariableHead& head)
{
    if (head.ifUnset && m_scope->find(head.name))
        return;
    const Token& brace = source.lexed.tokens[open];
    const Token& close = source.lexed.tokens[brace.match];
    VariableValue& value = m_scope->variables[head.name];
    value = {};
    value.source = &source;
    value.first = open + 1;
    value.from = brace.end + head.end;
    value.end = close.begin;
    value.where = source.span(brace.begin - 1, close.end);
    value.home = m_scope;
    value.label = m_scope->prefix + head.name;
    value.once = head.once;
    source.assigned.insert(brace.begin);
}

void TemplateParser::parseVariable(Source& source, Sequence& into)
{
    const Token brace = source.token();
    const Token& close = source.lexed.tokens[brace.match];
    const VariableHead head = readVariableHead(source.text.substr(brace.end));
    const TextSpan where = source.span(brace.begin - 1, close.end);
    if (head.kind == VariableHead::Kind::Assign) {
        if (!source.assigned.contains(brace.begin) && !head.ifUnset)
            m_problems.add(where, "A variable is set outside all braces; move this to the start of the template.");
        return;
    }
    if (useVariable(head.name, where, into) || useSlotNamed(head.name, where, into))
        return;
    if (head.kind == VariableHead::Kind::UseWithDefault) {
        ++source.next;
        parseSequence(source, brace.end + head.end, into);
        return;
    }
    tellUnknownVariable(head.name, where);
    SlotTable::addText(into, source.cut(brace.begin - 1, close.end));
}

bool TemplateParser::useVariable(const std::string& name, TextSpan where, Sequence& into)
{
    VariableValue* const value = m_scope->find(name);
    if (!value)
        return false;
    value->used = true;
    if (value->open) {
        tellCircle(name, where);
        SlotTable::addText(into, "${" + name + "}");
        return true;
    }
    if (m_variablePath.size() >= kMaxTemplateDepth || value->uses >= kMaxVariableUses) {
        m_problems.add(where, "Too many variables inside one another; use fewer.");
        return true;
    }
    if (!value->drawn || !value->once) {
        m_variablePath.push_back(name);
        value->open = true;
        value->drawn.emplace();
        drawVariable(*value, *value->drawn);
        value->open = false;
        m_variablePath.pop_back();
    }
    inlineCopy(into, *value->drawn, where);
    return true;
}

void TemplateParser::tellCircle(const std::string& name, TextSpan where)
{
    std::string path;
    const auto first = std::find(m_variablePath.begin(), m_variablePath.end(), name);
    for (auto step = first; step != m_variablePath.end(); ++step)
        path += *step + " → ";
    m_problems.add(where,
                   "The variables refer to one another in a circle: " + path + name + "; break it in one of them.");
}

void TemplateParser::drawVariable(VariableValue& value, Sequence& into)
{
    ++value.uses;
    const std::string name = value.label + (value.uses > 1 ? "#" + std::to_string(value.uses) : "");
    Scope own{value.home, name + ".", {}, {}};
    Scope* const around = std::exchange(m_scope, value.once ? value.home : &own);
    Source& source = *value.source;
    const std::size_t next = std::exchange(source.next, value.first);
    if (value.once)
        m_wraps.push_back(nullptr);
    if (!parseAsOneSlot(value, name, into)) {
        m_slots.openLevel(name);
        source.next = value.first;
        parseSequence(source, value.from, into);
        m_slots.closeLevel();
    }
    if (value.once)
        m_wraps.pop_back();
    source.next = next;
    m_scope = around;
}

// A variable that is one variant or one list is called as the variable.
bool TemplateParser::parseAsOneSlot(const VariableValue& value, const std::string& name, Sequence& into)
{
    Source& source = *value.source;
    std::optional<std::size_t> only;
    for (std::size_t i = value.first; i < source.lexed.tokens.size() && source.lexed.tokens[i].begin < value.end; ++i) {
        const Token& token = source.lexed.tokens[i];
        const bool blank = token.kind == Token::Kind::Text &&
                           trimmed(source.cut(std::clamp(value.from, token.begin, token.end), token.end)).empty();
        if (blank || token.kind == Token::Kind::Comment)
            continue;
        if (only || (token.kind != Token::Kind::Open && token.kind != Token::Kind::List))
            return false;
        only = i;
        if (token.kind == Token::Kind::Open)
            i = token.match;
    }
    if (!only)
        return false;
    source.next = *only;
    const Token token = source.token();
    const std::optional<int> slot =
        token.kind == Token::Kind::Open ? variantSlot(source, name) : listSlot(source, token, name);
    if (!slot)
        return false;
    use(source, token.begin, *slot, into);
    return true;
}

// `${light}` is the value of the slot "light", wherever in the template that stands.
bool TemplateParser::useSlotNamed(const std::string& name, TextSpan where, Sequence& into)
{
    std::optional<int> slot = m_slots.find(name);
    if (!slot)
        slot = slotFurtherOn(name);
    if (!slot)
        return false;
    if (m_slots.mayUseAgain(*slot, where))
        m_slots.addUse(into, *slot);
    return true;
}

void TemplateParser::findFurtherOn()
{
    m_lookedFurtherOn = true;
    const auto& tokens = m_source.lexed.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == Token::Kind::List) {
            m_furtherOn.emplace(m_source.cut(tokens[i].begin + 2, tokens[i].end - 2), i);
        } else if (tokens[i].kind == Token::Kind::Open && tokens[i + 1].kind == Token::Kind::Text &&
                   (i == 0 || tokens[i - 1].kind != Token::Kind::Sigil)) {
            const SlotHead head = readSlotHead(m_source.cut(tokens[i + 1]));
            if (!head.name.empty())
                m_furtherOn.emplace(head.name, i);
        }
    }
}

std::optional<int> TemplateParser::slotFurtherOn(const std::string& name)
{
    if (!m_lookedFurtherOn)
        findFurtherOn();
    const auto found = m_furtherOn.find(name);
    if (found == m_furtherOn.end())
        return std::nullopt;
    Scope* const around = std::exchange(m_scope, &m_outer);
    const std::size_t next = std::exchange(m_source.next, found->second);
    m_wraps.push_back(nullptr);
    const Token token = m_source.token();
    const std::optional<int> slot =
        token.kind == Token::Kind::Open ? variantSlot(m_source, {}) : listSlot(m_source, token, {});
    m_wraps.pop_back();
    m_source.next = next;
    m_scope = around;
    return slot;
}

void TemplateParser::tellUnknownVariable(const std::string& name, TextSpan where)
{
    std::vector<std::string> known;
    for (const Scope* scope = m_scope; scope; scope = scope->around)
        for (const auto& [variable, value] : scope->variables)
            known.push_back(variable);
    for (const auto& [slot, index] : m_slots.byName())
        known.push_back(slot);
    for (const auto& [slot, index] : m_furtherOn)
        known.push_back(slot);
    std::sort(known.begin(), known.end());
    const std::string near = nearestName(name, known);
    if (near.empty())
        m_problems.add(where, "There is no variable or slot \"" + name + "\"; set it with `${" + name +
                                  "=…}`, or give a default with `${" + name + ":…}`.");
    else
        m_problems.add(where, "There is no variable or slot \"" + name + "\"; did you mean \"" + near + "\"?",
                       "${" + near + "}");
}

void TemplateParser::inlineCopy(Sequence& into, const Sequence& sequence, TextSpan where)
{
    for (const SequencePart& part : sequence)
        m_copied += part.text.size() + sizeof part;
    if (m_copied > kMaxCopied) {
        m_problems.add(where, "Variables and wraps make the template longer than 1 MiB; use fewer.");
        return;
    }
    for (const SequencePart& part : sequence) {
        if (part.slot < 0)
            SlotTable::addText(into, part.text);
        else if (m_slots.mayUseAgain(part.slot, where))
            m_slots.addUse(into, part.slot);
    }
}

} // namespace seedbook
