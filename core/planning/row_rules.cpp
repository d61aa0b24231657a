// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/row_rules.h"
#include <algorithm>

namespace seedbook {

RowRules::RowRules(const TemplateTree& tree)
    : m_tree(tree)
    , m_numbers(tree)
{
}

bool RowRules::allow(const Assignment& choices) const
{
    std::vector<std::uint32_t> values;
    m_numbers.of(choices, values);
    const auto isTrue = [&](const RuleTerm& term) {
        return std::ranges::binary_search(values, m_numbers.number(term.slot, term.option));
    };
    return std::ranges::all_of(m_tree.rules, [&](const Rule& rule) { return holds(rule.condition, isTrue); });
}

} // namespace seedbook
