// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <optional>

namespace seedbook {

struct BracketPair
{
    int first = -1;  // the bracket at the cursor
    int second = -1; // its partner; -1: there is none
    friend bool operator==(const BracketPair&, const BracketPair&) = default;
};

// The bracket before or behind the cursor, of `() [] {} <>`, and its partner; `\` before one makes it text. A lone `<`
// or `>` is text, too.
[[nodiscard]] std::optional<BracketPair> bracketAt(const QString& text, int cursor);

} // namespace seedbook
