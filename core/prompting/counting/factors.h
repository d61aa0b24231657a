// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template_tree.h"

namespace seedbook {

// A part of a template whose choices are independent of all other parts: no slot and no rule in common.
struct Factor
{
    std::vector<int> roots;         // slots that stand in the template itself, in order
    std::vector<int> finished;      // all slots of the part, inner ones first
    std::vector<std::size_t> rules; // indices into tree.rules
    bool tied = false;              // has a shared slot or a rule
};

// In the order of their first slots. A rule about no slot that takes part stands in a factor of its own.
[[nodiscard]] std::vector<Factor> factorsOf(const TemplateTree& tree);

} // namespace seedbook
