// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/slot_info.h"

namespace seedbook {

struct SequencePart
{
    std::string text; // used where slot < 0
    int slot = -1;
};

using Sequence = std::vector<SequencePart>;

struct OptionNode
{
    Sequence parts;
    Sequence negative;
};

// All options of one slot. Options of a plain table hold at most one text each and no slot.
struct OptionTable
{
    SlotOptions shown; // same indices as nodes
    std::vector<OptionNode> nodes;
    std::vector<double> cumulative; // running sums of the weights
    bool plain = false;
};

// Sums the weights and finds whether the table is plain; `shown` and `nodes` have the same size, above 0.
[[nodiscard]] std::shared_ptr<const OptionTable> makeOptionTable(std::vector<SlotOption> shown,
                                                                 std::vector<OptionNode> nodes);

} // namespace seedbook
