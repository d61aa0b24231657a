// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompts/prompt_chunks.h"
#include "core/engine/prompts/token_count.h"
#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

using Ids = std::vector<std::int64_t>;
using Names = std::vector<EmbeddingName>;

class PromptChunks : public testing::Test
{
protected:
    static const ClipTokenizer& tokenizer()
    {
        static const auto loaded = ClipTokenizer::load(std::filesystem::path(SEEDBOOK_STARTER_DIR) / "tokenizer");
        EXPECT_TRUE(loaded);
        return *loaded;
    }

    static std::vector<PromptChunk> chunks(std::string_view text, const Names& names = {},
                                           Emphasis emphasis = Emphasis::Original)
    {
        const auto made = chunkPrompt(tokenizer(), text, emphasis, names);
        EXPECT_TRUE(made) << (made ? "" : made.error().message);
        return made.value_or(std::vector<PromptChunk>{});
    }

    static std::vector<std::size_t> usedOf(std::string_view text, const Names& names = {})
    {
        std::vector<std::size_t> used;
        for (const PromptChunk& chunk : chunks(text, names)) {
            EXPECT_EQ(chunk.ids.size(), 77U);
            EXPECT_EQ(chunk.weights.size(), 77U);
            EXPECT_EQ(chunk.ids.front(), tokenizer().bosId());
            EXPECT_EQ(chunk.ids[chunk.used + 1], tokenizer().eosId());
            used.push_back(chunk.used);
        }
        return used;
    }

    // `count` words of one token each.
    static std::string words(std::size_t count)
    {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += " a";
        return text;
    }

    static TokenCount countOf(std::string_view prompt, const Names& names = {})
    {
        const auto count = tokenCount(tokenizer(), prompt, Emphasis::Original, names);
        EXPECT_TRUE(count);
        return count.value_or(TokenCount{});
    }
};

// Lost otherwise: pictures of the first model would change with the new syntax.
TEST_F(PromptChunks, AreTheTokenizersOwnInputForAShortText)
{
    for (const char* text : {"", "a watercolor fox, snow", "\xE7\x94\xBB fox", "a <|endoftext|> b"}) {
        for (const Emphasis mode : {Emphasis::Original, Emphasis::NoNorm, Emphasis::Ignore, Emphasis::Literal}) {
            const auto made = chunks(text, {}, mode);
            ASSERT_EQ(made.size(), 1U);
            EXPECT_EQ(made.front().ids, tokenizer().encode(text));
            EXPECT_EQ(made.front().weights, std::vector<float>(77, 1.0F));
        }
    }
}

TEST_F(PromptChunks, WeighEveryTokenOfAWord)
{
    const auto made = chunks("a (fox:1.5) [b]");
    const std::size_t fox = tokenizer().tokens("fox").size();
    std::vector<float> expected{1, 1};
    expected.insert(expected.end(), fox, 1.5F);
    expected.push_back(static_cast<float>(1 / 1.1));
    expected.resize(77, 1);
    EXPECT_EQ(made.front().weights, expected);
}

TEST_F(PromptChunks, GoOnAfter75Tokens)
{
    ASSERT_EQ(tokenizer().tokens(words(5)).size(), 5U);
    EXPECT_EQ(usedOf(words(75)), (std::vector<std::size_t>{75}));
    EXPECT_EQ(usedOf(words(76)), (std::vector<std::size_t>{75, 1}));
    EXPECT_EQ(usedOf(words(151)), (std::vector<std::size_t>{75, 75, 1}));
}

