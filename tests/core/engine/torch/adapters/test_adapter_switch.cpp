// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/adapters/adapter_switch.h"
#include "core/engine/torch/torch_runtime.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/engine/adapters/adapter_writer.h"
#include "tests/core/engine/torch/torch_testing.h"
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

// Adapters on and off the shipped model. A user would lose that a picture without an adapter is the same after any
// number of tries with one.
namespace seedbook {

using testing::AdapterWriter;
using testing::seeded;

namespace {

class AdapterSwitchTest : public ::testing::Test
{
protected:
    AdapterSwitchTest()
    {
        useAllCores();
        auto loaded = loadModelAt(SEEDBOOK_STARTER_DIR, {});
        if (!loaded)
            throw std::runtime_error(describe(loaded.error()));
        m_model.emplace(std::move(*loaded));
        AdapterWriter()
            .lora("lora_unet_mid_block_attentions_0_transformer_blocks_0_attn1_to_q", 192, 192, 4)
            .lora("lora_te_text_model_encoder_layers_0_mlp_fc1", 512, 128, 4)
            .write(file("both"));
        AdapterWriter().lora("unet.mid_block.attentions.0.proj_in", 192, 192, 8).write(file("unet"));
        AdapterWriter().lora("lora_unet_mid_block_attentions_0_proj_in", 192, 320, 4).write(file("foreign"));
        AdapterWriter()
            .lora("lora_unet_mid_block_attentions_0_proj_in", 192, 192, 4)
            .add("lora_unet_conv_out.diff_b", {8}, {0, 0, 0, std::numeric_limits<float>::quiet_NaN(), 0, 0, 0, 0})
            .write(file("nan"));
        m_inputs.file = [this](const std::string& hash) -> Result<std::filesystem::path> {
            if (!std::filesystem::exists(file(hash)))
                return fail(ErrorCode::NotFound, "no such file", hash);
            return file(hash);
        };
    }

    std::filesystem::path file(const std::string& name) const { return m_folder.path() / (name + ".safetensors"); }

    Result<AdapterSwitch::Changed> use(const std::vector<AdapterUse>& uses)
    {
        return m_switch.use(uses, m_inputs, *m_model);
    }

    at::Tensor unetOutput() const
    {
        return m_model->unet.forward(seeded({1, 8, 8, 8}, "sample"), at::tensor({500.0F}),
                                     seeded({1, 77, 128}, "states"));
    }

    at::Tensor textOutput() const
    {
        return m_model->text.forward(at::arange(77, at::TensorOptions(at::kLong)).view({1, 77}) * 5);
    }

    c10::InferenceMode m_inference;
    test::TempFolder m_folder;
    std::optional<LoadedModel> m_model;
    EngineInputs m_inputs;
    AdapterSwitch m_switch{SEEDBOOK_STARTER_DIR, {}};
};

const std::vector<AdapterUse> kBoth{{"both", "both", 0.8, 0.6}};
const std::vector<AdapterUse> kUNet{{"unet", "unet", 1, -0.5}};
const std::vector<AdapterUse> kStack{{"both", "both", 1, 1}, {"unet", "unet", 1, 0.3}};

} // namespace

TEST_F(AdapterSwitchTest, AHundredTimesOnAndOffLeavesEveryBitAsItWas)
{
    const at::Tensor unet = unetOutput();
    const at::Tensor text = textOutput();
    const std::vector<std::vector<AdapterUse>> sets{kBoth, kUNet, kStack};
    for (std::size_t i = 0; i < 100; ++i) {
        const auto on = use(sets[(i * 7 + i / 5) % sets.size()]);
        ASSERT_TRUE(on) << describe(on.error());
        EXPECT_TRUE(on->unet);
        if (i % 10 == 0) {
            EXPECT_FALSE(at::equal(unetOutput(), unet)) << i;
        }
        ASSERT_TRUE(use({}));
        if (i % 10 == 9) {
            ASSERT_TRUE(at::equal(unetOutput(), unet)) << i;
            ASSERT_TRUE(at::equal(textOutput(), text)) << i;
        }
    }
}

TEST_F(AdapterSwitchTest, OnlyWhatChangesIsReadAgain)
{
    const auto first = use(kUNet);
    EXPECT_TRUE(first->unet);
    EXPECT_FALSE(first->text); // the file has no layer there
    const auto same = use(kUNet);
    EXPECT_FALSE(same->text || same->unet);
    std::vector<AdapterUse> stronger = kUNet;
    stronger[0].unet = 2;
    const auto changed = use(stronger);
    EXPECT_TRUE(changed->unet);
    EXPECT_FALSE(changed->text);
    const std::vector<AdapterUse> absent{{"gone", "gone", 0, 0}, stronger[0]};
    const auto none = use(absent); // strength 0 needs no file
    ASSERT_TRUE(none);
    EXPECT_FALSE(none->text || none->unet);
}

TEST_F(AdapterSwitchTest, TheSameSetGivesTheSameBits)
{
    ASSERT_TRUE(use(kStack));
    const at::Tensor once = unetOutput();
    ASSERT_TRUE(use(kUNet));
    ASSERT_TRUE(use(kStack));
    EXPECT_TRUE(at::equal(unetOutput(), once));
}

// What can not be applied whole is not applied at all, and the next picture is as if it had not been asked for.
TEST_F(AdapterSwitchTest, NothingIsHalfApplied)
{
    ASSERT_TRUE(use(kBoth));
    const at::Tensor unet = unetOutput();
    const at::Tensor text = textOutput();
    const std::pair<const char*, ErrorCode> bad[] = {
        {"gone", ErrorCode::NotFound}, {"foreign", ErrorCode::ModelMismatch}, {"nan", ErrorCode::NotFinite}};
    for (const auto& [name, code] : bad) {
        const std::vector<AdapterUse> uses{kUNet[0], {name, name, 1, 1}};
        const auto refused = use(uses);
        ASSERT_FALSE(refused) << name;
        EXPECT_EQ(refused.error().code, code) << describe(refused.error());
        EXPECT_NE(refused.error().message.find(name), std::string::npos) << describe(refused.error());
        EXPECT_TRUE(at::equal(unetOutput(), unet)) << name;
        EXPECT_TRUE(at::equal(textOutput(), text)) << name;
    }
    const auto same = use(kBoth);
    ASSERT_TRUE(same);
    EXPECT_FALSE(same->text || same->unet);
}

} // namespace seedbook
