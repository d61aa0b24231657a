// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template_tree.h"
#include <cstdint>
#include <span>
#include <vector>

namespace seedbook {

// The option indices that one slot takes for a draw, in order, added to `picks`, which is empty. `excluded` options are
// not taken as long as there are others.
void pickByDraw(const SlotInfo& slot, const OptionTable& options, std::uint64_t draw,
                std::span<const std::uint32_t> excluded, std::vector<std::uint32_t>& picks);

// Selection `turn` modulo their number, in the order of CombinationSpace.
void pickByTurn(const SlotInfo& slot, const OptionTable& options, std::uint64_t turn,
                std::span<const std::uint32_t> excluded, std::vector<std::uint32_t>& picks);

} // namespace seedbook
