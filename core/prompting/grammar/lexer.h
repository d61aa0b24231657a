// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

// Cuts template text into tokens in one pass. Braces that have no partner, and `|` that separates no options, become
// text.
namespace seedbook {

struct Token
{
    enum class Kind {
        Text,
        Escape,   // `\` and the character
        Open,     // `{`
        Close,    // `}`
        Pipe,     // `|` between options
        List,     // `__name__`, `__name(x=1)__`
        Sigil,    // `$`, `%` or `%rules` before an Open that it gives another meaning
        Negative, // `!!` inside an option
        Middle,   // `$$` between a wrapper and what it wraps
        Comment,
    };
    Kind kind = Kind::Text;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t match = 0; // of Open: index of its Close
};

struct TokenList
{
    std::vector<Token> tokens;          // cover the text without gaps
    std::vector<std::size_t> unmatched; // offsets of lone braces, ascending
    std::size_t depth = 0;              // deepest nesting of open braces
    std::size_t steps = 0;              // bytes looked at: linear in the text's length
};

enum class TextKind { Template, ListValue }; // a list's value is an option, so it may have a `!!` of its own

[[nodiscard]] TokenList tokenize(std::string_view text, TextKind kind = TextKind::Template);

// Has none of the characters that start a token other than text.
[[nodiscard]] bool isPlainText(std::string_view text);

} // namespace seedbook
