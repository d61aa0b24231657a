// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompts/token_count.h"
#include "core/engine/prompts/prompt_chunks.h"
#include "core/engine/prompts/prompt_tags.h"

namespace seedbook {

Result<TokenCount> tokenCount(const ClipTokenizer& tokenizer, std::string_view prompt, Emphasis emphasis,
                              std::span<const EmbeddingName> embeddings, PromptSide side)
{
    constexpr int kSteps = 20; // enough to meet the texts of usual prompts
    const std::size_t length = tokenizer.maxLength() - 2;
    TokenCount longest{0, 1, length};
    const std::string whole = emphasis == Emphasis::Literal ? std::string(prompt) : takeTags(prompt).prompt;
    const auto plan = planPrompt(whole, side, emphasis, kSteps);
    if (!plan)
        return tl::unexpected(plan.error());
    for (const JoinedPrompt& part : plan->parts) {
        for (const std::string& text : part.timeline.texts) {
            const auto chunks = chunkPrompt(tokenizer, text, emphasis, embeddings);
            if (!chunks)
                return tl::unexpected(chunks.error());
            const std::size_t tokens = (chunks->size() - 1) * length + chunks->back().used;
            if (tokens > longest.tokens)
                longest = {tokens, chunks->size(), chunks->size() * length};
        }
    }
    return longest;
}

} // namespace seedbook
