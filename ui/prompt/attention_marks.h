// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <vector>

namespace seedbook {

// A piece of a prompt that is syntax to the text encoder, not words.
struct AttentionMark
{
    enum class Kind { Bracket, Weight, Tag, Keyword };
    int begin = 0;
    int end = 0;
    Kind kind = Kind::Bracket;
    friend bool operator==(const AttentionMark&, const AttentionMark&) = default;
};

// Brackets that change weights with their `:1.2`, `<lora:…>` tags, BREAK and AND. Escaped brackets and lone ones are
// words. In order; time is linear.
[[nodiscard]] std::vector<AttentionMark> attentionMarks(const QString& text);

} // namespace seedbook
