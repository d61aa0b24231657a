// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/counting/combination_space.h"
#include "core/prompting/counting/factors.h"
#include "core/prompting/counting/unranker.h"
#include "core/prompting/counting/ways_counter.h"
#include <algorithm>

namespace seedbook {

struct CombinationSpace::Impl
{
    const TemplateTree& tree;
    std::vector<Factor> factors;
    std::vector<BigCount> counts; // by factor
    std::vector<WaysCounter> counters;
    std::optional<BigCount> count;
};

CombinationSpace::CombinationSpace(const TemplateTree& tree)
    : m_impl(std::make_unique<Impl>(Impl{tree, factorsOf(tree), {}, {}, BigCount(1)}))
{
    for (const Factor& factor : m_impl->factors) {
        WaysCounter& counter = m_impl->counters.emplace_back(tree, factor);
        const std::optional<BigCount> ways = counter.count();
        if (!ways) {
            m_impl->count.reset();
            return;
        }
        m_impl->counts.push_back(*ways);
        *m_impl->count *= *ways;
    }
}

CombinationSpace::~CombinationSpace() = default;

const std::optional<BigCount>& CombinationSpace::count() const
{
    return m_impl->count;
}

Assignment CombinationSpace::at(const BigCount& number) const
{
    Assignment result;
    result.reset(m_impl->tree.slots.size());
    BigCount rest = number;
    for (std::size_t i = m_impl->factors.size(); i-- > 0;) {
        const BigCount own = rest % m_impl->counts[i];
        rest /= m_impl->counts[i];
        if (m_impl->factors[i].tied)
            unrankTied(m_impl->tree, m_impl->factors[i], own, result);
        else
            unrankFree(m_impl->tree, m_impl->factors[i], m_impl->counters[i], own, result);
    }
    return result;
}

} // namespace seedbook
