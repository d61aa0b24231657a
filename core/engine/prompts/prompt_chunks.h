// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/prompts/embedding_words.h"
#include "core/recipe/recipe.h"

namespace seedbook {

// One input of the text encoder: BOS, up to maxLength() - 2 tokens, EOS, padding.
struct PromptChunk
{
    struct Place
    {
        std::size_t at = 0;        // into ids; the id there has no meaning
        std::size_t embedding = 0; // into the names
        std::size_t vector = 0;    // which of its vectors
        friend bool operator==(const Place&, const Place&) = default;
    };
    std::vector<std::int64_t> ids; // maxLength() of them
    std::vector<float> weights;    // the same
    std::vector<Place> places;     // where vectors of embeddings stand in for tokens
    std::size_t used = 0;          // tokens between BOS and EOS
};

// Cuts one text (see PromptTimeline) into chunks as AUTOMATIC1111 does: a full chunk with a comma among its last 20
// tokens gives what follows the comma to the next one; BREAK ends a chunk, an empty one too; an embedding is never cut.
// At least one chunk. Errors: InvalidArgument for more than 40 chunks, or an embedding longer than a chunk.
[[nodiscard]] Result<std::vector<PromptChunk>> chunkPrompt(const ClipTokenizer& tokenizer, std::string_view text,
                                                           Emphasis emphasis, std::span<const EmbeddingName> names);

} // namespace seedbook
