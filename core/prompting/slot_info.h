// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace seedbook {

// Bytes [begin, end) of the template's text or of an expanded prompt.
struct TextSpan
{
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

// How a slot is drawn when a plan leaves it open: as the plan says; always at random `~`; every value in turn before
// other slots move on `!`; the next value with every picture `@` (choice seed modulo the number of ways).
enum class SlotSampler { Plan, Random, Every, Cyclic };

struct SlotOption
{
    std::string text;     // as written, without weight and negative
    double weight = 1.0;  // > 0 and finite; relative
    std::string negative; // as written after `!!`; "" for none
};

// The options of a slot, never empty; the same values of one list share one copy.
class SlotOptions
{
public:
    using Values = std::vector<SlotOption>;
    SlotOptions() = default;
    explicit SlotOptions(std::shared_ptr<const Values> values)
        : m_values(std::move(values))
    {
    }
    [[nodiscard]] std::size_t size() const { return m_values ? m_values->size() : 0; }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] const SlotOption& operator[](std::size_t at) const { return (*m_values)[at]; }
    [[nodiscard]] const SlotOption* begin() const { return m_values ? m_values->data() : nullptr; }
    [[nodiscard]] const SlotOption* end() const { return begin() + size(); }

private:
    std::shared_ptr<const Values> m_values;
};

struct SlotInfo
{
    // "subject", the list's or variable's name, or the number of an unnamed variant: "2", inside others "1.2",
    // "subject.1". Uses of a variable that is drawn anew each time are "x", "x#2", "x#3".
    std::string name;
    bool named = false; // by the author, by a list or by a variable
    TextSpan where;
    SlotOptions options;
    std::size_t minPicks = 1; // how many different options are taken, joined by `separator`
    std::size_t maxPicks = 1; // at most options.size()
    std::string separator;
    SlotSampler sampler = SlotSampler::Plan;
    std::vector<int> differsFrom; // slots whose values are not taken here
};

} // namespace seedbook
