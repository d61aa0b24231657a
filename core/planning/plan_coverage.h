// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/pair_space.h"
#include "core/planning/value_numbers.h"
#include "core/prompting/choices/assignment.h"
#include <cstdint>
#include <unordered_map>

namespace seedbook {

// How often each value of each slot, and each pair of values, stands in a set of choices.
class PlanCoverage
{
public:
    explicit PlanCoverage(const TemplateTree& tree); // must outlive this
    void add(const Assignment& choices);
    void remove(const Assignment& choices); // that were added
    // Choices told by name; see termsOf().
    void add(const std::vector<Choice>& choices);
    [[nodiscard]] std::int64_t count(RuleTerm value) const { return count(value, value); }
    [[nodiscard]] std::int64_t count(RuleTerm a, RuleTerm b) const;
    // Pairs of values of two slots that stand together at least once.
    [[nodiscard]] std::uint64_t meetings() const;
    // All that a picture can have, in the order of slots and options.
    [[nodiscard]] const std::vector<RuleTerm>& values() const { return m_values; }

private:
    void addNumbers(const std::vector<std::uint32_t>& taken, int times);

    const TemplateTree& m_tree;
    ValueNumbers m_numbers;
    std::vector<RuleTerm> m_values;
    std::vector<std::uint32_t> m_taken;
    // One of these two, by the number of values: all pairs, both ways round, or those that are there, lower one first.
    std::vector<std::int32_t> m_all;
    std::unordered_map<std::uint64_t, std::int64_t> m_some;
};

} // namespace seedbook
