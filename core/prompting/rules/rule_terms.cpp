// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/rules/rule_terms.h"
#include "core/base/ascii.h"
#include "core/prompting/text/nearest_name.h"
#include "core/prompting/text/plain_text.h"

namespace seedbook {
namespace {

std::string keyOf(std::string_view text)
{
    return asciiLower(oneSpaced(text));
}

} // namespace

RuleTerms::RuleTerms(const TemplateTree& tree)
    : m_tree(tree)
{
    for (std::size_t slot = 0; slot < tree.slots.size(); ++slot) {
        const SlotOptions& options = tree.slots[slot].options;
        for (std::size_t option = 0; option < options.size(); ++option)
            m_byText[keyOf(unescaped(options[option].text))].push_back(
                {static_cast<int>(slot), static_cast<std::uint32_t>(option)});
    }
}

std::vector<RuleTerm> RuleTerms::find(std::string_view text, std::string_view slot) const
{
    const auto found = m_byText.find(keyOf(text));
    if (found == m_byText.end())
        return {};
    if (slot.empty())
        return found->second;
    std::vector<RuleTerm> terms;
    for (const RuleTerm& term : found->second)
        if (m_tree.slots[static_cast<std::size_t>(term.slot)].name == slot)
            terms.push_back(term);
    return terms;
}

bool RuleTerms::isSlot(std::string_view slot) const
{
    for (const SlotInfo& info : m_tree.slots)
        if (info.name == slot)
            return true;
    return false;
}

std::string RuleTerms::nearestValue(std::string_view text, std::string_view slot) const
{
    std::vector<std::string> known;
    for (const SlotInfo& info : m_tree.slots)
        for (const SlotOption& option : info.options)
            if (slot.empty() || info.name == slot)
                known.push_back(oneSpaced(option.text));
    return nearestName(oneSpaced(text), known);
}

std::string RuleTerms::nearestSlot(std::string_view slot) const
{
    std::vector<std::string> known;
    for (const SlotInfo& info : m_tree.slots)
        known.push_back(info.name);
    return nearestName(slot, known);
}

} // namespace seedbook
