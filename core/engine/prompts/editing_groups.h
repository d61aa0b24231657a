// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace seedbook {

// A bracket of a prompt whose text changes from step to step.
struct EditingGroup
{
    enum class Kind { Switch, Alternate };
    struct Segment
    {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    Kind kind = Kind::Switch;
    std::size_t open = 0;          // place of `[`
    std::size_t close = 0;         // place of `]`
    std::vector<Segment> segments; // Switch: before, after; Alternate: one per turn
    double when = 0;               // Switch: a number of steps, or a share of them
    bool share = false;
};

// The groups of a text, by place. A bracket that is not closed, is closed by one of the other kind, or holds a colon
// where none may be is plain text, and so is every bracket around it. Nothing when the grammar fails: see
// readEditing(). Time is linear.
[[nodiscard]] std::optional<std::vector<EditingGroup>> findEditingGroups(std::string_view text);

} // namespace seedbook
