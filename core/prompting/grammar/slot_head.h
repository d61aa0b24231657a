// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/slot_info.h"
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// What may stand before the first option of a variant, before any option, and at the start of a variable. All of it
// lies in one text token, but for a separator with `|` in it.
namespace seedbook {

constexpr std::size_t kMaxPicks = 100;
constexpr double kMaxWeight = 1e6;

// `@name not other, third:` then `2$$`, `1-3$$` or `2$$ and $$`. Offsets count from the start of the token.
struct SlotHead
{
    std::string name;        // "" without one: a letter, then letters, digits, `-`, `_`
    std::size_t nameEnd = 0; // after the colon; 0 without a name
    std::vector<std::string> notNames;
    SlotSampler sampler = SlotSampler::Plan;
    std::size_t minPicks = 1; // as written; a missing one is 1
    std::size_t maxPicks = 1; // at least minPicks; kMaxPicks for a missing one
    std::string separator = ", ";
    std::size_t end = 0; // after all of the head
    bool hasPicks = false;
    bool hasRange = false; // two numbers, or one missing
    bool hasSeparator = false;
    bool badPicks = false; // there is `$$`, but no whole numbers of at most kMaxPicks before it; taken as text
};

[[nodiscard]] SlotHead readSlotHead(std::string_view token);

struct OptionWeight
{
    double value = 1.0;
    std::size_t end = 0; // after `::`; 0 without a weight
    bool bad = false;    // a number, but not one in (0, kMaxWeight]; taken as text, `end` says where it ends
};

[[nodiscard]] OptionWeight readOptionWeight(std::string_view token);

// What follows `${`: `name}`, `name:`, `name=`, `name=!`, `name?=`, `name?=!`.
struct VariableHead
{
    enum class Kind { Use, UseWithDefault, Assign };
    Kind kind = Kind::Use;
    std::string name;     // a letter, `_` or `-`, then digits, too
    bool once = false;    // `!`: drawn once for all uses
    bool ifUnset = false; // `?`
    std::size_t end = 0;  // after all of this, the brace of a plain use not included; 0 when it is no variable
};

[[nodiscard]] VariableHead readVariableHead(std::string_view text);

} // namespace seedbook
