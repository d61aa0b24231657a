// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/text_encoding.h"
#include <list>
#include <string>
#include <unordered_map>

namespace seedbook {

// Encoded texts by all that they depend on besides the model. Each is encoded once, alone, so that its states do not
// depend on its neighbours. Those unused for longest leave when the states are over a limit together.
class PromptCache
{
public:
    static constexpr std::size_t kDefaultBytes = std::size_t{256} << 20U;
    explicit PromptCache(std::size_t maxBytes = kDefaultBytes);

    // `weights`: what stands for the encoders' changes and the embeddings' vectors, see textWeightsKey(). Errors: those
    // of encodeText.
    [[nodiscard]] Result<EncodedText> encode(const TextEncoders& encoders, const std::string& text,
                                             const TextSettings& settings, const std::string& weights);
    [[nodiscard]] std::size_t encoded() const { return m_encoded; } // texts that the encoders ran for, so far

private:
    struct Entry
    {
        std::string key;
        EncodedText text;
        std::size_t bytes = 0;
    };
    void keep(Entry entry);

    std::size_t m_maxBytes;
    std::size_t m_bytes = 0;
    std::size_t m_encoded = 0;
    std::list<Entry> m_entries; // the last used first
    std::unordered_map<std::string, std::list<Entry>::iterator> m_byKey;
};

// Adapters at work in the text encoders, and embeddings.
[[nodiscard]] std::string textWeightsKey(const Recipe& recipe);

} // namespace seedbook
