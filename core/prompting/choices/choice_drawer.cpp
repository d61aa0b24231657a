// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/choices/choice_drawer.h"
#include "core/base/hash.h"
#include "core/prompting/choices/slot_picks.h"
#include "core/prompting/counting/combination_space.h"
#include "core/prompting/rules/rule_groups.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>

namespace seedbook {
namespace {

std::size_t index(int slot)
{
    return static_cast<std::size_t>(slot);
}

// An option of a slot that another slot's option keeps out.
struct Clash
{
    std::uint32_t own;
    int other;
    std::uint32_t theirs;
};

} // namespace

struct ChoiceDrawer::Impl
{
    explicit Impl(const TemplateTree& slotTree);
    const Assignment& draw(std::uint64_t choiceSeed);
    void drawAll();
    void visit(const Sequence& sequence);
    void visit(std::size_t slot);
    void pick(std::size_t slot);
    bool isTrue(const RuleTerm& term) const;
    bool drawBrokenAgain();
    void takeFromSpace();

    const TemplateTree& tree;
    RuleGroups groups;
    std::vector<std::vector<Clash>> clashes; // by slot, of exclusions
    std::unique_ptr<CombinationSpace> space; // made when first needed
    std::uint64_t seed = 0;
    Assignment choices;
    std::vector<std::uint32_t> picks, excluded;
    std::vector<char> visited;            // by slot
    std::vector<std::uint32_t> tries;     // by group
    std::vector<const Assignment*> fixed; // by group: where to take choices from
    Assignment allowed;
};

ChoiceDrawer::Impl::Impl(const TemplateTree& slotTree)
    : tree(slotTree)
    , groups(slotTree)
    , clashes(slotTree.slots.size())
{
    for (const int slot : tree.drawOrder) {
        const SlotInfo& info = tree.slots[index(slot)];
        for (std::uint32_t own = 0; own < info.options.size(); ++own) {
            const std::string text = oneSpaced(info.options[own].text);
            for (const int other : info.differsFrom) {
                const SlotOptions& others = tree.slots[index(other)].options;
                for (std::uint32_t theirs = 0; theirs < others.size(); ++theirs)
                    if (oneSpaced(others[theirs].text) == text)
                        clashes[index(slot)].push_back({own, other, theirs});
            }
        }
    }
}

const Assignment& ChoiceDrawer::Impl::draw(std::uint64_t choiceSeed)
{
    seed = choiceSeed;
    tries.assign(groups.slots.size(), 0);
    fixed.assign(groups.slots.size(), nullptr);
    drawAll();
    if (tree.rules.empty())
        return choices;
    for (int i = 0; i < kMaxTries; ++i)
        if (!drawBrokenAgain())
            return choices;
    takeFromSpace();
    return choices;
}

void ChoiceDrawer::Impl::drawAll()
{
    choices.reset(tree.slots.size());
    visited.assign(tree.slots.size(), 0);
    visit(tree.root);
}

void ChoiceDrawer::Impl::visit(const Sequence& sequence)
{
    for (const SequencePart& part : sequence)
        if (part.slot >= 0 && visited[index(part.slot)] == 0)
            visit(index(part.slot));
}

void ChoiceDrawer::Impl::visit(std::size_t slot)
{
    visited[slot] = 1;
    if (!choices.has(static_cast<int>(slot)))
        pick(slot);
    const OptionTable& options = *tree.nodes[slot].options;
    if (options.plain)
        return;
    const std::size_t count = choices.of(static_cast<int>(slot)).size();
    for (std::size_t i = 0; i < count; ++i) {
        const OptionNode& node = options.nodes[choices.of(static_cast<int>(slot))[i]];
        visit(node.parts);
        visit(node.negative);
    }
}

void ChoiceDrawer::Impl::pick(std::size_t slot)
{
    const SlotInfo& info = tree.slots[slot];
    const OptionTable& options = *tree.nodes[slot].options;
    const int group = groups.ofSlot[slot];
    if (group >= 0 && fixed[index(group)] && fixed[index(group)]->has(static_cast<int>(slot))) {
        const auto taken = fixed[index(group)]->of(static_cast<int>(slot));
        choices.set(static_cast<int>(slot), taken);
        return;
    }
    for (const int other : info.differsFrom)
        if (!choices.has(other))
            pick(index(other));
    excluded.clear();
    for (const Clash& clash : clashes[slot]) {
        const auto theirs = choices.of(clash.other);
        if (std::find(theirs.begin(), theirs.end(), clash.theirs) != theirs.end() &&
            std::find(excluded.begin(), excluded.end(), clash.own) == excluded.end())
            excluded.push_back(clash.own);
    }
    picks.clear();
    if (info.sampler == SlotSampler::Cyclic) {
        pickByTurn(info, options, seed, excluded, picks);
    } else {
        const std::uint64_t first = slotDraw(seed, info.name);
        const std::uint32_t again = group < 0 ? 0 : tries[index(group)];
        pickByDraw(info, options, again == 0 ? first : splitMix64(first ^ again), excluded, picks);
    }
    choices.set(static_cast<int>(slot), picks);
}

bool ChoiceDrawer::Impl::isTrue(const RuleTerm& term) const
{
    if (visited[index(term.slot)] == 0)
        return false;
    const auto taken = choices.of(term.slot);
    return std::find(taken.begin(), taken.end(), term.option) != taken.end();
}

// False when every rule holds.
bool ChoiceDrawer::Impl::drawBrokenAgain()
{
    std::vector<bool> broken(groups.slots.size());
    bool any = false;
    for (std::size_t rule = 0; rule < tree.rules.size(); ++rule) {
        const int group = groups.ofRule[rule];
        if (group < 0 || broken[index(group)] ||
            holds(tree.rules[rule].condition, [this](const RuleTerm& term) { return isTrue(term); }))
            continue;
        broken[index(group)] = any = true;
        ++tries[index(group)];
    }
    if (any)
        drawAll();
    return any;
}

// The groups that could not be drawn get the choices of an allowed combination.
void ChoiceDrawer::Impl::takeFromSpace()
{
    if (!space)
        space = std::make_unique<CombinationSpace>(tree);
    if (!space->count() || *space->count() == 0)
        return;
    BigCount number = 0;
    std::uint64_t state = slotDraw(seed, "");
    for (BigCount reach = 1; reach <= *space->count(); reach <<= 64) {
        number = (number << 64) + state;
        state = splitMix64(state);
    }
    number %= *space->count();
    allowed = space->at(number);
    for (std::size_t group = 0; group < groups.slots.size(); ++group)
        if (tries[group] >= static_cast<std::uint32_t>(kMaxTries))
            fixed[group] = &allowed;
    drawAll();
}

ChoiceDrawer::ChoiceDrawer(const TemplateTree& tree)
    : m_impl(std::make_unique<Impl>(tree))
{
}

ChoiceDrawer::~ChoiceDrawer() = default;
ChoiceDrawer::ChoiceDrawer(ChoiceDrawer&&) noexcept = default;

const Assignment& ChoiceDrawer::draw(std::uint64_t choiceSeed)
{
    return m_impl->draw(choiceSeed);
}

} // namespace seedbook
