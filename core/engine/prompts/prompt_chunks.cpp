// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompts/prompt_chunks.h"
#include "core/engine/prompts/prompt_attention.h"
#include <algorithm>

namespace seedbook {

namespace {

constexpr std::size_t kMostChunks = 40;
constexpr std::size_t kCommaReach = 20; // tokens

struct Token
{
    std::int64_t id = 0;
    float weight = 1;
    std::optional<PromptChunk::Place> place; // of an embedding; `at` is not set
};

class ChunkWriter
{
public:
    explicit ChunkWriter(const ClipTokenizer& tokenizer)
        : m_tokenizer(tokenizer)
        , m_length(tokenizer.maxLength() - 2)
    {
        if (const auto comma = tokenizer.tokens(","); comma.size() == 1)
            m_comma = comma.front();
    }

    // A word's token, or all vectors of an embedding.
    void add(const std::vector<Token>& unit)
    {
        const bool comma = !unit.front().place && unit.front().id == m_comma;
        if (comma)
            m_lastComma = m_tokens.size();
        else if (m_tokens.size() == m_length && m_lastComma && m_tokens.size() - *m_lastComma <= kCommaReach)
            moveAfterComma();
        if (m_tokens.size() + unit.size() > m_length)
            endChunk();
        m_tokens.insert(m_tokens.end(), unit.begin(), unit.end());
    }

    void endChunk()
    {
        PromptChunk chunk;
        chunk.used = m_tokens.size();
        chunk.ids.push_back(m_tokenizer.bosId());
        chunk.weights.push_back(1);
        for (const Token& token : m_tokens) {
            if (token.place)
                chunk.places.push_back({chunk.ids.size(), token.place->embedding, token.place->vector});
            chunk.ids.push_back(token.id);
            chunk.weights.push_back(token.weight);
        }
        chunk.ids.push_back(m_tokenizer.eosId());
        chunk.ids.resize(m_tokenizer.maxLength(), m_tokenizer.padId());
        chunk.weights.resize(chunk.ids.size(), 1);
        m_chunks.push_back(std::move(chunk));
        m_tokens.clear();
        m_lastComma.reset();
    }

    [[nodiscard]] bool tooMany() const { return m_chunks.size() > kMostChunks; }

    std::vector<PromptChunk> finish()
    {
        if (!m_tokens.empty() || m_chunks.empty())
            endChunk();
        return std::move(m_chunks);
    }

private:
    void moveAfterComma()
    {
        const auto first = m_tokens.begin() + static_cast<std::ptrdiff_t>(*m_lastComma + 1);
        std::vector<Token> moved(first, m_tokens.end());
        m_tokens.erase(first, m_tokens.end());
        endChunk();
        m_tokens = std::move(moved);
    }

    const ClipTokenizer& m_tokenizer;
    std::size_t m_length;
    std::optional<std::int64_t> m_comma;
    std::vector<Token> m_tokens;            // of the chunk being filled
    std::optional<std::size_t> m_lastComma; // its place there; may be the place after the last
    std::vector<PromptChunk> m_chunks;
};

std::vector<Token> vectorsOf(std::size_t embedding, std::size_t count, float weight)
{
    std::vector<Token> unit;
    for (std::size_t i = 0; i < count; ++i)
        unit.push_back({0, weight, PromptChunk::Place{0, embedding, i}});
    return unit;
}

void addPiece(ChunkWriter& writer, const PromptPiece& piece, const std::vector<std::int64_t>& ids,
              const EmbeddingWords& words, std::span<const EmbeddingName> names)
{
    const auto weight = static_cast<float>(piece.weight);
    for (std::size_t i = 0; i < ids.size() && !writer.tooMany();) {
        const auto match = words.matchAt(std::span(ids).subspan(i));
        if (match)
            writer.add(vectorsOf(match->index, names[match->index].vectors, weight));
        else
            writer.add({{ids[i], weight, std::nullopt}});
        i += match ? match->tokens : 1;
    }
}

} // namespace

Result<std::vector<PromptChunk>> chunkPrompt(const ClipTokenizer& tokenizer, std::string_view text, Emphasis emphasis,
                                             std::span<const EmbeddingName> names)
{
    const std::size_t length = tokenizer.maxLength() - 2;
    for (const EmbeddingName& name : names)
        if (name.vectors == 0 || name.vectors > length)
            return fail(ErrorCode::InvalidArgument, "the embedding " + name.name + " has " +
                                                        std::to_string(name.vectors) +
                                                        " vectors, a prompt has room for " + std::to_string(length));
    const EmbeddingWords words(tokenizer, names);
    ChunkWriter writer(tokenizer);
    for (const PromptPiece& piece : parseAttention(text, emphasis)) {
        if (piece.breaks)
            writer.endChunk();
        else
            addPiece(writer, piece, tokenizer.tokens(piece.text), words, names);
        if (writer.tooMany())
            break;
    }
    auto chunks = writer.finish();
    if (chunks.size() > kMostChunks)
        return fail(ErrorCode::InvalidArgument, "the prompt is longer than " + std::to_string(kMostChunks) + " x " +
                                                    std::to_string(length) + " tokens");
    return chunks;
}

} // namespace seedbook
