// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

// Words that stand alone, as `\b` of Unicode-aware regular expressions sees them.
namespace seedbook {

[[nodiscard]] bool isSpaceCharacter(char c); // ASCII white space
[[nodiscard]] std::string_view stripped(std::string_view text);

// Where `word` stands in `text` with no letter, digit or underscore beside it, from left to right.
[[nodiscard]] std::vector<std::size_t> placesOfWord(std::string_view text, std::string_view word);

} // namespace seedbook
