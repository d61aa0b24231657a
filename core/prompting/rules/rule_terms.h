// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/rules/rule.h"
#include "core/prompting/template_tree.h"
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace seedbook {

// Finds the options that a rule speaks of by their text: white space and capitals of ASCII letters aside, escapes
// resolved.
class RuleTerms
{
public:
    explicit RuleTerms(const TemplateTree& tree);
    // Empty when no option has that text. `slot` "" means any.
    [[nodiscard]] std::vector<RuleTerm> find(std::string_view text, std::string_view slot) const;
    [[nodiscard]] bool isSlot(std::string_view slot) const;
    // What may be meant by a text that names no option, or by a name that is no slot's; "" for nothing near.
    [[nodiscard]] std::string nearestValue(std::string_view text, std::string_view slot) const;
    [[nodiscard]] std::string nearestSlot(std::string_view slot) const;

private:
    const TemplateTree& m_tree;
    std::unordered_map<std::string, std::vector<RuleTerm>> m_byText;
};

} // namespace seedbook
