// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/counter.h"
#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <iterator>

namespace seedbook {
namespace {

using boost::multiprecision::cpp_int;

// Ways to choose, by the set of shared slots (sorted) that take part; those are multiplied in at the end, once each.
using Ways = std::map<std::vector<int>, cpp_int>;

constexpr std::size_t kMaxWork = 300'000; // products of terms where there is more than one

class Counter
{
public:
    explicit Counter(const TemplateTree& tree)
        : m_tree(tree)
        , m_ways(tree.nodes.size())
    {
    }

    std::string run()
    {
        for (const int slot : m_tree.finished)
            m_ways[index(slot)] = waysOfSlot(m_tree.nodes[index(slot)]);
        Ways all = waysOf(m_tree.root);
        for (auto slot = m_tree.finished.rbegin(); slot != m_tree.finished.rend() && !tooMuch(); ++slot) {
            if (m_tree.nodes[index(*slot)].uses > 1)
                all = multiplyIn(*slot, all);
        }
        return tooMuch() ? std::string() : all[{}].str();
    }

private:
    static std::size_t index(int slot) { return static_cast<std::size_t>(slot); }
    [[nodiscard]] bool tooMuch() const { return m_work > kMaxWork; }
    static bool isOne(const Ways& ways)
    {
        return ways.size() == 1 && ways.begin()->first.empty() && ways.begin()->second == 1;
    }

    Ways product(const Ways& a, const Ways& b)
    {
        if (isOne(b))
            return a;
        if (a.size() > 1 || b.size() > 1)
            m_work += a.size() * b.size();
        Ways result;
        if (tooMuch())
            return result;
        for (const auto& [slotsA, waysA] : a) {
            for (const auto& [slotsB, waysB] : b) {
                std::vector<int> both;
                std::set_union(slotsA.begin(), slotsA.end(), slotsB.begin(), slotsB.end(), std::back_inserter(both));
                result[std::move(both)] += waysA * waysB;
            }
        }
        return result;
    }

    static void add(Ways& into, const Ways& other, const cpp_int& times = 1)
    {
        for (const auto& [slots, ways] : other)
            into[slots] += ways * times;
    }

    Ways waysOf(const Sequence& sequence)
    {
        Ways result{{{}, 1}};
        for (const SequencePart& part : sequence) {
            if (part.slot < 0)
                continue;
            if (m_tree.nodes[index(part.slot)].uses > 1)
                result = product(result, Ways{{{part.slot}, 1}});
            else
                result = product(result, m_ways[index(part.slot)]);
        }
        return result;
    }

    // Ordered picks without repetition: picks! times the elementary symmetric polynomial of the options' ways. Options
    // without slots inside are all alike and enter as a binomial coefficient.
    Ways waysOfSlot(const SlotNode& node)
    {
        std::size_t plain = 0;
        std::vector<Ways> chosen(node.picks + 1); // by how many of the options with slots inside
        chosen[0] = Ways{{{}, 1}};
        for (const Sequence& option : node.options) {
            const Ways ways = waysOf(option);
            if (isOne(ways)) {
                ++plain;
                continue;
            }
            for (std::size_t k = node.picks; k > 0 && !tooMuch(); --k) {
                if (!chosen[k - 1].empty())
                    add(chosen[k], product(chosen[k - 1], ways));
            }
        }
        cpp_int order = 1;
        for (std::size_t k = 2; k <= node.picks; ++k)
            order *= k;
        Ways result;
        cpp_int binomial = 1; // plain over k
        for (std::size_t k = 0; k <= std::min(plain, node.picks); ++k) {
            add(result, chosen[node.picks - k], order * binomial);
            binomial = binomial * (plain - k) / (k + 1);
        }
        return result;
    }

    Ways multiplyIn(int slot, const Ways& all)
    {
        Ways result;
        for (const auto& [slots, ways] : all) {
            std::vector<int> others = slots;
            const auto found = std::find(others.begin(), others.end(), slot);
            if (found == others.end()) {
                result[slots] += ways;
                continue;
            }
            others.erase(found);
            add(result, product(Ways{{std::move(others), ways}}, m_ways[index(slot)]));
        }
        return result;
    }

    const TemplateTree& m_tree;
    std::vector<Ways> m_ways; // by slot
    std::size_t m_work = 0;
};

} // namespace

std::string countCombinations(const TemplateTree& tree)
{
    return Counter(tree).run();
}

} // namespace seedbook
