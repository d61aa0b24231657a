// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/adapters/adapter_file.h"
#include "core/engine/adapters/embedding_file.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/engine/adapters/adapter_writer.h"
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Adapter files come from strangers. A user would lose pictures to a file that is half read, or the program to one that
// is hostile.
namespace seedbook {

using testing::AdapterWriter;
using ::testing::HasSubstr;

namespace {

const std::string kLayer = "lora_unet_mid_block_attentions_0_proj_in";

Error refused(const AdapterWriter& writer, const std::map<std::string, std::string>& metadata = {})
{
    const test::TempFolder folder;
    const auto file = AdapterFile::open(writer.write(folder.path() / "a.safetensors", metadata));
    return file ? Error{ErrorCode::Internal, "it was accepted", {}} : file.error();
}

AdapterFile accepted(const AdapterWriter& writer, const std::map<std::string, std::string>& metadata = {})
{
    const test::TempFolder folder;
    auto file = AdapterFile::open(writer.write(folder.path() / "a.safetensors", metadata));
    if (!file)
        throw std::runtime_error(describe(file.error()));
    return std::move(*file);
}

double scaleOf(const AdapterWriter& writer, const std::map<std::string, std::string>& metadata = {})
{
    return accepted(writer, metadata).layers().front().tensors.scale;
}

} // namespace

TEST(AdapterFile, AlphaOverRankScales)
{
    EXPECT_EQ(scaleOf(AdapterWriter().lora(kLayer, 8, 8, 4).add(kLayer + ".alpha", {}, {2})), 0.5);
    EXPECT_EQ(scaleOf(AdapterWriter().lora(kLayer, 8, 8, 4)), 1.0);
    EXPECT_EQ(scaleOf(AdapterWriter().lora(kLayer, 8, 8, 4).add(kLayer + ".alpha", {1}, {0})), 1.0);
}

TEST(AdapterFile, AlphaOfPeftStandsInTheMetadata)
{
    AdapterWriter lora;
    lora.lora("unet.mid.to_q", 8, 8, 4);
    EXPECT_EQ(scaleOf(lora, {{"lora_adapter_metadata", R"({"unet.lora_alpha": 8})"}}), 2.0);
    EXPECT_EQ(scaleOf(lora, {{"lora_adapter_metadata", R"({"unet.lora_alpha": 8, "unet.use_rslora": true})"}}), 4.0);
    EXPECT_EQ(scaleOf(lora, {{"lora_adapter_metadata",
                              R"({"unet.lora_alpha": 8, "unet.alpha_pattern": {"to_q": 2, "xto_q": 99}})"}}),
              0.5);
    EXPECT_EQ(scaleOf(lora, {{"lora_adapter_metadata", R"({"text_encoder.lora_alpha": 8})"}}), 1.0);
    EXPECT_EQ(refused(lora, {{"lora_adapter_metadata", "[["}}).code, ErrorCode::InvalidFile);
}

TEST(AdapterFile, AlphaThatIsNoUsableNumberIsRefused)
{
    for (const float alpha : {NAN, INFINITY, -1.0F, 1e30F}) {
        const Error error = refused(AdapterWriter().lora(kLayer, 8, 8, 4).add(kLayer + ".alpha", {}, {alpha}));
        EXPECT_EQ(error.code, ErrorCode::InvalidFile);
        EXPECT_THAT(error.message, HasSubstr(kLayer + ".alpha"));
    }
    EXPECT_THAT(refused(AdapterWriter().lora(kLayer, 8, 8, 4).add(kLayer + ".alpha", {2}, {1, 1})).message,
                HasSubstr("not one number"));
}

TEST(AdapterFile, HalvesAreNamedWhenMissing)
{
    EXPECT_THAT(refused(AdapterWriter().drawn(kLayer + ".lora_down.weight", {4, 8})).message, HasSubstr("up half"));
    EXPECT_THAT(refused(AdapterWriter().drawn(kLayer + ".lora_up.weight", {8, 4})).message, HasSubstr("down half"));
    EXPECT_THAT(refused(AdapterWriter().drawn(kLayer + ".hada_w1_a", {8, 4})).message, HasSubstr("hada_w1_b"));
    EXPECT_THAT(refused(AdapterWriter().drawn(kLayer + ".lokr_w1", {2, 2})).message, HasSubstr("lokr_w2"));
    EXPECT_THAT(refused(AdapterWriter().add(kLayer + ".alpha", {}, {1})).message, HasSubstr("no weight"));
    EXPECT_THAT(refused(AdapterWriter().drawn(kLayer + ".diff", {8, 8}).drawn(kLayer + ".dora_scale", {8, 1})).message,
                HasSubstr("DoRA"));
}

TEST(AdapterFile, RanksThatDisagreeAreRefused)
{
    const auto pair = [](std::vector<std::int64_t> down, std::vector<std::int64_t> up) {
        return refused(AdapterWriter().drawn(kLayer + ".lora_down.weight", down).drawn(kLayer + ".lora_up.weight", up));
    };
    for (const Error& error : {pair({4, 8}, {8, 3}), pair({8}, {8, 4}), pair({4, 8, 3}, {8, 4}), pair({}, {8, 1})})
        EXPECT_THAT(error.message, HasSubstr("ranks do not agree")) << error.message;
    EXPECT_THAT(refused(AdapterWriter()
                            .drawn(kLayer + ".hada_w1_a", {8, 4})
                            .drawn(kLayer + ".hada_w1_b", {4, 8})
                            .drawn(kLayer + ".hada_w2_a", {9, 4})
                            .drawn(kLayer + ".hada_w2_b", {4, 8}))
                    .message,
                HasSubstr("ranks do not agree"));
}

// A rank of millions with not one byte behind it must not become an allocation.
TEST(AdapterFile, HugeOrEmptySidesAreRefused)
{
    const std::int64_t huge = std::int64_t{1} << 40;
    const Error error = refused(AdapterWriter()
                                    .zeros(kLayer + ".lora_down.weight", TensorDtype::F16, {huge, 0}, 0)
                                    .zeros(kLayer + ".lora_up.weight", TensorDtype::F16, {0, huge}, 0));
    EXPECT_EQ(error.code, ErrorCode::InvalidFile);
    EXPECT_THAT(error.message, HasSubstr("empty or too large"));
}

TEST(AdapterFile, OtherTypesAreNamed)
{
    const Error error = refused(AdapterWriter()
                                    .zeros(kLayer + ".lora_down.weight", TensorDtype::I8, {4, 8}, 32)
                                    .zeros(kLayer + ".lora_up.weight", TensorDtype::I8, {8, 4}, 32));
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_THAT(error.message, HasSubstr("I8"));
}

TEST(AdapterFile, KindsThatAreNotReadAreNamed)
{
    const std::pair<const char*, const char*> rows[] = {{".a1.weight", "GLoRA"},
                                                        {".oft_blocks", "OFT"},
                                                        {".on_input", "(IA)3"},
                                                        {".set_weight", "replaced"},
                                                        {".lora_B.bias", "a bias"}};
    for (const auto& [ending, kind] : rows) {
        const Error error =
            refused(AdapterWriter().lora(kLayer, 8, 8, 4).drawn("lora_unet_x" + std::string(ending), {2}));
        EXPECT_EQ(error.code, ErrorCode::Unsupported);
        EXPECT_THAT(error.message, HasSubstr(kind));
    }
}

TEST(AdapterFile, UnknownTensorsAreListedAndCounted)
{
    AdapterWriter writer;
    writer.lora(kLayer, 8, 8, 4);
    for (int i = 0; i < 30; ++i)
        writer.drawn("stranger_" + std::to_string(100 + i), {1});
    const Error error = refused(writer);
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_THAT(error.message, HasSubstr("30 of 32 tensors"));
    EXPECT_THAT(error.message, HasSubstr("stranger_100; stranger_101"));
    EXPECT_THAT(error.message, HasSubstr("and 10 more"));
}

TEST(AdapterFile, NamesTooLongToShowAreRefused)
{
    const Error error = refused(AdapterWriter().lora(std::string(2000, 'x'), 8, 8, 4));
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_LT(error.message.size(), 200U);
}

TEST(AdapterFile, TwoTensorsForOnePlaceAreRefused)
{
    EXPECT_THAT(refused(AdapterWriter().lora(kLayer, 8, 8, 4).drawn(kLayer + ".lora_A.weight", {4, 8})).message,
                HasSubstr("two tensors for one place"));
    EXPECT_THAT(refused(AdapterWriter().lora(kLayer, 8, 8, 4).drawn(kLayer + ".diff", {8, 8})).message,
                HasSubstr("several adapter kinds"));
}

TEST(AdapterFile, AHundredThousandTensorsAreRefusedWithoutHarm)
{
    std::string json = "{";
    for (int i = 0; i < 100'000; ++i)
        json += (i ? ",\"" : "\"") + std::to_string(i) +
                R"(.lora_up.weight":{"dtype":"F16","shape":[1,1],"data_offsets":[)" + std::to_string(2 * i) + "," +
                std::to_string(2 * i + 2) + "]}";
    json += "}";
    std::string bytes;
    for (int shift = 0; shift < 64; shift += 8)
        bytes += static_cast<char>((json.size() >> shift) & 255);
    const test::TempFolder folder;
    ASSERT_TRUE(atomicWrite(folder.path() / "many.safetensors", bytes + json + std::string(200'000, '\0')));
    const auto file = AdapterFile::open(folder.path() / "many.safetensors");
    ASSERT_FALSE(file);
    EXPECT_THAT(file.error().message, HasSubstr("down half"));
}

TEST(AdapterFile, KindsByTheirTensors)
{
    EXPECT_EQ(accepted(AdapterWriter().lora(kLayer, 8, 8, 4)).kind(), "LoRA");
    EXPECT_EQ(accepted(AdapterWriter()
                           .drawn(kLayer + ".lora_down.weight", {4, 8, 3, 3})
                           .drawn(kLayer + ".lora_up.weight", {8, 4, 1, 1}))
                  .kind(),
              "LoCon");
    EXPECT_EQ(accepted(AdapterWriter().lora(kLayer, 8, 8, 4).drawn(kLayer + ".dora_scale", {8, 1})).kind(),
              "DoRA LoRA");
    EXPECT_EQ(accepted(AdapterWriter().drawn(kLayer + ".lokr_w1", {2, 2}).drawn(kLayer + ".lokr_w2", {4, 4})).kind(),
              "LoKr");
    EXPECT_EQ(accepted(AdapterWriter().drawn(kLayer + ".w_norm", {8}).drawn(kLayer + ".b_norm", {8})).kind(),
              "difference");
}

TEST(EmbeddingFile, FormsAndWhatIsRefused)
{
    const test::TempFolder folder;
    const auto open = [&](const AdapterWriter& writer) {
        return EmbeddingFile::open(writer.write(folder.path() / "e.safetensors"));
    };
    const auto diffusers = open(AdapterWriter().drawn("<fox>", {768}));
    ASSERT_TRUE(diffusers);
    EXPECT_EQ(diffusers->first().count, 1);
    EXPECT_EQ(diffusers->family(), "SD 1.x");
    const auto webui = open(AdapterWriter().drawn("emb_params", {3, 1024}));
    ASSERT_TRUE(webui);
    EXPECT_EQ(webui->first().count, 3);
    EXPECT_EQ(webui->family(), "SD 2.x");
    const auto pair = open(AdapterWriter().drawn("clip_l", {2, 768}).drawn("clip_g", {2, 1280}));
    ASSERT_TRUE(pair);
    EXPECT_EQ(pair->second().width, 1280);
    EXPECT_EQ(pair->family(), "SDXL");
    EXPECT_THAT(open(AdapterWriter().drawn("clip_l", {2, 768})).error().message, HasSubstr("clip_g is missing"));
    EXPECT_THAT(open(AdapterWriter().drawn("clip_l", {2, 768}).drawn("clip_g", {3, 1280})).error().message,
                HasSubstr("2 and 3"));
    EXPECT_EQ(open(AdapterWriter().drawn("x", {2, 3, 4})).error().code, ErrorCode::InvalidFile);
    EXPECT_EQ(open(AdapterWriter().lora(kLayer, 8, 8, 4)).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(open(AdapterWriter().zeros("x", TensorDtype::F32, {0, 768}, 0)).error().code, ErrorCode::InvalidFile);
}

// Textual inversions of other tools are mostly pickles, whatever the name says.
TEST(EmbeddingFile, PicklesAreRefusedByContent)
{
    const test::TempFolder folder;
    const auto path = folder.path() / "learned_embeds.safetensors";
    ASSERT_TRUE(atomicWrite(path, std::string("PK\x03\x04") + std::string(200, 'x')));
    EXPECT_EQ(EmbeddingFile::open(path).error().code, ErrorCode::InvalidFile);
    EXPECT_THAT(EmbeddingFile::open(path).error().message, HasSubstr("not safetensors"));
    EXPECT_THAT(AdapterFile::open(path).error().message, HasSubstr("not safetensors"));
}

} // namespace seedbook
