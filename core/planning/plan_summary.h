// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/pair_grid.h"
#include "core/planning/picture_cost.h"
#include <cstdint>
#include <string>
#include <vector>

namespace seedbook {

// How often a value is in the plan.
struct ValueUse
{
    std::string value;
    std::uint64_t pictures = 0;
};
struct SlotUse
{
    std::string slot;
    std::vector<ValueUse> values; // in the order written
};

// Two values of two slots, or one value alone: then both are the same.
struct NamedPair
{
    std::string slot, value, otherSlot, otherValue;
    std::string rule; // as written, that keeps them apart; "" for none, or where several do so together
};

// What a plan holds, before any picture is made.
struct PlanSummary
{
    static constexpr std::size_t kMostNamed = 500;
    std::uint64_t pictures = 0;
    std::uint64_t present = 0;     // pictures there already that count, too, in all below: Holes alone
    std::uint64_t unreachable = 0; // what a quota asks for and no picture can have: Holes alone
    std::string combinations;      // of the template, digits; "" where they cannot be counted
    std::vector<SlotUse> slots;
    // Pairs of values of two slots: all that could be written down are those that the plan holds, those that it lacks,
    // those that rules forbid, and those that the template's form keeps apart.
    std::uint64_t pairs = 0;
    std::uint64_t allPairs = 0;
    std::uint64_t missing = 0;
    std::uint64_t forbidden = 0;
    std::uint64_t apart = 0;
    std::vector<NamedPair> missingPairs;   // kMostNamed at most, as the next
    std::vector<NamedPair> forbiddenPairs; // and values that rules leave to no picture
    PairGrid grid;                         // empty where there are more than PairGrid::kMostValues values
    std::uint64_t offStyle = 0;            // prompts with a value that is for tests alone
    std::uint64_t negatives = 0;           // that each prompt is made with; 0: no product
    std::uint64_t twins = 0;               // pictures that are another's twin
    std::uint64_t repeats = 0;             // pictures whose prompt has come before
    double seconds = 0;                    // of all pictures; 0: not known
    double bytes = 0;
};

} // namespace seedbook
