// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/prompting/list_source.h"
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// The template language, first cut: `{a|b|c}`, named slots `{subject: boat|house}`, nesting, weights `0.5::a` (above 0,
// up to 1e6), `{2$$a|b|c}` (two different options in the order drawn, joined by ", "), `{2$$ and $$a|b|c}`, and
// `__list__`, whose values may hold all of this. `\` before one of `{ } | \ _ : $` makes it plain text. A name is a
// letter, then letters, digits, `-`, `_`.
// One name is one slot: used again with the same options it has the same value; with others it is a problem. `__list__`
// twice is one slot, too; `{one: __list__} {two: __list__}` are two. Options with equal text count as one, their
// weights added.
namespace seedbook {

// Bytes [begin, end) of the template's text or of an expanded prompt.
struct TextSpan
{
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

struct TemplateProblem
{
    TextSpan where;
    int line = 1;        // from 1
    int column = 1;      // from 1, in characters
    std::string message; // what is wrong and what to do, one sentence
};

struct SlotOption
{
    std::string text;    // as written, without its weight
    double weight = 1.0; // > 0 and finite; relative
};

struct SlotInfo
{
    // "subject", the list's name, or the number of an unnamed variant: "2", inside others "1.2", "subject.1".
    std::string name;
    bool named = false; // by the author, or by a list
    TextSpan where;
    std::vector<SlotOption> options;
};

// What to colour: pieces never overlap and come in order.
struct HighlightPiece
{
    enum class Kind { Brace, SlotName, Option, Weight, Separator, List, Escape, Problem };
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
    std::string prompt; // trimmed, runs of white space made one space
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
    [[nodiscard]] const std::vector<SlotInfo>& slots() const;
    [[nodiscard]] const std::vector<HighlightPiece>& highlights() const;
    // Exact number of different choice combinations, in decimal digits, by arithmetic alone: picks count in their
    // order, a slot inside an option where that is taken, a slot used twice once. "" when a problem says that it cannot
    // be counted.
    [[nodiscard]] std::string combinations() const;
    // Each slot draws from hash(choiceSeed, its name), so editing one slot changes no other's choice.
    [[nodiscard]] Expansion expand(std::uint64_t choiceSeed) const;

private:
    struct Impl;
    std::shared_ptr<const Impl> m_impl;
};

} // namespace seedbook
