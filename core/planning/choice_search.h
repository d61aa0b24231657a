// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/choices/assignment.h"
#include "core/prompting/template_tree.h"
#include <functional>
#include <optional>

namespace seedbook {

// Finds choices that contain given values and that the rules allow, by depth-first search: slots that hold the given
// values first, then slots that rules look at, then the rest; of each slot the option with the highest score first,
// equal ones by seed; a rule that can no longer hold ends a branch.
class ChoiceSearch
{
public:
    static constexpr int kMaxSteps = 20'000;
    enum class Outcome { Found, Impossible, GaveUp }; // GaveUp: kMaxSteps, or too many ways to pick k of n
    using Score = std::function<double(const ChoiceSearch& soFar, int slot, std::uint32_t option)>;

    // Obeys those rules of the template whose indices are given. The tree must outlive this and has kMaxSlots slots at
    // most, or nothing is searched: GaveUp.
    static constexpr std::size_t kMaxSlots = 500;
    ChoiceSearch(const TemplateTree& tree, std::vector<std::size_t> rules);
    explicit ChoiceSearch(const TemplateTree& tree); // all rules
    [[nodiscard]] Outcome find(std::span<const RuleTerm> must, const Score& score, std::uint64_t seed);
    // Of a slot decided so far, or in the end; nothing for a slot that takes no part.
    [[nodiscard]] std::span<const std::uint32_t> picks(int slot) const;
    // Slots decided, in the order of the search.
    [[nodiscard]] std::span<const int> decided() const { return m_decided; }
    [[nodiscard]] Assignment result() const; // after Found

private:
    using Picks = std::vector<std::uint32_t>;
    void begin(std::span<const RuleTerm> must);
    void hurry(int slot);
    void activate(const Sequence& sequence);
    [[nodiscard]] bool decideNext();
    [[nodiscard]] bool tryPicks(int slot, const Picks& picks);
    [[nodiscard]] std::size_t nextSlot() const;
    [[nodiscard]] std::vector<std::uint32_t> byScore(int slot) const;
    [[nodiscard]] std::vector<Picks> candidates(int slot);
    [[nodiscard]] std::optional<bool> truth(const RuleCondition& condition, bool ended) const;
    [[nodiscard]] bool mayHold(int slot) const;
    [[nodiscard]] bool ends() const;

    const TemplateTree& m_tree;
    std::vector<std::size_t> m_rules;
    std::vector<std::vector<RuleTerm>> m_hosts; // by slot: options that hold it
    std::vector<char> m_inRoot;                 // by slot
    std::vector<std::vector<std::size_t>> m_rulesOf;
    std::vector<Picks> m_must; // by slot
    std::vector<RuleTerm> m_mustTerms;
    std::vector<char> m_early, m_active, m_done;       // by slot
    std::vector<std::pair<int, std::uint64_t>> m_rank; // by slot: the lowest is decided first
    std::vector<int> m_pending, m_decided;
    std::vector<std::optional<Picks>> m_picks;
    const Score* m_score = nullptr;
    std::uint64_t m_seed = 0;
    int m_steps = 0;
    bool m_complete = true;
};

} // namespace seedbook
