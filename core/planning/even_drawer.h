// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/value_numbers.h"
#include "core/prompting/choices/choice_drawer.h"
#include <cstdint>
#include <vector>

namespace seedbook {

// Choices in which all values of a slot come equally often among the pictures where the slot takes part, after any
// number of pictures give or take one: each slot goes through its values in a new shuffled order again and again, by
// its own name, so that editing another slot changes nothing here. Weights do not count.
// Where rules or several picks forbid that, the best of kTries draws of ChoiceDrawer: whose values were used least so
// far. Then it is near to even, as far as the rules allow.
class EvenDrawer
{
public:
    static constexpr int kTries = 32;
    EvenDrawer(const TemplateTree& tree, std::uint64_t seed); // the tree must outlive this
    // Of the next picture. Valid until the next call.
    const Assignment& next();

private:
    struct Turn
    {
        std::vector<std::uint32_t> order;
        std::uint64_t used = 0;
    };
    void visit(const Sequence& parts);
    [[nodiscard]] std::uint32_t nextOf(int slot);
    void balance();

    const TemplateTree& m_tree;
    std::uint64_t m_seed;
    bool m_exact;
    std::vector<Turn> m_turns; // by slot
    Assignment m_choices;
    ValueNumbers m_numbers;
    std::vector<std::uint64_t> m_uses; // by value
    std::vector<std::uint32_t> m_values;
    ChoiceDrawer m_drawer;
    std::uint64_t m_draws = 0;
};

} // namespace seedbook
