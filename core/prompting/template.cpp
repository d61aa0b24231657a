// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/template.h"
#include "core/prompting/choices/expander.h"
#include "core/prompting/grammar/parser.h"
#include "core/prompting/highlighter.h"
#include "core/prompting/template_tree.h"

namespace seedbook {

struct Template::Impl
{
    TemplateTree tree;
    std::vector<HighlightPiece> highlights;
};

Template Template::parse(std::string_view text, const ListSource& lists)
{
    auto impl = std::make_shared<Impl>();
    impl->tree = parseTemplate(text, lists);
    impl->highlights = highlightTemplate(impl->tree);
    Template result;
    result.m_impl = std::move(impl);
    return result;
}

const std::string& Template::text() const
{
    return m_impl->tree.text;
}

const std::vector<TemplateProblem>& Template::problems() const
{
    return m_impl->tree.problems;
}

const std::vector<SlotInfo>& Template::slots() const
{
    return m_impl->tree.slots;
}

const std::vector<HighlightPiece>& Template::highlights() const
{
    return m_impl->highlights;
}

std::string Template::combinations() const
{
    return m_impl->tree.combinations;
}

Expansion Template::expand(std::uint64_t choiceSeed) const
{
    return Expander(m_impl->tree).expand(choiceSeed);
}

const TemplateProblem* Template::firstError() const
{
    for (const TemplateProblem& problem : m_impl->tree.problems)
        if (!problem.warning)
            return &problem;
    return nullptr;
}

const TemplateTree& Template::tree() const
{
    return m_impl->tree;
}

} // namespace seedbook
