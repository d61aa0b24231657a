// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/grammar/slot_table.h"
#include "core/prompting/text/plain_text.h"
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

bool SlotTable::mayUseAgain(int slot, TextSpan where)
{
    if (definition(slot).open) {
        m_problems.add(where, "The slot \"" + info(slot).name + "\" contains itself; give the inner one another name.");
        return false;
    }
    if (m_open.size() + node(slot).depth > kMaxTemplateDepth) {
        m_problems.add(where, "More than 64 choices inside one another; nest less deeply.");
        return false;
    }
    return true;
}

bool SlotTable::mayReuse(int slot, std::string_view written, TextSpan where)
{
    if (!definition(slot).open && definition(slot).written != trimmed(written)) {
        m_problems.add(where, "The slot \"" + info(slot).name +
                                  "\" has other options elsewhere; repeat them exactly, or use another name.");
        return false;
    }
    return mayUseAgain(slot, where);
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
    m_levels.push_back({name, 0});
    m_tree.slots.push_back({std::move(name), named, where, {}, 1, 1, {}, SlotSampler::Plan, {}});
    m_tree.nodes.emplace_back();
    m_definitions.push_back({std::string(trimmed(written)), {}, {}, {}, true});
    m_open.push_back(slot);
    return slot;
}

void SlotTable::addOption(int slot, SlotOption option, OptionNode parts)
{
    Definition& made = definition(slot);
    std::string key = oneSpaced(option.text);
    if (!option.negative.empty())
        key += "\n" + oneSpaced(option.negative);
    const auto [same, added] = made.optionByText.emplace(std::move(key), made.shown.size());
    if (!added) {
        made.shown[same->second].weight += option.weight;
        return;
    }
    made.shown.push_back(std::move(option));
    made.nodes.push_back(std::move(parts));
}

void SlotTable::shareOptions(int slot, std::shared_ptr<const OptionTable> options)
{
    node(slot).options = std::move(options);
}

void SlotTable::checkPicks(const Picks& picks, std::size_t options, TextSpan where)
{
    if (picks.most == 0)
        m_problems.warn(where, "Zero options are never a choice; ask for one or more.");
    if (picks.least > options || (picks.most > options && !picks.isRange)) {
        m_problems.warn(where, "This asks for " + std::to_string(std::max(picks.least, picks.most)) +
                                   " different options and there are " + std::to_string(options) +
                                   "; ask for fewer or add some.");
    }
}

void SlotTable::finish(int slot, Picks picks, TextSpan where)
{
    Definition& made = definition(slot);
    SlotNode& ended = node(slot);
    if (!ended.options)
        ended.options = makeOptionTable(std::move(made.shown), std::move(made.nodes));
    const std::size_t count = ended.options->nodes.size();
    checkPicks(picks, count, where);
    SlotInfo& told = info(slot);
    told.options = ended.options->shown;
    told.maxPicks = std::min(picks.most, count);
    told.minPicks = std::min(picks.least, count);
    told.separator = std::move(picks.separator);
    told.sampler = picks.sampler;
    made.open = false;
    made.optionByText.clear();
    m_open.pop_back();
    m_levels.pop_back();
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
    Level& level = m_levels.back();
    const std::string number = std::to_string(++level.unnamed);
    return level.prefix.empty() ? number : level.prefix + "." + number;
}

} // namespace seedbook
