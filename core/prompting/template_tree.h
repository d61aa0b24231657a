// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/option_table.h"
#include "core/prompting/rules/rule.h"
#include "core/prompting/template.h"
#include <cstddef>
#include <map>
#include <string>
#include <vector>

// A parsed template as the counter, the expander, the planner and the highlighter see it. Slots form a graph without
// cycles: a slot that is used in several places is one SlotNode.
namespace seedbook {

constexpr std::size_t kMaxTemplateBytes = 256u << 10;
constexpr std::size_t kMaxTemplateDepth = 64; // braces, lists and variables, one inside another
constexpr std::size_t kMaxSlots = 100'000;
constexpr std::size_t kMaxPromptBytes = 100'000;
constexpr std::size_t kMaxProblems = 100;

struct SlotNode
{
    std::shared_ptr<const OptionTable> options; // never empty
    std::size_t uses = 0;                       // places that refer to it
    std::size_t depth = 1;                      // levels of slots from here down
    bool ruled = false;                         // a rule or an exclusion looks at it
};

struct TemplateTree
{
    std::string text;
    Sequence root;
    std::vector<SlotInfo> slots;           // in order of appearance
    std::vector<SlotNode> nodes;           // same indices
    std::vector<int> finished;             // slot indices: whatever a slot uses comes before it
    std::vector<int> drawOrder;            // slots with differsFrom: those they differ from come before them
    std::vector<Rule> rules;               // all hold at once, exclusions included
    std::map<std::size_t, int> slotAt;     // offset of a brace or list reference in `text` to its slot
    std::vector<TemplateProblem> problems; // by position
    std::string combinations;              // see countCombinations()
    std::size_t steps = 0;                 // work done by the parser: linear in the text
};

} // namespace seedbook
