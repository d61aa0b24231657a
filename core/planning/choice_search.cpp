// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/choice_search.h"
#include "core/base/hash.h"
#include <algorithm>
#include <numeric>
#include <utility>

namespace seedbook {
namespace {

constexpr std::size_t kCountsTried = 8, kShiftsTried = 16;

std::size_t index(int slot)
{
    return static_cast<std::size_t>(slot);
}

std::uint64_t mixed(std::uint64_t seed, int slot, std::uint64_t option)
{
    return splitMix64(splitMix64(seed ^ index(slot)) + option);
}

std::vector<std::size_t> allRules(const TemplateTree& tree)
{
    std::vector<std::size_t> rules(tree.rules.size());
    std::iota(rules.begin(), rules.end(), std::size_t{0});
    return rules;
}

} // namespace

ChoiceSearch::ChoiceSearch(const TemplateTree& tree, std::vector<std::size_t> rules)
    : m_tree(tree)
    , m_rules(std::move(rules))
    , m_hosts(tree.slots.size())
    , m_inRoot(tree.slots.size())
    , m_rulesOf(tree.slots.size())
    , m_must(tree.slots.size())
{
    for (const SequencePart& part : tree.root)
        if (part.slot >= 0)
            m_inRoot[index(part.slot)] = 1;
    for (std::size_t slot = 0; slot < tree.nodes.size(); ++slot) {
        const auto& nodes = tree.nodes[slot].options->nodes;
        for (std::uint32_t option = 0; option < nodes.size(); ++option)
            for (const Sequence* sequence : {&nodes[option].parts, &nodes[option].negative})
                for (const SequencePart& part : *sequence)
                    if (part.slot >= 0)
                        m_hosts[index(part.slot)].push_back({static_cast<int>(slot), option});
    }
    for (const std::size_t rule : m_rules)
        for (const int slot : tree.rules[rule].slots)
            m_rulesOf[index(slot)].push_back(rule);
}

ChoiceSearch::ChoiceSearch(const TemplateTree& tree)
    : ChoiceSearch(tree, allRules(tree))
{
}

ChoiceSearch::Outcome ChoiceSearch::find(std::span<const RuleTerm> must, const Score& score, std::uint64_t seed)
{
    m_score = &score;
    m_seed = seed;
    if (m_tree.slots.size() > kMaxSlots)
        return Outcome::GaveUp;
    begin(must);
    activate(m_tree.root);
    if (decideNext())
        return Outcome::Found;
    return m_complete && m_steps < kMaxSteps ? Outcome::Impossible : Outcome::GaveUp;
}

void ChoiceSearch::begin(std::span<const RuleTerm> must)
{
    const std::size_t slots = m_tree.slots.size();
    m_steps = 0;
    m_complete = true;
    m_must.assign(slots, {});
    m_mustTerms.assign(must.begin(), must.end());
    m_early.assign(slots, 0);
    m_active.assign(slots, 0);
    m_done.assign(slots, 0);
    m_pending.clear();
    m_decided.clear();
    m_picks.assign(slots, std::nullopt);
    for (std::size_t i = 0; i < m_mustTerms.size(); ++i) {
        const RuleTerm term = m_mustTerms[i];
        auto& own = m_must[index(term.slot)];
        if (std::find(own.begin(), own.end(), term.option) == own.end())
            own.push_back(term.option);
        hurry(term.slot);
        const auto& hosts = m_hosts[index(term.slot)];
        if (m_inRoot[index(term.slot)] == 0 && hosts.size() == 1)
            m_mustTerms.push_back(hosts.front());
    }
    m_rank.clear();
    for (std::size_t slot = 0; slot < slots; ++slot) {
        const int group = m_early[slot] != 0 ? 0 : m_tree.nodes[slot].ruled ? 1 : 2;
        m_rank.emplace_back(group, mixed(m_seed, static_cast<int>(slot), ~std::uint64_t{0}));
    }
}

// The slot and all that can hold it are decided before others.
void ChoiceSearch::hurry(int slot)
{
    if (m_early[index(slot)] != 0)
        return;
    m_early[index(slot)] = 1;
    for (const RuleTerm& host : m_hosts[index(slot)])
        hurry(host.slot);
}

std::span<const std::uint32_t> ChoiceSearch::picks(int slot) const
{
    const auto& own = m_picks[index(slot)];
    return own ? std::span<const std::uint32_t>(*own) : std::span<const std::uint32_t>();
}

Assignment ChoiceSearch::result() const
{
    Assignment choices;
    choices.reset(m_tree.slots.size());
    for (const int slot : m_decided)
        choices.set(slot, picks(slot));
    return choices;
}

void ChoiceSearch::activate(const Sequence& sequence)
{
    for (const SequencePart& part : sequence)
        if (part.slot >= 0 && m_active[index(part.slot)] == 0) {
            m_active[index(part.slot)] = 1;
            m_pending.push_back(part.slot);
        }
}

std::size_t ChoiceSearch::nextSlot() const
{
    std::size_t best = m_pending.size();
    for (std::size_t i = 0; i < m_pending.size(); ++i)
        if (m_done[index(m_pending[i])] == 0 &&
            (best == m_pending.size() || m_rank[index(m_pending[i])] < m_rank[index(m_pending[best])]))
            best = i;
    return best;
}

bool ChoiceSearch::decideNext()
{
    const std::size_t at = nextSlot();
    if (at == m_pending.size())
        return ends();
    const int slot = m_pending[at];
    const auto choices = candidates(slot);
    return std::any_of(choices.begin(), choices.end(), [&](const Picks& picks) { return tryPicks(slot, picks); });
}

bool ChoiceSearch::tryPicks(int slot, const Picks& picks)
{
    if (++m_steps >= kMaxSteps)
        return false;
    const std::size_t pending = m_pending.size();
    m_done[index(slot)] = 1;
    m_decided.push_back(slot);
    m_picks[index(slot)] = picks;
    const auto& nodes = m_tree.nodes[index(slot)].options->nodes;
    for (const std::uint32_t option : picks) {
        activate(nodes[option].parts);
        activate(nodes[option].negative);
    }
    if (mayHold(slot) && decideNext())
        return true;
    for (; m_pending.size() > pending; m_pending.pop_back())
        m_active[index(m_pending.back())] = 0;
    m_picks[index(slot)].reset();
    m_decided.pop_back();
    m_done[index(slot)] = 0;
    return false;
}

std::vector<std::uint32_t> ChoiceSearch::byScore(int slot) const
{
    struct Scored
    {
        double score;
        std::uint64_t tie;
        std::uint32_t option;
    };
    std::vector<Scored> scored;
    const auto options = static_cast<std::uint32_t>(m_tree.slots[index(slot)].options.size());
    for (std::uint32_t option = 0; option < options; ++option)
        scored.push_back({(*m_score)(*this, slot, option), mixed(m_seed, slot, option), option});
    std::sort(scored.begin(), scored.end(),
              [](const Scored& a, const Scored& b) { return a.score != b.score ? a.score > b.score : a.tie < b.tie; });
    std::vector<std::uint32_t> order;
    for (const Scored& each : scored)
        order.push_back(each.option);
    return order;
}

std::vector<ChoiceSearch::Picks> ChoiceSearch::candidates(int slot)
{
    const SlotInfo& info = m_tree.slots[index(slot)];
    const Picks& must = m_must[index(slot)];
    if (must.size() > info.maxPicks)
        return {};
    std::vector<std::uint32_t> order = byScore(slot);
    std::erase_if(order, [&must](std::uint32_t option) { return std::ranges::find(must, option) != must.end(); });
    std::vector<Picks> result;
    const std::size_t least = std::max(info.minPicks, must.size());
    if (least == 1 && info.maxPicks == 1) {
        if (!must.empty())
            return {must};
        for (const std::uint32_t option : order)
            result.push_back({option});
        return result;
    }
    m_complete = false;
    const std::size_t counts = info.maxPicks - least + 1;
    const std::size_t first = mixed(m_seed, slot, info.options.size()) % counts;
    for (std::size_t turn = 0; turn < std::min(counts, kCountsTried); ++turn) {
        const std::size_t more = least + (first + turn) % counts - must.size();
        for (std::size_t shift = 0; shift < std::clamp<std::size_t>(order.size(), 1, kShiftsTried); ++shift) {
            Picks& picks = result.emplace_back(must);
            for (std::size_t i = 0; i < more; ++i)
                picks.push_back(order[(shift + i) % order.size()]);
        }
    }
    return result;
}

// Nothing while slots that it asks about are open.
std::optional<bool> ChoiceSearch::truth(const RuleCondition& condition, bool ended) const
{
    using Kind = RuleCondition::Kind;
    bool open = false;
    if (condition.kind == Kind::AnyTerm) {
        for (const RuleTerm& term : condition.terms) {
            const auto& own = m_picks[index(term.slot)];
            if (own && std::ranges::find(*own, term.option) != own->end())
                return true;
            open = open || (!own && !ended);
        }
        return open ? std::nullopt : std::optional(false);
    }
    if (condition.kind == Kind::Not) {
        const auto inner = truth(condition.conditions.front(), ended);
        return inner ? std::optional(!*inner) : inner;
    }
    const bool decisive = condition.kind == Kind::Any;
    for (const RuleCondition& inner : condition.conditions) {
        const auto value = truth(inner, ended);
        if (value && *value == decisive)
            return decisive;
        open = open || !value;
    }
    return open ? std::nullopt : std::optional(!decisive);
}

bool ChoiceSearch::mayHold(int slot) const
{
    return std::ranges::all_of(m_rulesOf[index(slot)], [this](std::size_t rule) {
        return truth(m_tree.rules[rule].condition, false).value_or(true);
    });
}

bool ChoiceSearch::ends() const
{
    for (const RuleTerm& term : m_mustTerms)
        if (!m_picks[index(term.slot)])
            return false;
    return std::ranges::all_of(
        m_rules, [this](std::size_t rule) { return truth(m_tree.rules[rule].condition, true).value_or(false); });
}

} // namespace seedbook
