// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/counting/unranker.h"
#include <algorithm>

namespace seedbook {
namespace {

using Options = std::vector<std::uint32_t>;

class FreeUnranker
{
public:
    FreeUnranker(const TemplateTree& tree, const WaysCounter& counter, Assignment& result)
        : m_tree(tree)
        , m_counter(counter)
        , m_result(result)
    {
    }

    void slots(const std::vector<int>& slots, BigCount number)
    {
        for (auto slot = slots.rbegin(); slot != slots.rend(); ++slot) {
            const BigCount ways = m_counter.waysOfSlot(*slot);
            one(*slot, number % ways);
            number /= ways;
        }
    }

private:
    [[nodiscard]] const OptionTable& options(int slot) const
    {
        return *m_tree.nodes[static_cast<std::size_t>(slot)].options;
    }

    // Ordered selections of `count` of `left`, with the ways inside each.
    [[nodiscard]] BigCount selections(int slot, const Options& left, std::size_t count) const
    {
        if (options(slot).plain) {
            BigCount ways = 1;
            for (std::size_t i = 0; i < count; ++i)
                ways *= left.size() - i;
            return ways;
        }
        std::vector<BigCount> chosen(count + 1);
        chosen[0] = 1;
        for (const std::uint32_t option : left) {
            const BigCount ways = m_counter.waysOfOption(slot, option);
            for (std::size_t k = count; k > 0; --k)
                chosen[k] += chosen[k - 1] * ways;
        }
        for (std::size_t k = 2; k <= count; ++k)
            chosen[count] *= k;
        return chosen[count];
    }

    void one(int slot, BigCount number)
    {
        const SlotInfo& info = m_tree.slots[static_cast<std::size_t>(slot)];
        Options left(options(slot).nodes.size());
        for (std::uint32_t i = 0; i < left.size(); ++i)
            left[i] = i;
        std::size_t count = info.minPicks;
        for (BigCount ways = selections(slot, left, count); number >= ways; ways = selections(slot, left, ++count))
            number -= ways;
        Options picks;
        while (picks.size() < count)
            picks.push_back(takeNext(slot, left, picks, count, number));
        m_result.set(slot, picks);
        std::vector<int> inside;
        for (const std::uint32_t option : picks)
            addSlots(options(slot).nodes[option], inside);
        slots(inside, number);
    }

    // `number` counts the ways behind all that is picked; afterwards, the ways inside the picks once all are there.
    std::uint32_t takeNext(int slot, Options& left, const Options& picks, std::size_t count, BigCount& number) const
    {
        BigCount inside = 1;
        for (const std::uint32_t option : picks)
            inside *= m_counter.waysOfOption(slot, option);
        const std::size_t more = count - picks.size() - 1;
        std::size_t at = 0;
        if (options(slot).plain) {
            Options others(left.begin() + 1, left.end());
            const BigCount each = selections(slot, others, more);
            at = static_cast<std::size_t>(BigCount(number / each));
            number %= each;
        } else {
            for (;; ++at) {
                Options others = left;
                others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
                const BigCount ways = inside * m_counter.waysOfOption(slot, left[at]) *
                                      (more > 0 ? selections(slot, others, more) : BigCount(1));
                if (number < ways)
                    break;
                number -= ways;
            }
        }
        const std::uint32_t taken = left[at];
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
        return taken;
    }

    static void addSlots(const OptionNode& node, std::vector<int>& into)
    {
        for (const Sequence* sequence : {&node.parts, &node.negative})
            for (const SequencePart& part : *sequence)
                if (part.slot >= 0)
                    into.push_back(part.slot);
    }

    const TemplateTree& m_tree;
    const WaysCounter& m_counter;
    Assignment& m_result;
};

} // namespace

void unrankFree(const TemplateTree& tree, const Factor& factor, const WaysCounter& counter, BigCount number,
                Assignment& result)
{
    FreeUnranker(tree, counter, result).slots(factor.roots, std::move(number));
}

} // namespace seedbook
