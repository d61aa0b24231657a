// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <optional>

namespace seedbook {

// What is being typed at the cursor that a name could complete.
struct CompletionAt
{
    enum class Kind { Lora, Embedding };
    Kind kind = Kind::Embedding;
    int begin = 0; // of the text that a name replaces
    int end = 0;   // the rest of a name after the cursor included
    QString sought;
    bool closed = false; // Lora: a strength or `>` follows already
    friend bool operator==(const CompletionAt&, const CompletionAt&) = default;
};

// `<`, `<lo`, `<lora:in` ask for a LoRA; a word of two letters or more may be an embedding. Inside a number of a
// tag, or with the cursor in the middle of a word, nothing is offered.
[[nodiscard]] std::optional<CompletionAt> completionAt(const QString& text, int cursor);

} // namespace seedbook
