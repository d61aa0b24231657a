// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/counting/big_count.h"
#include "core/prompting/counting/factors.h"
#include <map>
#include <optional>
#include <span>

namespace seedbook {

// Counts the ways to choose in one factor, given what is already decided. Ways are kept by marks: the shared slots that
// take part but are not yet multiplied in, and the values named by rules that are taken. Shared slots are multiplied in
// at the end, once each, those around others first; then the marks tell which rules hold.
class WaysCounter
{
public:
    WaysCounter(const TemplateTree& tree, const Factor& factor); // both must outlive this

    // The first picks of a slot, and how many there will be when that is decided.
    struct Decided
    {
        std::vector<std::uint32_t> picks;
        std::optional<std::size_t> count;
    };
    void decide(int slot, Decided decided);
    // Nothing beyond a fixed amount of work.
    [[nodiscard]] std::optional<BigCount> count();

    // For untied factors, after count(): ways of an option with all that it holds, and of a slot.
    [[nodiscard]] BigCount waysOfOption(int slot, std::uint32_t option) const;
    [[nodiscard]] BigCount waysOfSlot(int slot) const;
    // Of a slot whose options are alike to every rule, whether two options always have equally many ways.
    [[nodiscard]] bool isAlike(int slot, std::uint32_t option) const;

private:
    using Marks = std::vector<int>; // sorted
    using Ways = std::map<Marks, BigCount>;

    [[nodiscard]] bool tooMuch() const;
    [[nodiscard]] Ways product(const Ways& a, const Ways& b);
    [[nodiscard]] Ways ways(const Sequence& sequence);
    [[nodiscard]] Ways ways(int slot, std::uint32_t option);
    [[nodiscard]] Ways ways(int slot);
    [[nodiscard]] Ways choose(int slot, std::size_t least, std::size_t most, const Decided& decided);
    [[nodiscard]] Ways multipliedIn(int slot, const Ways& all);
    [[nodiscard]] BigCount allowed(const Ways& all) const;
    [[nodiscard]] int markOf(const RuleTerm& term) const;

    const TemplateTree& m_tree;
    const Factor& m_factor;
    std::vector<RuleTerm> m_terms; // sorted; mark of term i is slots + i
    std::map<int, Ways> m_ways;    // by slot
    std::map<int, Decided> m_decided;
    std::size_t m_work = 0;
};

} // namespace seedbook
