// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/engine/adapters/adapter_file.h"
#include "core/engine/adapters/embedding_file.h"
#include "core/engine/prompts/prompt_chunks.h"
#include "core/engine/prompts/prompt_plan.h"
#include "core/engine/prompts/prompt_tags.h"
#include "core/engine/safetensors_header.h"
#include "core/engine/tokenizer.h"
#include "core/recipe/recipe.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/engine/adapters/adapter_writer.h"
#include "tests/core/engine/hostile/mutator.h"
#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

// Damaged files and texts by the ten thousand, the same on each run. A user would lose the program, with what was not
// saved yet, to a half download or a file of ill will.
namespace seedbook {

using testing::AdapterWriter;
using testing::Mutator;

namespace {

namespace fs = std::filesystem;

const fs::path kData = fs::path(SEEDBOOK_SOURCE_DIR) / "tests" / "data";
const fs::path kTokenizer = fs::path(SEEDBOOK_STARTER_DIR) / "tokenizer";

std::string bytesOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void writeBytes(const fs::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string headerOf(const fs::path& file)
{
    const std::string bytes = bytesOf(file);
    std::uint64_t length = 0;
    for (std::size_t i = 8; i > 0; --i)
        length = length << 8 | static_cast<unsigned char>(bytes.at(i - 1));
    return bytes.substr(8, length);
}

// Both verdicts must be seen, or the damage says nothing.
struct Verdicts
{
    std::size_t taken = 0;
    std::size_t refused = 0;
    void add(bool ok) { ++(ok ? taken : refused); }
};

void expectSound(const SafetensorsHeader& header)
{
    std::uint64_t at = 0;
    for (const TensorInfo& tensor : header.tensors) {
        ASSERT_EQ(tensor.begin, at) << tensor.name;
        ASSERT_EQ(tensor.bytes() * 8, tensor.elements() * dtypeBits(tensor.dtype)) << tensor.name;
        at = tensor.end;
    }
    ASSERT_EQ(header.dataBytes, at);
}

} // namespace

TEST(Mutations, HeadersOfSafetensors)
{
    const std::string header = headerOf(kData / "adapters" / "kohya.safetensors");
    Mutator mutator(1);
    Verdicts verdicts;
    for (int i = 0; i < 20'000; ++i) {
        const auto parsed = parseSafetensorsHeader(mutator.damaged(header));
        verdicts.add(parsed.has_value());
        if (parsed) {
            ASSERT_NO_FATAL_FAILURE(expectSound(*parsed)) << i;
        }
    }
    EXPECT_GT(verdicts.taken, 100U);
    EXPECT_GT(verdicts.refused, 1000U);
}

TEST(Mutations, AdaptersAndEmbeddings)
{
    const test::TempFolder scratch;
    const fs::path path = scratch.path() / "a.safetensors";
    AdapterWriter()
        .lora("lora_unet_mid_block_attentions_0_proj_in", 8, 8, 4)
        .add("lora_unet_mid_block_attentions_0_proj_in.alpha", {}, {2})
        .drawn("lora_te_text_model_encoder_layers_0_mlp_fc1.hada_w1_a", {8, 2})
        .drawn("lora_te_text_model_encoder_layers_0_mlp_fc1.hada_w1_b", {2, 8})
        .drawn("lora_te_text_model_encoder_layers_0_mlp_fc1.hada_w2_a", {8, 2})
        .drawn("lora_te_text_model_encoder_layers_0_mlp_fc1.hada_w2_b", {2, 8})
        .write(path, {{"ss_network_dim", "4"}, {"lora_adapter_metadata", R"({"unet.lora_alpha": 8})"}});
    const std::string lora = bytesOf(path);
    AdapterWriter().drawn("clip_l", {2, 8}).drawn("clip_g", {2, 12}).write(path);
    const std::string embedding = bytesOf(path);
    ASSERT_TRUE(EmbeddingFile::open(path));
    Mutator mutator(2);
    Verdicts verdicts;
    for (int i = 0; i < 4'000; ++i) {
        writeBytes(path, mutator.damaged(i % 4 == 0 ? embedding : lora));
        const auto file = AdapterFile::open(path);
        const auto words = EmbeddingFile::open(path);
        verdicts.add(file || words);
        if (!file)
            continue;
        for (const auto& layer : file->layers())
            ASSERT_TRUE(std::isfinite(layer.tensors.scale)) << i;
    }
    EXPECT_GT(verdicts.taken, 100U);
    EXPECT_GT(verdicts.refused, 100U);
}

TEST(Mutations, ConfigsOfModels)
{
    const auto folders = nlohmann::json::parse(readTextFile(kData / "variants.json").value()).at("folders");
    Mutator mutator(3);
    Verdicts verdicts;
    for (const auto& [family, texts] : folders.items()) {
        const std::string unet = texts.at("unet/config.json").dump();
        const std::string vae = texts.at("vae/config.json").dump();
        const std::string text = texts.at("text_encoder/config.json").dump();
        for (int i = 0; i < 3'000; ++i) {
            const auto read = parseUNetConfig(mutator.damaged(unet), "u");
            verdicts.add(read.has_value());
            if (read) {
                ASSERT_FALSE(read->blockOutChannels.empty()) << i;
                ASSERT_EQ(read->heads.size(), read->blockOutChannels.size()) << i;
                ASSERT_GT(read->normGroups, 0) << i;
            }
            verdicts.add(parseVaeConfig(mutator.damaged(vae), "v").has_value());
            verdicts.add(parseClipTextConfig(mutator.damaged(text), "t").has_value());
        }
    }
    const std::string scheduler = bytesOf(fs::path(SEEDBOOK_STARTER_DIR) / "scheduler" / "scheduler_config.json");
    for (int i = 0; i < 5'000; ++i)
        verdicts.add(parseSchedulerConfig(mutator.damaged(scheduler), "s").has_value());
    EXPECT_GT(verdicts.taken, 1000U);
    EXPECT_GT(verdicts.refused, 1000U);
}

TEST(Mutations, FilesOfATokenizer)
{
    const test::TempFolder scratch;
    const std::vector<std::string> names{"vocab.json", "merges.txt", "tokenizer_config.json"};
    std::vector<std::string> sound;
    for (const std::string& name : names) {
        sound.push_back(bytesOf(kTokenizer / name));
        writeBytes(scratch.path() / name, sound.back());
    }
    Mutator mutator(4);
    Verdicts verdicts;
    for (std::size_t i = 0; i < 1'500; ++i) {
        const std::size_t which = i % names.size();
        writeBytes(scratch.path() / names[which], mutator.damaged(sound[which]));
        const auto tokenizer = ClipTokenizer::load(scratch.path());
        verdicts.add(tokenizer.has_value());
        if (tokenizer) {
            const auto ids = tokenizer->encode("a fox at night, don't! \xff <|endoftext|>");
            ASSERT_EQ(ids.size(), tokenizer->maxLength()) << i;
            for (const std::int64_t id : ids)
                ASSERT_TRUE(id >= 0 && id <= tokenizer->maxId()) << i;
        }
        writeBytes(scratch.path() / names[which], sound[which]);
    }
    EXPECT_GT(verdicts.taken, 50U);
    EXPECT_GT(verdicts.refused, 50U);
}

TEST(Mutations, Prompts)
{
    const auto tokenizer = ClipTokenizer::load(kTokenizer).value();
    const std::string prompt =
        "(a red:1.3) [fox|cat], [oil:pastel:0.5] <lora:misty:0.8> BREAK \\(night\\) AND ((sea)):0.7";
    Mutator mutator(5);
    Verdicts verdicts;
    for (int i = 0; i < 10'000; ++i) {
        const TaggedPrompt tagged = takeTags(mutator.damaged(prompt));
        const auto plan = planPrompt(tagged.prompt, PromptSide::Positive, Emphasis::Original, 20);
        verdicts.add(plan.has_value());
        if (!plan)
            continue;
        for (const JoinedPrompt& part : plan->parts)
            for (const std::string& text : part.timeline.texts)
                (void)chunkPrompt(tokenizer, text, Emphasis::Original, {});
    }
    EXPECT_GT(verdicts.taken, 1000U);
}

TEST(Mutations, Recipes)
{
    Recipe recipe;
    recipe.prompt = "a fox";
    recipe.modelFingerprint = std::string(64, 'a');
    recipe.adapters = {{"misty", std::string(64, 'b'), 0.5, 1.5}};
    recipe.start = {std::string(64, 'c'), 0.6};
    const std::string json = toCanonicalJson(recipe);
    ASSERT_TRUE(recipeFromJson(json));
    Mutator mutator(6);
    Verdicts verdicts;
    for (int i = 0; i < 20'000; ++i) {
        const auto read = recipeFromJson(mutator.damaged(json));
        verdicts.add(read.has_value());
        if (read && validate(*read)) {
            const auto again = recipeFromJson(toCanonicalJson(*read));
            ASSERT_TRUE(again && *again == *read) << i;
        }
    }
    EXPECT_GT(verdicts.taken, 100U);
    EXPECT_GT(verdicts.refused, 1000U);
}

} // namespace seedbook
