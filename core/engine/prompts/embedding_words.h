// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/tokenizer.h"
#include <map>
#include <optional>
#include <span>
#include <string>

namespace seedbook {

// A textual inversion as the text sees it.
struct EmbeddingName
{
    std::string name;        // the word it stands for
    std::size_t vectors = 1; // places it takes in a chunk
};

// Finds embeddings' names in a prompt's tokens: the name's own tokens in a row, the longest name first.
class EmbeddingWords
{
public:
    EmbeddingWords(const ClipTokenizer& tokenizer, std::span<const EmbeddingName> names);

    struct Match
    {
        std::size_t index = 0;  // into the names
        std::size_t tokens = 1; // that it replaces
    };
    [[nodiscard]] std::optional<Match> matchAt(std::span<const std::int64_t> tokens) const; // at their front

private:
    struct Word
    {
        std::vector<std::int64_t> tokens;
        std::size_t index = 0;
    };
    std::map<std::int64_t, std::vector<Word>> m_words; // by first token, longest first
};

} // namespace seedbook
