// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, the counter under the editor says that a prompt fits when its end is in another chunk.
#include "core/session/prompt_tokens.h"
#include "session_fixture.h"
#include "tests/core/library/weight_files.h"
#include <fstream>

namespace seedbook::test {
namespace {

class PromptTokensTest : public testing::Test
{
protected:
    PromptTokensTest()
    {
        settings.model = m_temp.path() / "any.safetensors"; // single files have CLIP's own tokenizer
        std::ofstream(settings.model) << "model";
        fs::create_directories(m_models);
        writeWeights(m_models / "calmface.safetensors", {{"emb_params", {5, 768}}});
        EXPECT_TRUE(m_library->addFolder(m_models));
        m_library->wait();
    }
    TokenRange count(const std::string& text)
    {
        const auto range = tokens.ofTemplate(Template::parse(text, noLists()), settings);
        EXPECT_TRUE(range) << describe(range.error());
        return range.value_or(TokenRange{});
    }

    TempFolder m_temp;
    fs::path m_models = m_temp.path() / "models";
    std::shared_ptr<ModelLibrary> m_library =
        std::make_shared<ModelLibrary>(ModelLibrary::Places{m_temp.path() / "library.json", {}});
    ComposeSettings settings;
    PromptTokens tokens{SEEDBOOK_STARTER_DIR, m_library};
};

std::string words(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "fox ";
    return text;
}

} // namespace

TEST_F(PromptTokensTest, CountsAsClipDoes)
{
    EXPECT_EQ(count("").most, (TokenCount{0, 1, 75}));
    EXPECT_EQ(count("a photograph of an astronaut riding a horse").most, (TokenCount{8, 1, 75}));
    EXPECT_EQ(count("a (red:1.3) [fox] <lora:ink:0.8>").most, (TokenCount{3, 1, 75}));
    EXPECT_EQ(count(words(75)).most, (TokenCount{75, 1, 75}));
    EXPECT_EQ(count(words(76)).most, (TokenCount{76, 2, 150}));
    EXPECT_EQ(count("fox BREAK fox").most, (TokenCount{76, 2, 150}));
    EXPECT_EQ(count("fox AND a red fox").most, (TokenCount{3, 1, 75}));
    EXPECT_EQ(count("calmface fox").most, (TokenCount{6, 1, 75}))
        << "an embedding takes as many places as it has vectors";
    settings.emphasis = Emphasis::Literal;
    EXPECT_GT(count("a <lora:ink:1>").most.tokens, 4U);
}

TEST_F(PromptTokensTest, TellsTheShortestAndTheLongestPrompt)
{
    const TokenRange few = count("{red|very very red} fox at {day|dawn}");
    EXPECT_EQ(few.least.tokens, 4U);
    EXPECT_EQ(few.most.tokens, 6U);
    EXPECT_EQ(few.prompts, 4U);
    EXPECT_TRUE(few.all);
    settings.count = 30;
    const TokenRange many = count("{1|2|3|4|5|6|7|8|9} {1|2|3|4|5|6|7|8|9} {1|2|3|4|5|6|7|8|9} fox");
    EXPECT_EQ(many.prompts, 30U);
    EXPECT_FALSE(many.all);
    const TokenRange rare = count("{1000000::red|very very very rare} fox");
    EXPECT_TRUE(rare.all);
    EXPECT_EQ(rare.most.tokens, 5U) << "an option that hardly ever turns up counts, too";
}

TEST_F(PromptTokensTest, CountsTheNegativeWithThoseOfTheOptions)
{
    settings.negative = "fox AND fox";
    const auto range = [&](std::string_view text) {
        return tokens.ofNegative(Template::parse(text, noLists()), settings).value_or(TokenRange{});
    };
    EXPECT_EQ(range("{red|blue} house").most, (TokenCount{3, 1, 75})) << "AND is a word there";
    EXPECT_EQ(range("{red|blue} house").prompts, 1U);
    const TokenRange both = range("{portrait !! very blurry|blue} house");
    EXPECT_EQ(both.least.tokens, 3U);
    EXPECT_EQ(both.most.tokens, 6U);
    EXPECT_EQ(both.prompts, 2U);
}

TEST_F(PromptTokensTest, FollowsTheModelsOwnTokenizer)
{
    const std::size_t clip = count("boat photograph").most.tokens;
    settings.model.clear();
    EXPECT_GT(count("boat photograph").most.tokens, clip) << "the starter model has a small vocabulary";
    settings.model = m_temp.path() / "nothing";
    EXPECT_FALSE(tokens.ofTemplate(Template::parse("a", noLists()), settings));
}

TEST_F(PromptTokensTest, SaysThatAPromptIsTooLong)
{
    EXPECT_EQ(tokens.ofTemplate(Template::parse(words(4000), noLists()), settings).error().code,
              ErrorCode::InvalidArgument);
}

} // namespace seedbook::test
