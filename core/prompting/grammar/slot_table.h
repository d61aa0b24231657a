// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/grammar/problem_list.h"
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
    // Whether the slot may be used here, too: not inside itself, nor too deep; if not, the problem is told.
    [[nodiscard]] bool mayUseAgain(int slot, TextSpan where);
    // Whether a second use, written like this, may have the slot; if not, the problem is told.
    [[nodiscard]] bool mayReuse(int slot, std::string_view written, TextSpan where);
    // Nothing, and a problem told, when there are too many slots or too many levels.
    [[nodiscard]] std::optional<int> add(std::string name, bool named, std::string_view written, TextSpan where);
    void addOption(int slot, SlotOption option, OptionNode node);
    // All options at once, in place of addOption().
    void shareOptions(int slot, std::shared_ptr<const OptionTable> options);
    // How many are picked, of how the head of the slot says.
    struct Picks
    {
        std::size_t least = 1;
        std::size_t most = 1;
        bool isRange = false;
        std::string separator;
        SlotSampler sampler = SlotSampler::Plan;
    };
    void finish(int slot, Picks picks, TextSpan where);

    static void addText(Sequence& into, std::string_view text);
    void addUse(Sequence& into, int slot);

    // The next number at this level, with the enclosing name in front.
    [[nodiscard]] std::string unnamedName();
    // A level that is no slot: one use of a variable.
    void openLevel(std::string prefix) { m_levels.push_back({std::move(prefix), 0}); }
    void closeLevel() { m_levels.pop_back(); }
    [[nodiscard]] const std::unordered_map<std::string, int>& byName() const { return m_byName; }

private:
    struct Definition
    {
        std::string written;
        std::vector<SlotOption> shown;
        std::vector<OptionNode> nodes;
        std::unordered_map<std::string, std::size_t> optionByText;
        bool open = true;
    };
    struct Level
    {
        std::string prefix;
        std::size_t unnamed = 0;
    };

    Definition& definition(int slot) { return m_definitions[static_cast<std::size_t>(slot)]; }
    SlotNode& node(int slot) { return m_tree.nodes[static_cast<std::size_t>(slot)]; }
    SlotInfo& info(int slot) { return m_tree.slots[static_cast<std::size_t>(slot)]; }
    void checkPicks(const Picks& picks, std::size_t options, TextSpan where);

    TemplateTree& m_tree;
    ProblemList& m_problems;
    std::unordered_map<std::string, int> m_byName;
    std::vector<Definition> m_definitions;
    std::vector<int> m_open; // outermost first
    std::vector<Level> m_levels{Level{}};
};

} // namespace seedbook
