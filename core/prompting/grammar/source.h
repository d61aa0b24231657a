// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/grammar/lexer.h"
#include "core/prompting/option_table.h"
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace seedbook {

// The template's own text, or one value or parameter of a list, whose problems are shown at the list's name in the
// template.
struct Source
{
    std::string_view text;
    TokenList lexed;
    std::optional<TextSpan> shownAt;
    std::size_t next = 0;           // index into lexed.tokens
    std::set<std::size_t> assigned; // offsets of the braces of assignments that count

    [[nodiscard]] bool atEnd() const { return next >= lexed.tokens.size(); }
    [[nodiscard]] const Token& token() const { return lexed.tokens[next]; }
    [[nodiscard]] std::string_view cut(std::size_t begin, std::size_t end) const
    {
        return text.substr(begin, end - begin);
    }
    [[nodiscard]] std::string_view cut(const Token& token) const { return cut(token.begin, token.end); }
    [[nodiscard]] TextSpan span(std::size_t begin, std::size_t end) const
    {
        return shownAt.value_or(TextSpan{begin, end});
    }
};

// The value of a variable: tokens of `source` from `first` on, text from offset `from` on, up to the closing brace or
// the end.
[[nodiscard]] inline Source sourceOf(std::string_view text, TextKind kind, std::optional<TextSpan> shownAt)
{
    Source source;
    source.text = text;
    source.lexed = tokenize(text, kind);
    source.shownAt = shownAt;
    return source;
}

struct Scope;

struct VariableValue
{
    Source* source = nullptr;
    std::size_t first = 0;
    std::size_t from = 0;
    std::size_t end = 0; // offset
    TextSpan where;
    Scope* home = nullptr; // whose variables the value sees
    std::string label;     // of its slots
    bool once = false;
    bool used = false;
    bool open = false;
    std::size_t uses = 0;
    std::optional<std::vector<SequencePart>> drawn; // of `once`, after the first use
};

// Variables seen by the text being read: those of a list's parameters before those around it.
struct Scope
{
    Scope* around = nullptr;
    std::string prefix; // of the slots that are its own; "" for the template
    std::map<std::string, VariableValue> variables;
    std::vector<std::unique_ptr<Source>> parameters; // texts that `variables` refer to

    [[nodiscard]] VariableValue* find(const std::string& name)
    {
        for (Scope* scope = this; scope; scope = scope->around)
            if (const auto found = scope->variables.find(name); found != scope->variables.end())
                return &found->second;
        return nullptr;
    }
};

} // namespace seedbook
