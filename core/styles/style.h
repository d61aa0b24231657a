// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// A look to lay over prompts: plain text, where "{prompt}" stands for what was written.
struct StylePreset
{
    std::string name;
    std::string prompt;   // without "{prompt}" it is appended
    std::string negative; // the same of the negative
    bool favourite = false;
    friend bool operator==(const StylePreset&, const StylePreset&) = default;
};

// The rule of AUTOMATIC1111 and those after it (webui modules/styles.py): "{prompt}" is replaced, each one; a text
// without it goes behind the other with ", " between.
[[nodiscard]] std::string withStyle(std::string_view style, std::string_view text);
// What withStyle() was given to get `styled`; nothing when it cannot have come from that style.
[[nodiscard]] bool takeStyleOff(std::string_view style, std::string_view styled, std::string& text);

// `added` behind `present`: one that is there already is left out, one of a name that is taken gets another: "Ink (2)".
// Returns how many came.
std::size_t addStyles(std::vector<StylePreset>& present, const std::vector<StylePreset>& added);

} // namespace seedbook
