// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/plan_coverage.h"
#include <string>
#include <vector>

namespace seedbook {

// Pictures per pair of values, for a heat map: a row and a column for each value, slot by slot.
struct PairGrid
{
    static constexpr std::size_t kMostValues = 300;
    struct Value
    {
        int slot = 0;
        std::string slotName, text;
    };
    struct Cell
    {
        std::int64_t pictures = 0;
        Meeting meeting = Meeting::Possible;
    };
    std::vector<Value> values;
    std::vector<Cell> cells; // values.size() squared; a value with itself: pictures that have it
    [[nodiscard]] const Cell& at(std::size_t row, std::size_t column) const
    {
        return cells[row * values.size() + column];
    }
};

} // namespace seedbook
