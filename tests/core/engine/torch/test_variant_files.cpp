// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/hash.h"
#include "core/engine/torch/adapters/adapter_switch.h"
#include "core/engine/torch/torch_generator.h"
#include "core/engine/torch/torch_runtime.h"
#include "tests/core/engine/torch/variant_shelf.h"
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

// Stable Diffusion XL with its two text encoders. A user would lose that a model is what it was after any number of
// tries with adapters, and that a file without a config is sampled as it was trained.
namespace seedbook {

using testing::seeded;
using testing::VariantShelf;

namespace {

AdapterUse use(const std::string& name, double text, double unet)
{
    return {name, sha256Hex(name), text, unet};
}

struct Outputs
{
    at::Tensor unet;
    at::Tensor text;
    at::Tensor text2;

    friend bool operator==(const Outputs& a, const Outputs& b)
    {
        return at::equal(a.unet, b.unet) && at::equal(a.text, b.text) && at::equal(a.text2, b.text2);
    }
};

Outputs outputsOf(const LoadedModel& model)
{
    const at::Tensor ids = at::arange(77, at::TensorOptions(at::kLong)).view({1, 77}) * 5;
    const at::Tensor sizes = at::tensor({64.0F, 64.0F, 0.0F, 0.0F, 64.0F, 64.0F}).view({1, 6});
    const at::Tensor added = model.unet.added({seeded({1, 128}, "pooled"), sizes});
    return {
        model.unet.forward(seeded({1, 4, 8, 8}, "sample"), at::tensor({500.0F}), seeded({1, 77, 192}, "states"), added),
        model.text.forward(ids), model.text2->forward(ids)};
}

} // namespace

TEST(XlAdapters, AHundredTimesOnAndOffLeavesEveryBitAsItWas)
{
    useAllCores();
    const c10::InferenceMode inference;
    VariantShelf shelf;
    const auto path = shelf.model("sdxl");
    LoadedModel model = loadModelAt(path, {}).value();
    EngineInputs inputs;
    inputs.file = [&](const std::string& hash) { return shelf.file(hash); };
    AdapterSwitch adapters(path, {});
    const Outputs plain = outputsOf(model);
    const std::vector<std::vector<AdapterUse>> sets{{use("kohya", 1, 1)},
                                                    {use("peft", 0.3, -1)},
                                                    {use("locon", 1, 0)},
                                                    {use("dora", 1, 1), use("kohya_ldm", 2, 0.5)}};
    for (std::size_t i = 0; i < 100; ++i) {
        const auto on = adapters.use(sets[i % sets.size()], inputs, model);
        ASSERT_TRUE(on) << describe(on.error());
        if (i < sets.size()) {
            EXPECT_FALSE(outputsOf(model) == plain) << i;
        }
        ASSERT_TRUE(adapters.use({}, inputs, model));
        if (i % 20 == 19) {
            ASSERT_TRUE(outputsOf(model) == plain) << i;
        }
    }
}

// As NoobAI and its kin are published: two empty tensors say what the file is.
TEST(ZeroSnr, MarksOfASingleFileGiveThePictureOfTheFolder)
{
    VariantShelf shelf;
    const auto path = shelf.singleFile("marked", "sdxl", {{"v_pred", at::zeros({0})}, {"ztsnr", at::zeros({0})}});
    auto generator = torchGeneratorFactory()(path, DeviceChoice::Cpu, {}).value();
    Recipe recipe;
    recipe.prompt = "a fox in the snow, detailed";
    recipe.negative = "blurry";
    recipe.seed = 11;
    recipe.width = recipe.height = 64;
    recipe.steps = 4;
    recipe.guidance = 5;
    recipe.guidanceRescale = 0.7;
    recipe.sampler = Sampler::Euler;
    recipe.modelFingerprint = generator->model().fingerprint;
    const auto made = generator->generate(std::span(&recipe, 1), 1, {}, {});
    ASSERT_TRUE(made) << describe(made.error());
    const at::Tensor latents = at::tensor(made->front().latents).view(made->front().latentShape);
    const at::Tensor expected = testing::Goldens("variants.safetensors").at("zero snr, Euler");
    EXPECT_LE(testing::recordedError("zero snr, one file", latents, expected), 1e-4);
}

} // namespace seedbook
