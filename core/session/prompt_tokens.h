// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/prompts/token_count.h"
#include "core/library/model_library.h"
#include "core/session/session_values.h"
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace seedbook {

// The token counts of a template's prompts.
struct TokenRange
{
    TokenCount least;
    TokenCount most;
    std::size_t prompts = 1; // counted
    bool all = true;         // these are all prompts that the template can give, else the next ones to be made
    friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

// Counts tokens as the text encoder of a model gets them: with the tokenizer of the model, which is loaded at the first
// question. Blocking; thread-safe.
class PromptTokens
{
public:
    PromptTokens(std::filesystem::path starterModel, std::shared_ptr<ModelLibrary> library);

    // Of every prompt of a template with up to 256 combinations, else of the next pictures of those settings, up to 256
    // too. The settings' own text is not looked at. Errors: those of ClipTokenizer::load and tokenCount.
    [[nodiscard]] Result<TokenRange> ofTemplate(const Template& parsed, const ComposeSettings& settings);
    // The same of the negatives: the settings' own, with those of the options taken.
    [[nodiscard]] Result<TokenRange> ofNegative(const Template& parsed, const ComposeSettings& settings);

private:
    struct Counting;
    struct Prompts;
    [[nodiscard]] Result<Counting> countingFor(const ComposeSettings& settings, PromptSide side);
    [[nodiscard]] Result<TokenRange> rangeOf(const Counting& counting, const Prompts& prompts);
    [[nodiscard]] Result<TokenCount> countOf(const Counting& counting, const std::string& prompt);
    [[nodiscard]] std::vector<EmbeddingName> embeddingsIn(const Counting& counting, const std::string& prompt);

    std::filesystem::path m_starter;
    std::shared_ptr<ModelLibrary> m_library; // may be null
    std::mutex m_mutex;
    std::filesystem::path m_folder; // of the loaded tokenizer
    std::shared_ptr<const ClipTokenizer> m_tokenizer;
    std::map<std::pair<std::filesystem::path, std::int64_t>, std::size_t> m_vectors; // of embeddings, by file and age
};

} // namespace seedbook
