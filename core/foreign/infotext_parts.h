// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// AUTOMATIC1111's infotext cut into its parts, by the rules of webui modules/infotext_utils.py. Private to
// core/foreign.
namespace seedbook::foreign {

struct InfotextParts
{
    std::string prompt;                                       // lines kept
    std::string negative;                                     //
    std::vector<std::pair<std::string, std::string>> details; // "Steps", "20"…, quotes taken off; none: no such line
};

// The last line is the details where it has at least three `key: value` pairs. Time is linear.
[[nodiscard]] InfotextParts cutInfotext(std::string_view text);

// `key: value, key: "quoted, value"`.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> cutPairs(std::string_view line);

} // namespace seedbook::foreign
