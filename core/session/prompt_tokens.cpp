// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/prompt_tokens.h"
#include "core/base/ascii.h"
#include "core/engine/adapters/adapter_info.h"
#include "core/engine/checkpoints/checkpoint.h"
#include "core/prompting/choices/prompt_writer.h"
#include "core/prompting/counting/combination_space.h"
#include <algorithm>

namespace seedbook {

namespace {

constexpr std::size_t kMostPrompts = 256;
constexpr std::size_t kMostBytes = 512u << 10; // of prompts, so that an answer never takes long

// Prompt and negative of one picture.
struct Texts
{
    std::string prompt;
    std::string negative;
};

struct Drawn
{
    std::vector<Texts> texts;
    bool all = false;
};

Texts textsOf(const Expansion& expansion, const std::string& negative)
{
    const bool both = !negative.empty() && !expansion.negative.empty();
    return {expansion.prompt, negative + (both ? ", " : "") + expansion.negative};
}

std::optional<std::vector<Texts>> allTexts(const Template& parsed, const std::string& negative)
{
    constexpr std::size_t kMostDigits = 3;
    if (parsed.combinations().empty() || parsed.combinations().size() > kMostDigits)
        return std::nullopt;
    const CombinationSpace space(parsed.tree());
    if (!space.count() || *space.count() > kMostPrompts || *space.count() == 0)
        return std::nullopt;
    PromptWriter writer(parsed.tree());
    std::vector<Texts> texts;
    std::size_t bytes = 0;
    for (BigCount i = 0; i < *space.count() && bytes < kMostBytes; ++i) {
        texts.push_back(textsOf(writer.write(space.at(i)), negative));
        bytes += texts.back().prompt.size() + texts.back().negative.size();
    }
    return *space.count() == texts.size() ? std::optional(std::move(texts)) : std::nullopt;
}

Drawn draw(const Template& parsed, const ComposeSettings& settings)
{
    if (auto all = allTexts(parsed, settings.negative))
        return {std::move(*all), true};
    const std::uint64_t first = settings.choiceSeed.value_or(settings.firstSeed);
    Drawn next;
    const auto count = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(settings.count, 1)), 1, kMostPrompts);
    std::size_t bytes = 0;
    for (std::uint64_t i = 0; i < count && bytes < kMostBytes; ++i) {
        next.texts.push_back(textsOf(parsed.expand(first + i), settings.negative));
        bytes += next.texts.back().prompt.size() + next.texts.back().negative.size();
    }
    return next;
}

} // namespace

struct PromptTokens::Counting
{
    std::shared_ptr<const ClipTokenizer> tokenizer;
    std::vector<LibraryItem> embeddings;
    Emphasis emphasis = Emphasis::Original;
    PromptSide side = PromptSide::Positive;
};

struct PromptTokens::Prompts
{
    std::vector<std::string> texts;
    bool all = false; // that the template can give
};

PromptTokens::PromptTokens(std::filesystem::path starterModel, std::shared_ptr<ModelLibrary> library)
    : m_starter(std::move(starterModel))
    , m_library(std::move(library))
{
}

Result<PromptTokens::Counting> PromptTokens::countingFor(const ComposeSettings& settings, PromptSide side)
{
    Counting counting{{}, {}, settings.emphasis, side};
    if (m_library && settings.emphasis != Emphasis::Literal)
        for (LibraryItem& item : m_library->items())
            if (item.kind == ItemKind::Embedding)
                counting.embeddings.push_back(std::move(item));
    const std::filesystem::path folder = tokenizerFolder(settings.model.empty() ? m_starter : settings.model);
    const std::scoped_lock lock(m_mutex);
    if (!m_tokenizer || m_folder != folder) {
        auto loaded = ClipTokenizer::load(folder);
        if (!loaded)
            return tl::unexpected(loaded.error());
        m_tokenizer = std::make_shared<const ClipTokenizer>(std::move(*loaded));
        m_folder = folder;
    }
    counting.tokenizer = m_tokenizer;
    return counting;
}

std::vector<EmbeddingName> PromptTokens::embeddingsIn(const Counting& counting, const std::string& prompt)
{
    std::vector<EmbeddingName> found;
    if (counting.embeddings.empty())
        return found;
    const std::string text = asciiLower(prompt);
    for (const LibraryItem& item : counting.embeddings) {
        if (text.find(asciiLower(item.name)) == std::string::npos)
            continue;
        const std::pair key{item.path, item.modified};
        const std::scoped_lock lock(m_mutex);
        auto known = m_vectors.find(key);
        if (known == m_vectors.end()) {
            const auto info = inspectAdapter(item.path);
            known = m_vectors.emplace(key, info ? static_cast<std::size_t>(std::max<std::int64_t>(info->rank, 1)) : 1)
                        .first;
        }
        found.push_back({item.name, known->second});
    }
    return found;
}

Result<TokenCount> PromptTokens::countOf(const Counting& counting, const std::string& prompt)
{
    return tokenCount(*counting.tokenizer, prompt, counting.emphasis, embeddingsIn(counting, prompt), counting.side);
}

Result<TokenRange> PromptTokens::rangeOf(const Counting& counting, const Prompts& prompts)
{
    TokenRange range{{}, {}, prompts.texts.size(), prompts.all};
    for (std::size_t i = 0; i < prompts.texts.size(); ++i) {
        const auto count = countOf(counting, prompts.texts[i]);
        if (!count)
            return tl::unexpected(count.error());
        if (i == 0 || count->tokens < range.least.tokens)
            range.least = *count;
        if (i == 0 || count->tokens > range.most.tokens)
            range.most = *count;
    }
    return range;
}

Result<TokenRange> PromptTokens::ofTemplate(const Template& parsed, const ComposeSettings& settings)
{
    const auto counting = countingFor(settings, PromptSide::Positive);
    if (!counting)
        return tl::unexpected(counting.error());
    Drawn drawn = draw(parsed, settings);
    Prompts prompts{{}, drawn.all};
    for (Texts& texts : drawn.texts)
        prompts.texts.push_back(std::move(texts.prompt));
    return rangeOf(*counting, prompts);
}

Result<TokenRange> PromptTokens::ofNegative(const Template& parsed, const ComposeSettings& settings)
{
    const auto counting = countingFor(settings, PromptSide::Negative);
    if (!counting)
        return tl::unexpected(counting.error());
    Drawn drawn = draw(parsed, settings);
    const auto same = [&](const Texts& texts) { return texts.negative == drawn.texts.front().negative; };
    if (std::ranges::all_of(drawn.texts, same))
        return rangeOf(*counting, {{drawn.texts.front().negative}, true});
    Prompts prompts{{}, drawn.all};
    for (Texts& texts : drawn.texts)
        prompts.texts.push_back(std::move(texts.negative));
    return rangeOf(*counting, prompts);
}

} // namespace seedbook
