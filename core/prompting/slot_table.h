// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/problem_list.h"
#include "core/prompting/template_tree.h"
#include <optional>
#include <unordered_map>

namespace seedbook {

// The slots of a template while it is parsed: names, sameness, levels. A slot is open from add() to finish(); slots
// open at the same time lie one inside another.
class SlotTable
{
public:
    SlotTable(TemplateTree& tree, ProblemList& problems);

    [[nodiscard]] std::optional<int> find(const std::string& name) const;
    // Whether a second use, written like this, may have the slot; if not, the problem is told.
    [[nodiscard]] bool mayReuse(int slot, std::string_view written, TextSpan where);
    // Nothing, and a problem told, when there are too many slots or too many levels.
    [[nodiscard]] std::optional<int> add(std::string name, bool named, std::string_view written, TextSpan where);
    void addOption(int slot, std::string_view text, double weight, Sequence parts);
    void finish(int slot, std::size_t picks, std::string separator, TextSpan where);

    static void addText(Sequence& into, std::string_view text);
    void addUse(Sequence& into, int slot);

    // The next number at this level, with the enclosing slot's name in front.
    [[nodiscard]] std::string unnamedName();

private:
    struct Definition
    {
        std::string written;
        std::unordered_map<std::string, std::size_t> optionByText;
        std::size_t unnamedInside = 0;
        bool open = true;
    };

    Definition& definition(int slot) { return m_definitions[static_cast<std::size_t>(slot)]; }
    SlotNode& node(int slot) { return m_tree.nodes[static_cast<std::size_t>(slot)]; }
    SlotInfo& info(int slot) { return m_tree.slots[static_cast<std::size_t>(slot)]; }

    TemplateTree& m_tree;
    ProblemList& m_problems;
    std::unordered_map<std::string, int> m_byName;
    std::vector<Definition> m_definitions;
    std::vector<int> m_open; // outermost first
    std::size_t m_unnamed = 0;
};

} // namespace seedbook
