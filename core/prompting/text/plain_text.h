// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace seedbook {

// Offset of the first byte that is not part of valid UTF-8 (overlong forms and surrogates included), npos when all is
// valid.
[[nodiscard]] std::size_t firstInvalidUtf8(std::string_view text);

// Space, tab, line feed, vertical tab, form feed, carriage return.
[[nodiscard]] constexpr bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// Without blanks at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// Trimmed, and every run of blanks made one space.
[[nodiscard]] std::string oneSpaced(std::string_view text);

// Without the `\` before a special character.
[[nodiscard]] std::string unescaped(std::string_view text);

} // namespace seedbook
