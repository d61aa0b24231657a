// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/counting/unranker.h"
#include <algorithm>

namespace seedbook {
namespace {

class TiedUnranker
{
public:
    TiedUnranker(const TemplateTree& tree, const Factor& factor, BigCount number, Assignment& result)
        : m_tree(tree)
        , m_counter(tree, factor)
        , m_number(std::move(number))
        , m_result(result)
    {
    }

    void slot(int slot)
    {
        if (m_result.has(slot))
            return;
        const SlotInfo& info = m_tree.slots[static_cast<std::size_t>(slot)];
        const OptionTable& options = *m_tree.nodes[static_cast<std::size_t>(slot)].options;
        WaysCounter::Decided decided;
        for (std::size_t count = info.minPicks; count <= info.maxPicks; ++count) {
            decided.count = count;
            if (isHere(slot, decided, std::nullopt))
                break;
        }
        while (decided.picks.size() < *decided.count)
            pickNext(slot, options, decided);
        m_result.set(slot, decided.picks);
        for (const std::uint32_t option : decided.picks)
            for (const Sequence* sequence : {&options.nodes[option].parts, &options.nodes[option].negative})
                for (const SequencePart& part : *sequence)
                    if (part.slot >= 0)
                        this->slot(part.slot);
    }

private:
    // Whether the wanted way is among those of `decided`; if not, they are passed over. `known` is their number where
    // that is known already.
    bool isHere(int slot, const WaysCounter::Decided& decided, std::optional<BigCount> known)
    {
        m_counter.decide(slot, decided);
        m_last = known ? *known : m_counter.count().value_or(BigCount(0));
        if (m_number < m_last)
            return true;
        m_number -= m_last;
        return false;
    }

    void pickNext(int slot, const OptionTable& options, WaysCounter::Decided& decided)
    {
        std::optional<BigCount> alike;
        for (std::uint32_t option = 0; option < options.nodes.size(); ++option) {
            if (std::find(decided.picks.begin(), decided.picks.end(), option) != decided.picks.end())
                continue;
            decided.picks.push_back(option);
            const bool isAlike = m_counter.isAlike(slot, option);
            if (isHere(slot, decided, isAlike ? alike : std::nullopt))
                return;
            if (isAlike)
                alike = m_last;
            decided.picks.pop_back();
        }
    }

    const TemplateTree& m_tree;
    WaysCounter m_counter;
    BigCount m_number, m_last;
    Assignment& m_result;
};

} // namespace

void unrankTied(const TemplateTree& tree, const Factor& factor, BigCount number, Assignment& result)
{
    TiedUnranker unranker(tree, factor, std::move(number), result);
    for (const int slot : factor.roots)
        unranker.slot(slot);
}

} // namespace seedbook
