// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace seedbook {

// Which options the slots of one template take: by slot index, option indices in the order drawn. A slot that takes no
// part may be left out. Cleared and used again without allocating.
class Assignment
{
public:
    void reset(std::size_t slots)
    {
        m_ranges.assign(slots, Range{});
        m_options.clear();
    }
    [[nodiscard]] bool has(int slot) const { return range(slot).begin != kNone; }
    [[nodiscard]] std::span<const std::uint32_t> of(int slot) const
    {
        const Range& taken = range(slot);
        if (taken.begin == kNone)
            return {};
        return std::span(m_options).subspan(taken.begin, taken.count);
    }
    void set(int slot, std::span<const std::uint32_t> options)
    {
        m_ranges[static_cast<std::size_t>(slot)] = {static_cast<std::uint32_t>(m_options.size()),
                                                    static_cast<std::uint32_t>(options.size())};
        m_options.insert(m_options.end(), options.begin(), options.end());
    }
    [[nodiscard]] std::size_t slots() const { return m_ranges.size(); }

private:
    static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);
    struct Range
    {
        std::uint32_t begin = kNone;
        std::uint32_t count = 0;
    };
    [[nodiscard]] const Range& range(int slot) const { return m_ranges[static_cast<std::size_t>(slot)]; }

    std::vector<Range> m_ranges;
    std::vector<std::uint32_t> m_options;
};

} // namespace seedbook
