// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/prompt_cache.h"
#include <array>
#include <charconv>

namespace seedbook {

namespace {

std::size_t bytesOf(const EncodedText& text)
{
    return text.states.nbytes() + (text.pooled.defined() ? text.pooled.nbytes() : 0);
}

// Shortest digits that give the same number.
std::string digits(double number)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return {buffer.data(), end};
}

} // namespace

PromptCache::PromptCache(std::size_t maxBytes)
    : m_maxBytes(maxBytes)
{
}

Result<EncodedText> PromptCache::encode(const TextEncoders& encoders, const std::string& text,
                                        const TextSettings& settings, const std::string& weights)
{
    const std::string key = std::to_string(settings.clipSkip) + '\0' + std::string(emphasisName(settings.emphasis)) +
                            '\0' + weights + '\0' + text;
    if (const auto found = m_byKey.find(key); found != m_byKey.end()) {
        m_entries.splice(m_entries.begin(), m_entries, found->second);
        return found->second->text;
    }
    auto states = encodeText(encoders, text, settings);
    if (!states)
        return states;
    ++m_encoded;
    keep({key, *states, bytesOf(*states)});
    return states;
}

void PromptCache::keep(Entry entry)
{
    m_bytes += entry.bytes;
    m_entries.push_front(std::move(entry));
    m_byKey[m_entries.front().key] = m_entries.begin();
    while (m_bytes > m_maxBytes && m_entries.size() > 1) {
        m_bytes -= m_entries.back().bytes;
        m_byKey.erase(m_entries.back().key);
        m_entries.pop_back();
    }
}

std::string textWeightsKey(const Recipe& recipe)
{
    std::string key;
    for (const AdapterUse& use : recipe.adapters)
        if (use.text != 0)
            key += use.sha256 + ' ' + digits(use.text) + '\n';
    for (const EmbeddingUse& use : recipe.embeddings)
        key += use.name + '\0' + use.sha256 + '\n';
    return key;
}

} // namespace seedbook
