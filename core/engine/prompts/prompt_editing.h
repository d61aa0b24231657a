// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// What a prompt with AUTOMATIC1111's editing syntax says at each step.
struct PromptTimeline
{
    struct Stretch
    {
        int lastStep = 0;     // counted from 0, inclusive
        std::size_t text = 0; // index into texts
        friend bool operator==(const Stretch&, const Stretch&) = default;
    };
    std::vector<std::string> texts;                   // no two alike
    std::vector<Stretch> stretches;                   // ascending; the last one reaches the last step
    [[nodiscard]] std::size_t textAt(int step) const; // index into texts at the step counted from 0
};

// Reads `[a:b:W]` (a, then b), `[b:W]` (b added), `[a::W]` (a removed) and `[a|b|…]` (another one each step), nested at
// will. W with a point is a share of the steps, else a number of steps; the change comes after step W, counted from 0,
// as in AUTOMATIC1111. Other brackets stay in the texts. Where a `|` stands outside `[a|b]`, or the text ends with a
// lone backslash, the grammar fails and the whole text is literal. `steps` >= 1. Time is linear in the text for each
// step. Errors: InvalidArgument for more than 256 different texts.
[[nodiscard]] Result<PromptTimeline> readEditing(std::string_view text, int steps);

} // namespace seedbook
