// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/lists/list_source.h"
#include "core/prompting/slot_info.h"
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// The template language, told in full by docs/templates.md: variants `{a|b}`, named slots `{light: dawn|noon}`,
// weights,
// `{2-3$$ and $$a|b|c}`, lists `__path/name__`, variables `${x=…}`, wraps `%{…$$…}`, negatives
// `{portrait !! cropped|landscape}`, rules `%rules{ never night with lens flare }`, comments, and `\` before a special
// character.
// One name is one slot: used again with the same options it has the same value; with others it is a problem. `__list__`
// twice is one slot, too; `{one: __list__} {two: __list__}` are two. Options with equal text count as one, their
// weights added.
namespace seedbook {

struct TemplateTree;

struct TemplateProblem
{
    TextSpan where;
    int line = 1;         // from 1
    int column = 1;       // from 1, in characters
    std::string message;  // what is wrong and what to do, one sentence
    bool warning = false; // prompts are as meant; nothing need be done
    std::string proposal; // text to put in place of `where`: "__colours__"; "" for none
};

// What to colour: pieces never overlap and come in order.
struct HighlightPiece
{
    enum class Kind {
        Brace,
        SlotName,
        Option,
        Weight,
        Separator,
        List,
        Escape,
        Problem,
        Comment,
        Variable,
        Negative,
        Sampler,
        Rule
    };
    TextSpan where;
    Kind kind = Kind::Brace;
    int slot = -1; // index into slots(), gives the colour; -1 for none
};

struct Choice
{
    std::string slot;
    std::string value;
    friend bool operator==(const Choice&, const Choice&) = default;
};

struct PromptPart
{
    TextSpan where; // in Expansion::prompt
    int slot = -1;  // index into slots()
};

struct Expansion
{
    std::string prompt;   // trimmed, runs of white space made one space
    std::string negative; // of the options taken, joined by ", ", each once; tidied alike
    // Slots that took part, in order of appearance; one entry a slot, "a, b" for several picks.
    std::vector<Choice> choices;
    std::vector<PromptPart> parts; // outermost chosen parts, in order
};

// A parsed template. Always usable: a problem in one place is treated as plain text there, and the rest stays alive.
// Values; copies are cheap.
class Template
{
public:
    // At most 256 KiB of text and 64 levels of nesting; beyond that one problem says so and nothing expands.
    static Template parse(std::string_view text, const ListSource& lists);

    [[nodiscard]] const std::string& text() const;
    [[nodiscard]] const std::vector<TemplateProblem>& problems() const;
    // The first problem that is more than a warning; nullptr when there is none.
    [[nodiscard]] const TemplateProblem* firstError() const;
    [[nodiscard]] const std::vector<SlotInfo>& slots() const;
    [[nodiscard]] const std::vector<HighlightPiece>& highlights() const;
    // Exact number of different choice combinations that the rules allow, in decimal digits, by arithmetic alone: picks
    // count in their order, a slot inside an option where that is taken, a slot used twice once. "" when a problem says
    // that it cannot be counted.
    [[nodiscard]] std::string combinations() const;
    // Each slot draws from hash(choiceSeed, its name), so editing one slot changes no other's choice.
    [[nodiscard]] Expansion expand(std::uint64_t choiceSeed) const;
    // For the planner and for drawing many; valid as long as a copy of this template lives.
    [[nodiscard]] const TemplateTree& tree() const;

private:
    struct Impl;
    std::shared_ptr<const Impl> m_impl;
};

} // namespace seedbook
