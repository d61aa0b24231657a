// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace seedbook {

// One condition on a picture. Text is compared without case for ASCII letters.
struct FilterTerm
{
    enum class Kind { Prompt, Slot, Seed };
    Kind kind = Kind::Prompt;
    bool negated = false;
    std::string slot;       // Slot: its name
    std::string text;       // Prompt: found in the prompt; Slot: the whole value
    std::uint64_t seed = 0; // Seed
};

using PictureFilter = std::vector<FilterTerm>; // all must hold; none: every picture

} // namespace seedbook
