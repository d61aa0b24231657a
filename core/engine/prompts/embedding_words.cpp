// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompts/embedding_words.h"
#include <algorithm>

namespace seedbook {

EmbeddingWords::EmbeddingWords(const ClipTokenizer& tokenizer, std::span<const EmbeddingName> names)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::vector<std::int64_t> tokens = tokenizer.tokens(names[i].name);
        if (!tokens.empty())
            m_words[tokens.front()].push_back({tokens, i});
    }
    for (auto& [first, words] : m_words)
        std::ranges::stable_sort(words, std::ranges::greater(), [](const Word& word) { return word.tokens.size(); });
}

std::optional<EmbeddingWords::Match> EmbeddingWords::matchAt(std::span<const std::int64_t> tokens) const
{
    const auto found = tokens.empty() ? m_words.end() : m_words.find(tokens.front());
    if (found == m_words.end())
        return std::nullopt;
    for (const Word& word : found->second)
        if (word.tokens.size() <= tokens.size() && std::ranges::equal(word.tokens, tokens.first(word.tokens.size())))
            return Match{word.index, word.tokens.size()};
    return std::nullopt;
}

} // namespace seedbook
