// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/rules/rule_reader.h"
#include "core/prompting/rules/rule_terms.h"
#include "core/prompting/rules/rule_words.h"
#include <algorithm>
#include <array>
#include <optional>

namespace seedbook {
namespace {

using Kind = RuleCondition::Kind;

constexpr int kMaxBrackets = 32;
constexpr std::size_t kMaxRules = 1000;

RuleCondition opposite(RuleCondition condition)
{
    return {Kind::Not, {}, {std::move(condition)}};
}

void addSlots(const RuleCondition& condition, std::vector<int>& slots)
{
    for (const RuleTerm& term : condition.terms)
        slots.push_back(term.slot);
    for (const RuleCondition& inner : condition.conditions)
        addSlots(inner, slots);
}

// Recursive descent over one rule. The first mistake ends it.
class RuleParser
{
public:
    RuleParser(const RuleLine& line, const RuleTerms& terms, ProblemList& problems)
        : m_line(line)
        , m_terms(terms)
        , m_problems(problems)
    {
    }

    std::optional<RuleCondition> run()
    {
        RuleCondition condition;
        if (take("never"))
            condition = opposite(any());
        else if (take("require"))
            condition = any();
        else if (take("if"))
            condition = ifThen();
        else
            wrong("A rule starts with `never`, `require` or `if`; correct it.");
        if (!m_failed && m_at < m_line.size())
            wrong("This word has no place in the rule; write `and`, `or` or `with` between conditions.");
        return m_failed ? std::nullopt : std::optional(std::move(condition));
    }

private:
    RuleCondition ifThen()
    {
        RuleCondition when = any();
        if (!take("then"))
            wrong("After `if` and its condition comes `then`; add it.");
        RuleCondition both{Kind::All, {}, {}};
        both.conditions.push_back({Kind::Any, {}, {opposite(when), m_failed ? RuleCondition{} : any()}});
        if (take("else"))
            both.conditions.push_back({Kind::Any, {}, {std::move(when), any()}});
        return both;
    }

    RuleCondition any()
    {
        RuleCondition first = all();
        if (m_failed || !is("or"))
            return first;
        RuleCondition result{Kind::Any, {}, {std::move(first)}};
        while (take("or"))
            result.conditions.push_back(all());
        return result;
    }

    RuleCondition all()
    {
        RuleCondition first = one();
        if (m_failed || (!is("and") && !is("with")))
            return first;
        RuleCondition result{Kind::All, {}, {std::move(first)}};
        while (take("and") || take("with"))
            result.conditions.push_back(one());
        return result;
    }

    RuleCondition one()
    {
        if (m_failed)
            return {};
        if (take("not"))
            return ++m_depth > kMaxBrackets ? wrong("Too many brackets inside one another; nest less deeply.")
                                            : opposite(one());
        if (m_at < m_line.size() && m_line[m_at].kind == RuleWord::Kind::Open)
            return bracket();
        return value();
    }

    RuleCondition bracket()
    {
        if (++m_depth > kMaxBrackets)
            return wrong("Too many brackets inside one another; nest less deeply.");
        ++m_at;
        RuleCondition inside = any();
        if (m_failed)
            return {};
        if (m_at >= m_line.size() || m_line[m_at].kind != RuleWord::Kind::Close)
            return wrong("This bracket is never closed; add `)`.");
        ++m_at;
        return inside;
    }

    RuleCondition value()
    {
        std::string slot;
        bool unequal = false;
        if (m_at + 1 < m_line.size() &&
            (m_line[m_at + 1].kind == RuleWord::Kind::Equals || m_line[m_at + 1].kind == RuleWord::Kind::Unequal)) {
            slot = m_line[m_at].text;
            unequal = m_line[m_at + 1].kind == RuleWord::Kind::Unequal;
            if (!m_terms.isSlot(slot))
                return wrongSlot(slot);
            m_at += 2;
        }
        std::string text;
        TextSpan where{};
        for (; m_at < m_line.size() && isOfValue(m_line[m_at]); ++m_at) {
            if (text.empty())
                where.begin = m_line[m_at].where.begin;
            where.end = m_line[m_at].where.end;
            text += (text.empty() ? "" : " ") + m_line[m_at].text;
        }
        if (where.end == 0)
            return wrong(
                "Here should be the text of an option; write it, in quotes where it holds a word of the rules.");
        RuleCondition term{Kind::AnyTerm, m_terms.find(text, slot), {}};
        if (term.terms.empty())
            return wrongValue(text, slot, where);
        return unequal ? opposite(std::move(term)) : term;
    }

    static bool isOfValue(const RuleWord& word)
    {
        return word.kind == RuleWord::Kind::Quoted || (word.kind == RuleWord::Kind::Word && !word.isKeyword());
    }

    [[nodiscard]] bool is(std::string_view keyword) const { return m_at < m_line.size() && m_line[m_at].is(keyword); }

    bool take(std::string_view keyword)
    {
        if (m_failed || !is(keyword))
            return false;
        ++m_at;
        return true;
    }

    RuleCondition fail(TextSpan where, std::string message, std::string proposal = {})
    {
        if (!m_failed)
            m_problems.add(where, std::move(message), std::move(proposal));
        m_failed = true;
        return {};
    }

    RuleCondition wrong(std::string message)
    {
        return fail(m_line[std::min(m_at, m_line.size() - 1)].where, std::move(message));
    }

    RuleCondition wrongSlot(const std::string& slot)
    {
        const std::string near = m_terms.nearestSlot(slot);
        return fail(m_line[m_at].where,
                    "There is no slot \"" + slot + "\"" +
                        (near.empty() ? "; name one of the template." : "; did you mean \"" + near + "\"?"),
                    near);
    }

    RuleCondition wrongValue(const std::string& text, const std::string& slot, TextSpan where)
    {
        const std::string near = m_terms.nearestValue(text, slot);
        return fail(
            where,
            "No option is \"" + text + "\"" +
                (near.empty() ? "; write one as it stands in the template." : "; did you mean \"" + near + "\"?"),
            near);
    }

    const RuleLine& m_line;
    const RuleTerms& m_terms;
    ProblemList& m_problems;
    std::size_t m_at = 0;
    int m_depth = 0;
    bool m_failed = false;
};

} // namespace

void readRules(TextSpan block, TemplateTree& tree, ProblemList& problems)
{
    const RuleTerms terms(tree);
    std::size_t read = 0;
    for (const RuleLine& line : ruleLines(tree.text, block)) {
        if (++read > kMaxRules) {
            problems.add(line.front().where, "More than 1,000 rules; use fewer.");
            return;
        }
        std::optional<RuleCondition> condition = RuleParser(line, terms, problems).run();
        if (!condition)
            continue;
        Rule rule{std::move(*condition), {line.front().where.begin, line.back().where.end}, {}};
        addSlots(rule.condition, rule.slots);
        std::sort(rule.slots.begin(), rule.slots.end());
        rule.slots.erase(std::unique(rule.slots.begin(), rule.slots.end()), rule.slots.end());
        tree.rules.push_back(std::move(rule));
    }
}

} // namespace seedbook
