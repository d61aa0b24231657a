// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/recipe/recipe.h"
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// A run of prompt text with one weight, or the end of a chunk.
struct PromptPiece
{
    std::string text;
    double weight = 1;
    bool breaks = false; // BREAK: `text` is empty
    friend bool operator==(const PromptPiece&, const PromptPiece&) = default;
};

// Reads AUTOMATIC1111's brackets: `(x)` times 1.1, `[x]` divided by 1.1, `(x:1.3)`, nesting, `\(` for a bracket as
// text, BREAK. A bracket never closed counts to the end of the text; one never opened is text. Neighbours of equal
// weight are joined, and BREAKs with nothing between them are one. Brackets nested deeper than 64 weigh nothing more;
// weights are kept within -1000 … 1000. With Emphasis::Ignore every weight is 1, with Literal the text is one piece.
// Time is linear.
[[nodiscard]] std::vector<PromptPiece> parseAttention(std::string_view text, Emphasis emphasis);

} // namespace seedbook
