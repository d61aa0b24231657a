// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/slot_info.h"
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// A word of a rule. `where` lies in the template.
struct RuleWord
{
    enum class Kind { Word, Quoted, Open, Close, Equals, Unequal };
    Kind kind = Kind::Word;
    std::string text;
    TextSpan where;

    // One of the words that rules are made of: "never", "with"…
    [[nodiscard]] bool is(std::string_view keyword) const { return kind == Kind::Word && text == keyword; }
    [[nodiscard]] bool isKeyword() const;
};

using RuleLine = std::vector<RuleWord>; // never empty

// The rules of a block, `block` of `text`, one by one: between line ends and `;`, comments left out.
[[nodiscard]] std::vector<RuleLine> ruleLines(std::string_view text, TextSpan block);

} // namespace seedbook
