// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace seedbook {

// The name among `known` that `typed` is most likely meant to be: fewest insertions, deletions, replacements and swaps
// of neighbours, at most a third of its length and never more than three; "" when none is that near.
[[nodiscard]] std::string nearestName(std::string_view typed, std::span<const std::string> known);

} // namespace seedbook
