// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// What may stand before the first option of a variant, and before any option. All of it lies in one text token.
namespace seedbook {

constexpr std::size_t kMaxPicks = 100;
constexpr double kMaxWeight = 1e6;

// `name:` then `2$$` or `2$$ and $$`. Offsets count from the start of the token.
struct SlotHead
{
    std::string name;        // "" without one: a letter, then letters, digits, `-`, `_`
    std::size_t nameEnd = 0; // after the colon; 0 without a name
    std::size_t picks = 1;   // 0 … as written
    std::string separator = ", ";
    std::size_t end = 0; // after all of the head
    bool hasPicks = false;
    bool badPicks = false; // there is `$$`, but no whole number of at most kMaxPicks before it; taken as text
};

[[nodiscard]] SlotHead readSlotHead(std::string_view token);

struct OptionWeight
{
    double value = 1.0;
    std::size_t end = 0; // after `::`; 0 without a weight
    bool bad = false;    // a number, but not one in (0, kMaxWeight]; taken as text, `end` says where it ends
};

[[nodiscard]] OptionWeight readOptionWeight(std::string_view token);

} // namespace seedbook
