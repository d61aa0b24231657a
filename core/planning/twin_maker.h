// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/row_rules.h"
#include "core/prompting/choices/choice_drawer.h"
#include <optional>
#include <string>

namespace seedbook {

struct Twin
{
    Assignment choices;
    int slot = -1; // the one that differs
};

// Counterfactual twins: the choices of a picture with one slot changed and all else kept, so that two pictures of one
// seed show what that slot does. Obeys the rules. Slots inside the new option that took no part are drawn.
class TwinMaker
{
public:
    // `slot`: the name of the slot to change, "" for each that takes part in turn. The tree must outlive this.
    TwinMaker(const TemplateTree& tree, std::string slot, std::uint64_t seed);
    // Nothing where no other value is allowed, or the slot takes no part.
    [[nodiscard]] std::optional<Twin> twinOf(const Assignment& choices, std::uint64_t index);

private:
    [[nodiscard]] std::optional<Assignment> changed(const Assignment& choices, int slot, std::uint64_t index);

    const TemplateTree& m_tree;
    std::string m_slot;
    std::uint64_t m_seed;
    RowRules m_rules;
    ChoiceDrawer m_drawer;
};

} // namespace seedbook
