// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/engine/tokenizer.h"
#include "tests/core/base/temp_folder.h"
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace seedbook {
namespace {

namespace fs = std::filesystem;
using Ids = std::vector<std::int64_t>;
const fs::path kTokenizer = fs::path(SEEDBOOK_STARTER_DIR) / "tokenizer";

nlohmann::json goldens()
{
    const auto text = readTextFile(fs::path(SEEDBOOK_SOURCE_DIR) / "tests" / "data" / "tokens.json");
    EXPECT_TRUE(text) << describe(text.error());
    return nlohmann::json::parse(text.value_or("{}"));
}

// The starter's vocabulary with other settings.
fs::path folderOf(const test::TempFolder& scratch, const std::string& name, const nlohmann::json& golden)
{
    const fs::path folder = scratch.path() / name;
    fs::create_directory(folder);
    for (const char* file : {"vocab.json", "merges.txt"})
        fs::copy_file(kTokenizer / file, folder / file);
    if (golden.at("config").is_string())
        fs::copy_file(kTokenizer / "tokenizer_config.json", folder / "tokenizer_config.json");
    else
        std::ofstream(folder / "tokenizer_config.json") << golden.at("config");
    if (!golden.at("map").is_null())
        std::ofstream(folder / "special_tokens_map.json") << golden.at("map");
    return folder;
}

void checkCase(const ClipTokenizer& tokenizer, const nlohmann::json& one)
{
    const auto text = one.at(0).get<std::string>();
    const Ids tokens = tokenizer.tokens(text);
    if (one.at(1).is_number())
        EXPECT_EQ(tokens.size(), one.at(1).get<std::size_t>()) << text;
    else
        EXPECT_EQ(tokens, one.at(1).get<Ids>()) << text;
    if (one.size() < 3)
        return;
    Ids expected = one.at(2).get<Ids>();
    expected.resize(tokenizer.maxLength(), tokenizer.padId());
    EXPECT_EQ(tokenizer.encode(text), expected) << text;
}

// Lost otherwise: a prompt would not mean what it means in every other Stable Diffusion program.
TEST(ClipTokenizer, GivesTheIdsOfTransformers)
{
    const nlohmann::json golden = goldens();
    const test::TempFolder scratch;
    std::size_t cases = 0;
    for (const auto& [name, settings] : golden.at("folders").items()) {
        SCOPED_TRACE(name);
        const auto tokenizer = ClipTokenizer::load(folderOf(scratch, name, settings));
        ASSERT_TRUE(tokenizer) << describe(tokenizer.error());
        EXPECT_EQ(tokenizer->maxLength(), settings.at("max_length").get<std::size_t>());
        EXPECT_EQ(tokenizer->bosId(), settings.at("bos").get<std::int64_t>());
        EXPECT_EQ(tokenizer->eosId(), settings.at("eos").get<std::int64_t>());
        EXPECT_EQ(tokenizer->padId(), settings.at("pad").get<std::int64_t>());
        for (const nlohmann::json& one : settings.at("cases"))
            checkCase(*tokenizer, one);
        cases += settings.at("cases").size();
    }
    EXPECT_GE(cases, 300u);
}

// Lost otherwise: models saved by transformers 5, which leaves vocab.json and merges.txt out.
TEST(ClipTokenizer, ReadsTokenizerJsonWhereThereIsNoVocabulary)
{
    const test::TempFolder scratch;
    for (const char* file : {"tokenizer.json", "tokenizer_config.json"})
        fs::copy_file(kTokenizer / file, scratch.path() / file);
    const auto combined = ClipTokenizer::load(scratch.path());
    ASSERT_TRUE(combined) << describe(combined.error());
    const auto apart = ClipTokenizer::load(kTokenizer);
    ASSERT_TRUE(apart);
    EXPECT_EQ(combined->maxId(), 687);
    EXPECT_EQ(combined->encode("sea at night, don't!"), apart->encode("sea at night, don't!"));
}

// Lost otherwise: the program, over a text that is no text.
TEST(ClipTokenizer, CountsBrokenUtf8AsReplacementCharacters)
{
    const auto tokenizer = ClipTokenizer::load(kTokenizer);
    ASSERT_TRUE(tokenizer);
    EXPECT_EQ(tokenizer->tokens("a\xFFz"), tokenizer->tokens("a\uFFFDz"));
    EXPECT_EQ(tokenizer->encode("\xC3").size(), 77u);
}

// Lost otherwise: the program or the GPU, by reading past the end of the text encoder's tables.
TEST(CheckTokenizer, RefusesATokenizerLargerThanItsTextEncoder)
{
    const auto tokenizer = ClipTokenizer::load(kTokenizer);
    ASSERT_TRUE(tokenizer);
    ClipTextConfig text;
    text.vocabSize = 688;
    EXPECT_TRUE(checkTokenizer(*tokenizer, text));
    text.vocabSize = 687;
    ASSERT_FALSE(checkTokenizer(*tokenizer, text));
    EXPECT_EQ(checkTokenizer(*tokenizer, text).error().code, ErrorCode::ModelMismatch);
    text.vocabSize = 688;
    text.maxPositions = 76;
    EXPECT_FALSE(checkTokenizer(*tokenizer, text));
}

struct Damage
{
    const char* file;
    const char* text;
    ErrorCode code;
    const char* said;
};

// Lost otherwise: a word on what is wrong with a damaged model folder.
TEST(ClipTokenizer, NamesTheDamage)
{
    const std::vector<Damage> damages{
        {"vocab.json", nullptr, ErrorCode::NotFound, "vocab.json"},
        {"merges.txt", nullptr, ErrorCode::NotFound, "merges.txt"},
        {"vocab.json", "{\"a\": ", ErrorCode::InvalidFile, "JSON"},
        {"vocab.json", "[]", ErrorCode::InvalidFile, "vocabulary"},
        {"vocab.json", "{\"a\": -1}", ErrorCode::InvalidFile, "\"a\""},
        {"vocab.json", "{\"a\": 1e3}", ErrorCode::InvalidFile, "\"a\""},
        {"vocab.json", "{\"a\": 4294967296}", ErrorCode::InvalidFile, "\"a\""},
        {"vocab.json", "{\"a\": 1}", ErrorCode::InvalidFile, "<|startoftext|>"},
        {"merges.txt", "a n d\n", ErrorCode::InvalidFile, "line 1"},
        {"merges.txt", "#version: 0.2\na n\nnosuch token\n", ErrorCode::InvalidFile, "nosuch token"},
        {"tokenizer_config.json", "{\"pad_token\": 5}", ErrorCode::InvalidFile, "special token"},
        {"tokenizer_config.json", "{\"pad_token\": \"<pad>\"}", ErrorCode::InvalidFile, "<pad>"},
        {"tokenizer_config.json", "{\"bos_token\": \"\"}", ErrorCode::InvalidFile, "empty"},
        {"tokenizer_config.json", "{\"added_tokens_decoder\": {\"688\": {\"content\": \"<new>\"}}}",
         ErrorCode::Unsupported, "<new>"},
        {"special_tokens_map.json", "3", ErrorCode::InvalidFile, "object"},
    };
    for (const Damage& damage : damages) {
        SCOPED_TRACE(std::string(damage.file) + ": " + (damage.text ? damage.text : "missing"));
        const test::TempFolder scratch;
        for (const char* file : {"vocab.json", "merges.txt", "tokenizer_config.json"})
            fs::copy_file(kTokenizer / file, scratch.path() / file);
        fs::remove(scratch.path() / damage.file);
        if (damage.text)
            std::ofstream(scratch.path() / damage.file) << damage.text;
        const auto tokenizer = ClipTokenizer::load(scratch.path());
        ASSERT_FALSE(tokenizer);
        EXPECT_EQ(tokenizer.error().code, damage.code);
        EXPECT_NE(describe(tokenizer.error()).find(damage.said), std::string::npos) << describe(tokenizer.error());
    }
}

} // namespace
} // namespace seedbook