TEST_F(PromptChunks, GiveWhatFollowsALateCommaToTheNextChunk)
{
    // The comma is token 60, 75 - 59 = 16 from the end; token 55 is exactly 20 away, token 54 too far.
    EXPECT_EQ(usedOf(words(59) + "," + words(20)), (std::vector<std::size_t>{60, 20}));
    EXPECT_EQ(usedOf(words(55) + "," + words(24)), (std::vector<std::size_t>{56, 24}));
    EXPECT_EQ(usedOf(words(54) + "," + words(25)), (std::vector<std::size_t>{75, 5}));
    EXPECT_EQ(usedOf(words(59) + "," + words(15)), (std::vector<std::size_t>{75}));
    EXPECT_EQ(usedOf(words(75) + "," + words(1)), (std::vector<std::size_t>{75, 2}));
    EXPECT_EQ(usedOf(words(74) + "," + words(3)), (std::vector<std::size_t>{75, 3}));
}

TEST_F(PromptChunks, EndAtBreak)
{
    EXPECT_EQ(usedOf("a BREAK b b"), (std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(usedOf("a BREAK BREAK b"), (std::vector<std::size_t>{1, 1}));
    EXPECT_EQ(usedOf("BREAK a"), (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(usedOf("a BREAK"), (std::vector<std::size_t>{1}));
}

TEST_F(PromptChunks, PutEmbeddingsInPlaceOfTheirNames)
{
    const Names names{{"ink", 3}, {"ink wash", 2}};
    const auto made = chunks("a (ink:2) ink wash b", names);
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made.front().used, 7U);
    using Place = PromptChunk::Place;
    EXPECT_EQ(made.front().places, (std::vector<Place>{{2, 0, 0}, {3, 0, 1}, {4, 0, 2}, {5, 1, 0}, {6, 1, 1}}));
    EXPECT_EQ(std::vector<float>(made.front().weights.begin(), made.front().weights.begin() + 8),
              (std::vector<float>{1, 1, 2, 2, 2, 1, 1, 1}));
    EXPECT_EQ(made.front().ids[7], tokenizer().tokens("b").front());
}

TEST_F(PromptChunks, NeverCutAnEmbedding)
{
    const Names names{{"ink", 10}};
    EXPECT_EQ(usedOf(words(65) + " ink", names), (std::vector<std::size_t>{75}));
    EXPECT_EQ(usedOf(words(66) + " ink b", names), (std::vector<std::size_t>{66, 11}));
    // Behind a comma it moves with the rest, and its vectors with it.
    const auto moved = chunks(words(60) + ", ink b b b b b b", names);
    ASSERT_EQ(moved.size(), 2U);
    EXPECT_TRUE(moved[0].places.empty());
    ASSERT_EQ(moved[1].places.size(), 10U);
    EXPECT_EQ(moved[1].places.front().at, 1U);
    const auto refused = chunkPrompt(tokenizer(), "a", Emphasis::Original, Names{{"ink", 76}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
}

TEST_F(PromptChunks, RefuseATextWithoutEnd)
{
    EXPECT_EQ(usedOf(words(3000)).size(), 40U);
    const auto refused = chunkPrompt(tokenizer(), words(3001), Emphasis::Original, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(refused.error().message, "the prompt is longer than 40 x 75 tokens");
}

// Lost otherwise: the number under the editor would not be what the model is given.
TEST_F(PromptChunks, AreCountedForTheEditor)
{
    EXPECT_EQ(countOf(""), (TokenCount{0, 1, 75}));
    EXPECT_EQ(countOf("a (b:1.2), \\(c\\)"), (TokenCount{2 + tokenizer().tokens(", (c)").size(), 1, 75}));
    EXPECT_EQ(countOf(words(75)), (TokenCount{75, 1, 75}));
    EXPECT_EQ(countOf(words(76)), (TokenCount{76, 2, 150}));
    EXPECT_EQ(countOf("a BREAK b"), (TokenCount{76, 2, 150}));
    EXPECT_EQ(countOf("a <lora:ink:1>"), (TokenCount{1, 1, 75}));
    EXPECT_EQ(countOf("a [b:c c c:5] AND a a"), (TokenCount{4, 1, 75}));
    EXPECT_EQ(countOf("a ink", {{"ink", 8}}), (TokenCount{9, 1, 75}));
}

} // namespace
} // namespace seedbook
