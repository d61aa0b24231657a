// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/prompts/embedding_words.h"
#include "core/engine/prompts/prompt_plan.h"
#include "core/recipe/recipe.h"

namespace seedbook {

// For "75/75" under an editor.
struct TokenCount
{
    std::size_t tokens = 0; // chunks that are not the last one count as full
    std::size_t chunks = 1;
    std::size_t limit = 75; // of these chunks together
    friend bool operator==(const TokenCount&, const TokenCount&) = default;
};

// How many tokens the text encoder gets of a prompt: of its longest text, where AND and editing give several. Tags
// like `<lora:name:1>` do not count, unless the prompt is literal. Errors: those of planPrompt and chunkPrompt.
[[nodiscard]] Result<TokenCount> tokenCount(const ClipTokenizer& tokenizer, std::string_view prompt, Emphasis emphasis,
                                            std::span<const EmbeddingName> embeddings,
                                            PromptSide side = PromptSide::Positive);

} // namespace seedbook
