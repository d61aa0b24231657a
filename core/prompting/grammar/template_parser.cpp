// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/grammar/template_parser.h"
#include "core/prompting/choices/longest_prompt.h"
#include "core/prompting/counting/counter.h"
#include "core/prompting/grammar/parser.h"
#include "core/prompting/rules/exclusions.h"
#include "core/prompting/rules/rule_reader.h"
#include "core/prompting/text/nearest_name.h"
#include "core/prompting/text/plain_text.h"

namespace seedbook {

TemplateParser::TemplateParser(std::string_view text, const ListSource& lists)
    : m_lists(lists)
    , m_problems(text)
    , m_slots(m_tree, m_problems)
{
    m_tree.text = text;
}

TemplateTree TemplateParser::run()
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
    if (m_tree.combinations == "0")
        m_problems.add(m_tree.rules.empty() ? TextSpan{0, 1} : m_tree.rules.front().where,
                       "The rules leave no combination; take one away.");
    checkBytes();
    m_tree.problems = std::move(m_problems).sorted();
    return std::move(m_tree);
}

void TemplateParser::parseText()
{
    m_source = sourceOf(m_tree.text, TextKind::Template, std::nullopt);
    m_tree.steps += m_source.lexed.steps;
    if (m_source.lexed.depth > kMaxTemplateDepth) {
        reportDepth(m_source.lexed);
        SlotTable::addText(m_tree.root, m_tree.text);
        return;
    }
    reportLoneBraces(m_source);
    collectAssignments(m_source);
    parseSequence(m_source, 0, m_tree.root);
    reportUnused();
    resolveNotNames();
    for (const TextSpan& block : m_rules)
        readRules(block, m_tree, m_problems);
    markRuled(m_tree);
}

void TemplateParser::checkBytes()
{
    const std::string_view text = m_tree.text;
    if (const std::size_t bad = firstInvalidUtf8(text); bad != std::string_view::npos)
        m_problems.add({bad, bad + 1}, "This byte is not UTF-8 text; write the template again from here.");
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        m_problems.add({nul, nul + 1}, "A NUL character cannot be part of a prompt; delete it.");
}

void TemplateParser::reportDepth(const TokenList& lexed)
{
    std::size_t depth = 0;
    for (const Token& token : lexed.tokens) {
        if (token.kind == Token::Kind::Close)
            --depth;
        else if (token.kind == Token::Kind::Open && ++depth > kMaxTemplateDepth) {
            m_problems.add({token.begin, token.begin + 1}, "More than 64 braces inside one another; nest less deeply.");
            return;
        }
    }
}

void TemplateParser::reportLoneBraces(const Source& source)
{
    for (const std::size_t at : source.lexed.unmatched) {
        m_problems.add(source.span(at, at + 1),
                       source.text[at] == '{'
                           ? "This brace is never closed: add `}`, or write `\\{` for the character."
                           : "This brace closes nothing: delete it, or write `\\}` for the character.");
    }
}

void TemplateParser::reportUnused()
{
    for (const auto& [name, value] : m_outer.variables) {
        if (!value.used)
            m_problems.warn(value.where,
                            "The variable \"" + name + "\" is never used; delete it or write `${" + name + "}`.");
    }
}

void TemplateParser::resolveNotNames()
{
    for (const NotNames& note : m_notNames) {
        for (const std::string& name : note.names) {
            const std::optional<int> other = m_slots.find(name);
            if (other && *other != note.slot) {
                addExclusion(m_tree, note.slot, *other, note.where);
                continue;
            }
            std::vector<std::string> known;
            for (const auto& [slot, index] : m_slots.byName())
                known.push_back(slot);
            const std::string near = nearestName(name, known);
            m_problems.add(note.where, "There is no other slot \"" + name + "\" to differ from" +
                                           (near.empty() ? "; name one." : "; did you mean \"" + near + "\"?"));
        }
    }
    orderExclusions(m_tree);
}

void TemplateParser::use(const Source& source, std::size_t at, int slot, Sequence& into)
{
    m_slots.addUse(into, slot);
    if (!source.shownAt)
        m_tree.slotAt.emplace(at, slot);
}

TemplateTree parseTemplate(std::string_view text, const ListSource& lists)
{
    return TemplateParser(text, lists).run();
}

} // namespace seedbook
