// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/slot_table.h"
#include "core/prompting/plain_text.h"
#include <algorithm>

namespace seedbook {

SlotTable::SlotTable(TemplateTree& tree, ProblemList& problems)
    : m_tree(tree)
    , m_problems(problems)
{
}

std::optional<int> SlotTable::find(const std::string& name) const
{
    const auto found = m_byName.find(name);
    return found == m_byName.end() ? std::nullopt : std::optional(found->second);
}

bool SlotTable::mayReuse(int slot, std::string_view written, TextSpan where)
{
    const std::string name = "\"" + info(slot).name + "\"";
    if (definition(slot).open) {
        m_problems.add(where, "The slot " + name + " contains itself; give the inner one another name.");
        return false;
    }
    if (definition(slot).written != trimmed(written)) {
        m_problems.add(where,
                       "The slot " + name + " has other options elsewhere; repeat them exactly, or use another name.");
        return false;
    }
    if (m_open.size() + node(slot).depth > kMaxTemplateDepth) {
        m_problems.add(where, "More than 64 choices inside one another; nest less deeply.");
        return false;
    }
    return true;
}

std::optional<int> SlotTable::add(std::string name, bool named, std::string_view written, TextSpan where)
{
    if (m_open.size() >= kMaxTemplateDepth) {
        m_problems.add(where, "More than 64 choices inside one another; nest less deeply.");
        return std::nullopt;
    }
    if (m_tree.slots.size() >= kMaxSlots) {
        m_problems.add(where, "More than 100,000 slots; shorten the template or its lists.");
        return std::nullopt;
    }
    const int slot = static_cast<int>(m_tree.slots.size());
    m_byName.emplace(name, slot);
    m_tree.slots.push_back({std::move(name), named, where, {}});
    m_tree.nodes.emplace_back();
    m_definitions.push_back({std::string(trimmed(written)), {}, 0, true});
    m_open.push_back(slot);
    return slot;
}

void SlotTable::addOption(int slot, std::string_view text, double weight, Sequence parts)
{
    auto& options = info(slot).options;
    const auto [same, added] = definition(slot).optionByText.emplace(oneSpaced(text), options.size());
    if (!added) {
        options[same->second].weight += weight;
        return;
    }
    options.push_back({std::string(text), weight});
    node(slot).options.push_back(std::move(parts));
}

void SlotTable::finish(int slot, std::size_t picks, std::string separator, TextSpan where)
{
    SlotNode& ended = node(slot);
    const std::size_t count = ended.options.size();
    if (picks == 0)
        m_problems.add(where, "Zero options are never a choice; ask for one or more.");
    if (picks > count) {
        m_problems.add(where, "This asks for " + std::to_string(picks) + " different options and there are " +
                                  std::to_string(count) + "; ask for fewer or add some.");
    }
    ended.separator = std::move(separator);
    ended.picks = std::clamp<std::size_t>(picks, 1, count);
    double sum = 0;
    for (const SlotOption& option : info(slot).options)
        ended.cumulative.push_back(sum += option.weight);
    definition(slot).open = false;
    definition(slot).optionByText.clear();
    m_open.pop_back();
    m_tree.finished.push_back(slot);
}

void SlotTable::addText(Sequence& into, std::string_view text)
{
    if (text.empty())
        return;
    if (into.empty() || into.back().slot >= 0)
        into.emplace_back();
    into.back().text += text;
}

void SlotTable::addUse(Sequence& into, int slot)
{
    into.push_back({{}, slot});
    ++node(slot).uses;
    if (!m_open.empty()) {
        SlotNode& around = node(m_open.back());
        around.depth = std::max(around.depth, node(slot).depth + 1);
    }
}

std::string SlotTable::unnamedName()
{
    if (m_open.empty())
        return std::to_string(++m_unnamed);
    return info(m_open.back()).name + "." + std::to_string(++definition(m_open.back()).unnamedInside);
}

} // namespace seedbook
