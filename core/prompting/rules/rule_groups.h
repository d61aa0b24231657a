// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template_tree.h"

namespace seedbook {

// Which slots hang together by rules: two do when a rule looks at both, or when one lies around the other and a rule
// looks at the inner one. What the rules of one group say depends on the choices of its slots alone.
struct RuleGroups
{
    explicit RuleGroups(const TemplateTree& tree);
    std::vector<std::vector<int>> slots; // by group, ascending
    std::vector<int> ofSlot;             // group of each slot, -1 for none
    std::vector<int> ofRule;             // group of each of tree.rules
};

} // namespace seedbook
