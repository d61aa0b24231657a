// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

// Names of lists as templates write them: paths with `/`, in UTF-8.
namespace seedbook {

// "animals/big cats": no empty, hidden or upward part, no control character, no sign of a pattern, at most 200 bytes.
[[nodiscard]] bool isListName(std::string_view name);

// Whether `*`, `?` or `[` is in it.
[[nodiscard]] bool isListPattern(std::string_view name);

// As Python's fnmatch has it: `*` and `**` stand for anything, `/` too, `?` for one character, `[a-c]` and `[!a-c]` for
// one of some. Case counts. Time: at most the product of both lengths.
[[nodiscard]] bool matchesListPattern(std::string_view name, std::string_view pattern);

} // namespace seedbook
