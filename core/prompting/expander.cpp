// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/expander.h"
#include "core/base/hash.h"
#include "core/prompting/plain_text.h"
#include <algorithm>

namespace seedbook {
namespace {

constexpr std::size_t kNotYet = static_cast<std::size_t>(-1);

// 0 … 1, from the upper 53 bits.
double unitOf(std::uint64_t draw)
{
    return static_cast<double>(draw >> 11) * 0x1.0p-53;
}

std::size_t pickOne(const SlotNode& node, std::uint64_t draw)
{
    const double target = unitOf(draw) * node.cumulative.back();
    const auto found = std::upper_bound(node.cumulative.begin(), node.cumulative.end(), target);
    return std::min(static_cast<std::size_t>(found - node.cumulative.begin()), node.cumulative.size() - 1);
}

double weightOf(const SlotNode& node, std::size_t option)
{
    return option == 0 ? node.cumulative[0] : node.cumulative[option] - node.cumulative[option - 1];
}

std::size_t pickAnother(const SlotNode& node, const std::vector<std::size_t>& taken, std::uint64_t draw)
{
    const auto isTaken = [&taken](std::size_t option) {
        return std::find(taken.begin(), taken.end(), option) != taken.end();
    };
    double left = node.cumulative.back();
    for (const std::size_t option : taken)
        left -= weightOf(node, option);
    double target = unitOf(draw) * left;
    std::size_t last = 0;
    for (std::size_t option = 0; option < node.options.size(); ++option) {
        if (isTaken(option))
            continue;
        last = option;
        target -= weightOf(node, option);
        if (target < 0)
            break;
    }
    return last;
}

class Expander
{
public:
    Expander(const TemplateTree& tree, std::uint64_t seed)
        : m_tree(tree)
        , m_seed(seed)
        , m_ranges(tree.slots.size(), TextSpan{kNotYet, kNotYet})
    {
    }

    Expansion run()
    {
        for (const SequencePart& part : m_tree.root) {
            const std::size_t begin = m_raw.size();
            append(part);
            if (part.slot >= 0)
                m_parts.push_back({{begin, m_raw.size()}, part.slot});
        }
        Expansion result;
        for (const int slot : m_order) {
            const TextSpan range = m_ranges[static_cast<std::size_t>(slot)];
            result.choices.push_back({m_tree.slots[static_cast<std::size_t>(slot)].name, oneSpaced(cut(range))});
        }
        tidy(result);
        return result;
    }

private:
    [[nodiscard]] std::string_view cut(TextSpan range) const
    {
        return std::string_view(m_raw).substr(range.begin, range.end - range.begin);
    }

    void append(const SequencePart& part)
    {
        if (part.slot < 0)
            append(part.text);
        else
            appendSlot(static_cast<std::size_t>(part.slot));
    }

    void append(std::string_view text)
    {
        if (m_full)
            return;
        std::size_t room = std::min(text.size(), kMaxPromptBytes - m_raw.size());
        m_full = room < text.size();
        while (m_full && room > 0 && (static_cast<unsigned char>(text[room]) & 0xc0u) == 0x80u)
            --room;
        m_raw.append(text.substr(0, room));
    }

    void appendSlot(std::size_t slot)
    {
        if (m_ranges[slot].begin != kNotYet) {
            append(std::string(cut(m_ranges[slot])));
            return;
        }
        m_order.push_back(static_cast<int>(slot));
        const std::size_t begin = m_raw.size();
        const SlotNode& node = m_tree.nodes[slot];
        std::uint64_t draw = slotDraw(m_seed, m_tree.slots[slot].name);
        std::vector<std::size_t> taken{pickOne(node, draw)};
        append(node.options[taken[0]]);
        while (taken.size() < node.picks) {
            draw = splitMix64(draw);
            taken.push_back(pickAnother(node, taken, draw));
            append(node.separator);
            append(node.options[taken.back()]);
        }
        m_ranges[slot] = {begin, m_raw.size()};
    }

    void append(const Sequence& sequence)
    {
        for (const SequencePart& part : sequence)
            append(part);
    }

    // The prompt with its white space in order, and the parts' places in it.
    void tidy(Expansion& result) const
    {
        result.prompt.reserve(m_raw.size());
        bool space = false;
        const auto copy = [&](std::size_t begin, std::size_t end) {
            for (const char c : cut({begin, end})) {
                if (isBlank(c)) {
                    space = true;
                    continue;
                }
                if (space && !result.prompt.empty())
                    result.prompt += ' ';
                space = false;
                result.prompt += c;
            }
        };
        std::size_t done = 0;
        for (const PromptPart& part : m_parts) {
            copy(done, part.where.begin);
            const std::size_t before = result.prompt.size();
            copy(part.where.begin, part.where.end);
            const std::size_t end = result.prompt.size();
            const bool led = end > before && before > 0 && result.prompt[before] == ' ';
            result.parts.push_back({{before + (led ? 1 : 0), end}, part.slot});
            done = part.where.end;
        }
        copy(done, m_raw.size());
    }

    const TemplateTree& m_tree;
    std::uint64_t m_seed;
    std::string m_raw;
    bool m_full = false;
    std::vector<TextSpan> m_ranges; // in m_raw, by slot
    std::vector<int> m_order;
    std::vector<PromptPart> m_parts; // in m_raw
};

} // namespace

Expansion expandTemplate(const TemplateTree& tree, std::uint64_t choiceSeed)
{
    return Expander(tree, choiceSeed).run();
}

} // namespace seedbook
